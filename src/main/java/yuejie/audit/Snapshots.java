package yuejie.audit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import yuejie.calendar.BillingMonth;

/**
 * The snapshots of a month for a range of applications, with those that corrections replaced, so that they can be seen as
 * they stood at any place in the order of applied files.
 */
final class Snapshots {

    /**
     * A snapshot.
     *
     * @param dau    daily active users
     * @param groups peak groups of the day
     * @param seq    the place of the file that brought it
     */
    record Snapshot(long dau, long groups, long seq) {
    }

    private static final long NONE = -1;

    private final BillingMonth month;
    private final int from;
    private final long[] dau;
    private final long[] groups;
    private final long[] seqs;
    private final Map<Integer, Map<Long, Snapshot>> replaced = new HashMap<>();

    /**
     * An empty range.
     *
     * @param fromInclusive  the first internal number
     * @param untilExclusive the internal number after the last one
     */
    Snapshots(BillingMonth month, int fromInclusive, int untilExclusive) {
        this.month = month;
        this.from = fromInclusive;
        dau = new long[Math.multiplyExact(untilExclusive - fromInclusive, month.length())];
        groups = new long[dau.length];
        seqs = new long[dau.length];
        Arrays.fill(seqs, NONE);
    }

    /** Puts the latest snapshot of a day, counted from 0. */
    void put(int appNo, int day, Snapshot latest) {
        int slot = slot(appNo, day);
        dau[slot] = latest.dau;
        groups[slot] = latest.groups;
        seqs[slot] = latest.seq;
    }

    /** Puts a snapshot that a correction replaced. */
    void putReplaced(int appNo, int day, Snapshot old) {
        replaced.computeIfAbsent(slot(appNo, day), slot -> new HashMap<>()).put(old.seq, old);
    }

    /** The snapshot of a day, counted from 0, as of a place in the order of applied files; null where there was none. */
    Snapshot at(int appNo, int day, long asOf) {
        int slot = slot(appNo, day);
        Snapshot latest = seqs[slot] != NONE && seqs[slot] <= asOf
                ? new Snapshot(dau[slot], groups[slot], seqs[slot]) : null;
        for (Snapshot old : replaced.getOrDefault(slot, Map.of()).values()) {
            if (old.seq <= asOf && (latest == null || old.seq > latest.seq)) {
                latest = old;
            }
        }
        return latest;
    }

    private int slot(int appNo, int day) {
        return (appNo - from) * month.length() + day;
    }
}
