package yuejie.usage;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import yuejie.calendar.BillingMonth;

/**
 * One application's snapshots of a month, by day. A day without a snapshot row is missing and counts as
 * zero usage (R3.2).
 */
public final class UsageMonth {

    static final long MISSING = -1;

    private static final long[] NOTHING = {};

    private final BillingMonth month;
    private final int appNo;
    private final long[] dau;
    private final long[] groups;
    private final Map<String, long[]> further;

    /**
     * The snapshots of a month.
     *
     * @param byDay one element per day of the month, null where the day has no snapshot row
     * @throws IllegalArgumentException if there are more or fewer elements than days
     */
    public UsageMonth(BillingMonth month, UsageRow[] byDay) {
        this(month, Stream.of(byDay).filter(Objects::nonNull).mapToInt(UsageRow::appNo).findFirst().orElse(0),
                Stream.of(byDay).mapToLong(row -> row == null ? MISSING : row.dau()).toArray(),
                Stream.of(byDay).mapToLong(row -> row == null ? MISSING : row.groups()).toArray(), Map.of());
    }

    /** The snapshots of a month, one element per day in each array, {@link #MISSING} where there is none. */
    UsageMonth(BillingMonth month, int appNo, long[] dau, long[] groups, Map<String, long[]> further) {
        if (dau.length != month.length()) {
            throw new IllegalArgumentException(month + " has " + month.length() + " days, not " + dau.length);
        }
        this.month = month;
        this.appNo = appNo;
        this.dau = dau;
        this.groups = groups;
        this.further = further;
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

    /**
     * The same month with a further meter.
     *
     * @param byDay one element per day of the month, below zero where there is none
     */
    public UsageMonth with(String meter, long... byDay) {
        Map<String, long[]> more = new TreeMap<>(further);
        more.put(meter, byDay);
        return new UsageMonth(month, appNo, dau, groups, more);
    }

    /** The meters beyond those of every snapshot that have a value in the month, sorted. */
    public Set<String> furtherMeters() {
        return further.keySet();
    }

    /** Whether a further meter has a value on a day, counted from 0. */
    public boolean has(String meter, int dayIndex) {
        return further.containsKey(meter) && further.get(meter)[dayIndex] >= 0;
    }

    /** The value of a meter on a day, counted from 0; zero where it is missing. */
    public long value(String meter, int dayIndex) {
        long[] byDay = byDay(meter);
        return byDay.length == 0 ? 0 : Math.max(0, byDay[dayIndex]);
    }

    /** The values of a meter by day, below zero on a day without a value; no element where no day has a value. */
    long[] byDay(String meter) {
        return switch (meter) {
            case "dau" -> dau;
            case "groups" -> groups;
            default -> further.getOrDefault(meter, NOTHING);
        };
    }
}
