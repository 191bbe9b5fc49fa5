package yuejie.usage;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import yuejie.calendar.BillingMonth;

/**
 * One application's snapshots of a month, by day. A day without a snapshot row is missing and counts as
 * zero usage (R3.2).
 */
public final class UsageMonth {

    static final long MISSING = -1;

    private final BillingMonth month;
    private final int appNo;
    private final long[] dau;
    private final long[] groups;

    /**
     * The snapshots of a month.
     *
     * @param byDay one element per day of the month, null where the day has no snapshot row
     * @throws IllegalArgumentException if there are more or fewer elements than days
     */
    public UsageMonth(BillingMonth month, UsageRow[] byDay) {
        this(month, Stream.of(byDay).filter(Objects::nonNull).mapToInt(UsageRow::appNo).findFirst().orElse(0),
                Stream.of(byDay).mapToLong(row -> row == null ? MISSING : row.dau()).toArray(),
                Stream.of(byDay).mapToLong(row -> row == null ? MISSING : row.groups()).toArray());
    }

    /** The snapshots of a month, one element per day in each array, {@link #MISSING} where there is none. */
    UsageMonth(BillingMonth month, int appNo, long[] dau, long[] groups) {
        if (dau.length != month.length()) {
            throw new IllegalArgumentException(month + " has " + month.length() + " days, not " + dau.length);
        }
        this.month = month;
        this.appNo = appNo;
        this.dau = dau;
        this.groups = groups;
    }

    /** The month. */
    public BillingMonth month() {
        return month;
    }

    /** The snapshot of a day, counted from 0; empty where it is missing. */
    public Optional<UsageRow> on(int dayIndex) {
        return isMissing(dayIndex) ? Optional.empty()
                : Optional.of(new UsageRow(appNo, dau[dayIndex], groups[dayIndex]));
    }

    /** Whether a day, counted from 0, has no snapshot row. */
    public boolean isMissing(int dayIndex) {
        return dau[dayIndex] == MISSING;
    }

    /** Daily active users of a day, counted from 0, which is not missing. */
    public long dau(int dayIndex) {
        return dau[dayIndex];
    }

    /** Groups of a day, counted from 0, which is not missing. */
    public long groups(int dayIndex) {
        return groups[dayIndex];
    }

    /** The value of a meter on a day, counted from 0; zero where the snapshot is missing. */
    public long value(Meter meter, int dayIndex) {
        return isMissing(dayIndex) ? 0 : (meter == Meter.DAU ? dau : groups)[dayIndex];
    }
}
