package yuejie.usage;

import java.util.Optional;
import yuejie.calendar.BillingMonth;

/**
 * One application's snapshots of a month, by day. A day without a snapshot row is missing and counts as
 * zero usage (R3.2).
 */
public final class UsageMonth {

    private final BillingMonth month;
    private final UsageRow[] byDay;

    /**
     * The snapshots of a month.
     *
     * @param byDay one element per day of the month, null where the day has no snapshot row
     * @throws IllegalArgumentException if there are more or fewer elements than days
     */
    public UsageMonth(BillingMonth month, UsageRow[] byDay) {
        if (byDay.length != month.length()) {
            throw new IllegalArgumentException(month + " has " + month.length() + " days, not " + byDay.length);
        }
        this.month = month;
        this.byDay = byDay.clone();
    }

    /** The month. */
    public BillingMonth month() {
        return month;
    }

    /** The snapshot of a day, counted from 0; empty where it is missing. */
    public Optional<UsageRow> on(int dayIndex) {
        return Optional.ofNullable(byDay[dayIndex]);
    }

    /** Whether a day, counted from 0, has no snapshot row. */
    public boolean isMissing(int dayIndex) {
        return byDay[dayIndex] == null;
    }

    /** The value of a meter on a day, counted from 0; zero where the snapshot is missing. */
    public long value(Meter meter, int dayIndex) {
        return byDay[dayIndex] == null ? 0 : byDay[dayIndex].value(meter);
    }
}
