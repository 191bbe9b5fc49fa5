package yuejie.usage;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import yuejie.calendar.BillingMonth;

/**
 * The snapshots of a month for a range of applications, in two flat arrays: 16 bytes per application and day, and 8
 * more for each further meter.
 */
public final class UsageBlock {

    private final BillingMonth month;
    private final int from;
    private final long[] dau;
    private final long[] groups;
    private final Map<String, long[]> further = new TreeMap<>();

    /**
     * An empty block.
     *
     * @param fromInclusive  the first internal number
     * @param untilExclusive the internal number after the last one
     */
    public UsageBlock(BillingMonth month, int fromInclusive, int untilExclusive) {
        this.month = month;
        this.from = fromInclusive;
        dau = missing(Math.multiplyExact(untilExclusive - fromInclusive, month.length()));
        groups = new long[dau.length];
    }

    /** Puts an application's snapshot of a day, counted from 0. */
    public void put(int dayIndex, int appNo, long dauOfDay, long groupsOfDay) {
        int slot = slot(appNo) + dayIndex;
        dau[slot] = dauOfDay;
        groups[slot] = groupsOfDay;
    }

    /** Puts an application's value of a further meter on a day, counted from 0. */
    public void put(String meter, int dayIndex, int appNo, long value) {
        further.computeIfAbsent(meter, id -> missing(dau.length))[slot(appNo) + dayIndex] = value;
    }

    /** An application's snapshots of the month. */
    public UsageMonth of(int appNo) {
        int first = slot(appNo);
        int end = first + month.length();
        return new UsageMonth(month, appNo, Arrays.copyOfRange(dau, first, end), Arrays.copyOfRange(groups, first, end),
                further.isEmpty() ? Map.of() : further(first, end));
    }

    private Map<String, long[]> further(int first, int end) {
        Map<String, long[]> ofOne = new TreeMap<>();
        further.forEach((meter, values) -> ofOne.put(meter, Arrays.copyOfRange(values, first, end)));
        return ofOne;
    }

    private static long[] missing(int length) {
        long[] values = new long[length];
        Arrays.fill(values, UsageMonth.MISSING);
        return values;
    }

    private int slot(int appNo) {
        return (appNo - from) * month.length();
    }
}
