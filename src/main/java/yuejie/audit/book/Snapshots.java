package yuejie.audit.book;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import yuejie.calendar.BillingMonth;

/**
 * The snapshots of a month for a range of applications, with those that corrections replaced, so that they can be seen
 * as they stood at any place in the order of applied files.
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

    /**
     * A value of a further meter.
     *
     * @param number the value
     * @param seq    the place of the file that brought it
     */
    record Value(long number, long seq) {
    }

    /** The latest values of a further meter, and those that were replaced, by slot. */
    private static final class Further {

        private final long[] numbers;
        private final long[] seqs;
        private final Map<Integer, Map<Long, Value>> replaced = new HashMap<>();

        Further(int slots) {
            numbers = new long[slots];
            seqs = new long[slots];
            Arrays.fill(seqs, NONE);
        }
    }

    private static final long NONE = -1;

    private final BillingMonth month;
    private final int from;
    private final long[] dau;
    private final long[] groups;
    private final long[] seqs;
    private final Map<Integer, Map<Long, Snapshot>> replaced = new HashMap<>();
    private final Map<String, Further> further = new TreeMap<>();

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

    /**
     * The snapshot of a day, counted from 0, as of a place in the order of applied files; empty where there was none.
     */
    Optional<Snapshot> at(int appNo, int day, long asOf) {
        int slot = slot(appNo, day);
        Snapshot latest = seqs[slot] != NONE && seqs[slot] <= asOf
                ? new Snapshot(dau[slot], groups[slot], seqs[slot]) : null;
        for (Snapshot old : replaced.getOrDefault(slot, Map.of()).values()) {
            if (old.seq <= asOf && (latest == null || old.seq > latest.seq)) {
                latest = old;
            }
        }
        return Optional.ofNullable(latest);
    }

    /** Puts the latest value of a further meter on a day, counted from 0. */
    void putFurther(String meter, int appNo, int day, Value latest) {
        Further values = further(meter);
        int slot = slot(appNo, day);
        values.numbers[slot] = latest.number;
        values.seqs[slot] = latest.seq;
    }

    /** Puts a value of a further meter that a correction replaced. */
    void putFurtherReplaced(String meter, int appNo, int day, Value old) {
        further(meter).replaced.computeIfAbsent(slot(appNo, day), slot -> new HashMap<>()).put(old.seq, old);
    }

    private Further further(String meter) {
        return further.computeIfAbsent(meter, id -> new Further(seqs.length));
    }

    /** The further meters of which there is any value, sorted. */
    Set<String> furtherMeters() {
        return further.keySet();
    }

    /** The value of a further meter as {@link #at} gives snapshots; empty where there was none. */
    Optional<Value> further(String meter, int appNo, int day, long asOf) {
        Further values = further.get(meter);
        if (values == null) {
            return Optional.empty();
        }
        int slot = slot(appNo, day);
        Value latest = values.seqs[slot] != NONE && values.seqs[slot] <= asOf
                ? new Value(values.numbers[slot], values.seqs[slot]) : null;
        for (Value old : values.replaced.getOrDefault(slot, Map.of()).values()) {
            if (old.seq <= asOf && (latest == null || old.seq > latest.seq)) {
                latest = old;
            }
        }
        return Optional.ofNullable(latest);
    }

    /** The value of any meter as of a place in the order of applied files; 0 where there was none (R3.2). */
    long value(String meter, int appNo, int day, long asOf) {
        return switch (meter) {
            case "dau" -> at(appNo, day, asOf).map(Snapshot::dau).orElse(0L);
            case "groups" -> at(appNo, day, asOf).map(Snapshot::groups).orElse(0L);
            default -> further(meter, appNo, day, asOf).map(Value::number).orElse(0L);
        };
    }

    private int slot(int appNo, int day) {
        return (appNo - from) * month.length() + day;
    }
}
