package yuejie.console.picture;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The usage of a month, day by day: a column for each day, from the left.
 *
 * @param columns the columns, one for each day
 * @param quota   where the line of the free quota is, from above; empty where the picture has no such line
 * @param width   of the whole picture
 * @param most    what the whole height stands for
 */
public record UsageStrip(List<Day> columns, Optional<Long> quota, int width, long most) {

    /** How wide the place of a day is. */
    public static final int PITCH = 24;

    /** How high a column can be. */
    public static final int HEIGHT = 120;

    /**
     * A day that is to be drawn.
     *
     * @param value     what was measured; empty where nothing was
     * @param missing   whether something should have been measured
     * @param counts    whether the day is billable
     * @param suspended whether the service was down for a part of the day, or for all of it
     * @param marked    whether the day is the one that is billed: the peak, for example
     */
    public record Measured(LocalDate date, Optional<Long> value, boolean missing, boolean counts, boolean suspended,
            boolean marked) {
    }

    /**
     * A column.
     *
     * @param x         the left edge of the place of the day
     * @param y         the upper edge of the column
     * @param height    at least 1 where anything was measured, so that it is seen
     * @param state     {@code peak}, {@code counts} or {@code idle}
     * @param suspended whether the place is to be shaded
     * @param missing   whether a cross stands in place of the column
     */
    public record Day(LocalDate date, int x, long y, long height, String state, boolean suspended, boolean missing) {
    }

    /** The picture of days in their order, with the free quota where there is one. */
    public static UsageStrip of(List<Measured> days, Optional<Long> quota) {
        long peak = days.stream().mapToLong(day -> day.value().orElse(0L)).max().orElse(0);
        // a quota far above all days would leave nothing to be seen of them
        Optional<Long> shown = quota.filter(free -> free > 0 && free / 2 <= peak);
        long most = Math.max(1, Math.max(peak, shown.orElse(0L)));
        List<Day> columns = new ArrayList<>();
        for (Measured day : days) {
            long value = day.value().orElse(0L);
            long height = value == 0 ? 0 : Math.max(1, scaled(value, most));
            columns.add(new Day(day.date(), columns.size() * PITCH, HEIGHT - height, height,
                    day.marked() ? "peak" : day.counts() ? "counts" : "idle", day.suspended(), day.missing()));
        }
        return new UsageStrip(columns, shown.map(free -> HEIGHT - scaled(free, most)), days.size() * PITCH, most);
    }

    /** A value can be as great as a long can be, so that its product is no long any more. */
    private static long scaled(long value, long most) {
        return BigInteger.valueOf(value).multiply(BigInteger.valueOf(HEIGHT)).divide(BigInteger.valueOf(most))
                .longValueExact();
    }
}
