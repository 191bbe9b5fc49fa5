package yuejie.usage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import yuejie.usage.LowDay.Low;

/**
 * Finds days that have far less usage than the days before them, since half a file looks like a whole one. A day is
 * compared with the median of some days before it, so that a single unusual day does not matter. A few large
 * applications can make up most of a sum: where a day has about as many rows as usual, a low sum counts only if the
 * usage of at least half of the applications fell as far.
 *
 * @param rowsPercent how much of the median the rows of a day must be; 0 for any number
 * @param sumsPercent how much of the median the sums of a day must be; 0 for any sum
 */
public record Plausibility(int rowsPercent, int sumsPercent) {

    /** A day is compared with days that lie at most that many days before it. */
    public static final int REACH_DAYS = 14;

    private static final int MOST_DAYS = 7;
    private static final int FEWEST_DAYS = 3;
    /** A book with fewer applications than that goes up and down too much. */
    private static final BigDecimal FEWEST_ROWS = BigDecimal.valueOf(20);
    /** A day with fewer missing rows is not suspicious; half of the rows of the smallest book that is compared. */
    private static final BigDecimal FEWEST_MISSING = BigDecimal.TEN;

    /** Compares the applications of two days, one by one. */
    @FunctionalInterface
    public interface Applications {

        /**
         * Whether at least half of the applications that have a snapshot of both days, and more than 0 on the earlier
         * one, have less than a percentage of that value on the later one.
         */
        boolean halfFell(Meter meter, LocalDate earlier, LocalDate later, int percent);
    }

    /**
     * What is too low of a day; empty where nothing is, or where there is too little to compare it with.
     *
     * @param totals the days with snapshots, at least those of the fourteen days before
     */
    public Optional<LowDay> of(LocalDate day, NavigableMap<LocalDate, DayTotal> totals, Applications applications) {
        NavigableMap<LocalDate, DayTotal> before = before(day, totals);
        if (before.size() < FEWEST_DAYS) {
            return Optional.empty();
        }
        Median rows = Median.of(before, DayTotal::rows);
        if (rows.value().compareTo(FEWEST_ROWS) < 0) {
            return Optional.empty();
        }
        DayTotal total = totals.getOrDefault(day, DayTotal.NONE);
        boolean fewRows = rows.isUndercutBy(total.rows(), rowsPercent)
                && rows.value().subtract(new BigDecimal(total.rows())).compareTo(FEWEST_MISSING) >= 0;
        List<Low> low = new ArrayList<>();
        if (fewRows) {
            low.add(new Low("rows", total.rows(), rows.value()));
        }
        for (Meter meter : Meter.values()) {
            Median sums = Median.of(before, each -> each.sum(meter));
            if (sums.isUndercutBy(total.sum(meter), sumsPercent)
                    && (fewRows || applications.halfFell(meter, sums.day(), day, sumsPercent))) {
                low.add(new Low(meter.id(), total.sum(meter), sums.value()));
            }
        }
        return low.isEmpty() ? Optional.empty() : Optional.of(new LowDay(day, before.size(), low));
    }

    /** The latest days with snapshots before a day. */
    private static NavigableMap<LocalDate, DayTotal> before(LocalDate day, NavigableMap<LocalDate, DayTotal> totals) {
        NavigableMap<LocalDate, DayTotal> before = new TreeMap<>();
        totals.subMap(day.minusDays(REACH_DAYS), true, day, false).descendingMap().entrySet().stream()
                .filter(each -> each.getValue().snapshots() > 0).limit(MOST_DAYS)
                .forEach(each -> before.put(each.getKey(), each.getValue()));
        return before;
    }
}
