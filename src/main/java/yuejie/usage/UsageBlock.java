package yuejie.usage;

import java.util.Arrays;
import yuejie.calendar.BillingMonth;

/** The snapshots of a month for a range of applications, in two flat arrays: 16 bytes per application and day. */
public final class UsageBlock {

    private final BillingMonth month;
    private final int from;
    private final long[] dau;
    private final long[] groups;

    /**
     * An empty block.
     *
     * @param fromInclusive  the first internal number
     * @param untilExclusive the internal number after the last one
     */
    public UsageBlock(BillingMonth month, int fromInclusive, int untilExclusive) {
        this.month = month;
        this.from = fromInclusive;
        dau = new long[Math.multiplyExact(untilExclusive - fromInclusive, month.length())];
        groups = new long[dau.length];
        Arrays.fill(dau, UsageMonth.MISSING);
    }

    /** Puts an application's snapshot of a day, counted from 0. */
    public void put(int dayIndex, int appNo, long dauOfDay, long groupsOfDay) {
        int slot = slot(appNo) + dayIndex;
        dau[slot] = dauOfDay;
        groups[slot] = groupsOfDay;
    }

    /** An application's snapshots of the month. */
    public UsageMonth of(int appNo) {
        int first = slot(appNo);
        int end = first + month.length();
        return new UsageMonth(month, appNo, Arrays.copyOfRange(dau, first, end), Arrays.copyOfRange(groups, first, end));
    }

    private int slot(int appNo) {
        return (appNo - from) * month.length();
    }
}
