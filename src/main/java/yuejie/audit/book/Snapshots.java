package yuejie.audit.book;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import yuejie.calendar.BillingMonth;

/**
 * The snapshots of a month for a range of applications, meter by meter, with the values that corrections replaced, so
 * that they can be seen as they stood at any place in the order of applied files.
 */
final class Snapshots {

    /** Daily active users, which every snapshot has. */
    static final String DAU = "dau";
    /** Peak groups of the day, which every snapshot has. */
    static final String GROUPS = "groups";

    /**
     * A value of a meter.
     *
     * @param number the value
     * @param seq    the place of the file that brought it
     */
    record Value(long number, long seq) {
    }

    /** The latest values of a meter, and those that were replaced, by slot. */
    private static final class Values {

        private final long[] numbers;
        private final long[] seqs;
        private final Map<Integer, Map<Long, Value>> replaced = new HashMap<>();

        Values(int slots) {
            numbers = new long[slots];
            seqs = new long[slots];
            Arrays.fill(seqs, NONE);
        }
    }

    private static final long NONE = -1;

    private final BillingMonth month;
    private final int from;
    private final int slots;
    private final Map<String, Values> meters = new HashMap<>();

    /**
     * An empty range.
     *
     * @param fromInclusive  the first internal number
     * @param untilExclusive the internal number after the last one
     */
    Snapshots(BillingMonth month, int fromInclusive, int untilExclusive) {
        this.month = month;
        this.from = fromInclusive;
        this.slots = Math.multiplyExact(untilExclusive - fromInclusive, month.length());
    }

    /** Puts the latest value of a meter on a day, counted from 0. */
    void put(String meter, int appNo, int day, Value latest) {
        Values values = values(meter);
        int slot = slot(appNo, day);
        values.numbers[slot] = latest.number;
        values.seqs[slot] = latest.seq;
    }

    /** Puts a value of a meter that a correction replaced. */
    void putReplaced(String meter, int appNo, int day, Value old) {
        values(meter).replaced.computeIfAbsent(slot(appNo, day), slot -> new HashMap<>()).put(old.seq, old);
    }

    private Values values(String meter) {
        return meters.computeIfAbsent(meter, id -> new Values(slots));
    }

    /** The meters of which there is any value, beside those that every snapshot has. */
    SortedSet<String> furtherMeters() {
        SortedSet<String> further = new TreeSet<>(meters.keySet());
        further.remove(DAU);
        further.remove(GROUPS);
        return further;
    }

    /**
     * The value of a meter on a day, counted from 0, as of a place in the order of applied files; empty where there was
     * none.
     */
    Optional<Value> at(String meter, int appNo, int day, long asOf) {
        Values values = meters.get(meter);
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

    /** The value of a meter as of a place in the order of applied files; 0 where there was none (R3.2). */
    long value(String meter, int appNo, int day, long asOf) {
        return at(meter, appNo, day, asOf).map(Value::number).orElse(0L);
    }

    private int slot(int appNo, int day) {
        return (appNo - from) * month.length() + day;
    }
}
