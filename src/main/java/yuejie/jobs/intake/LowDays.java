package yuejie.jobs.intake;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeSet;
import yuejie.intake.log.JdbcImportLog;
import yuejie.usage.DayTotal;
import yuejie.usage.JdbcUsage;
import yuejie.usage.LowDay;
import yuejie.usage.Plausibility;

/**
 * Finds days that have far less usage than the days before them, as the book stands. A day is not reported where
 * {@code control.csv} vouched for its latest file; but a file that only corrects a few rows of a day does not
 * vouch for the other rows.
 */
public final class LowDays {

    private final JdbcUsage usage;
    private final JdbcImportLog log;
    private final Plausibility plausibility;

    LowDays(JdbcUsage usage, JdbcImportLog log, Plausibility plausibility) {
        this.usage = usage;
        this.log = log;
        this.plausibility = plausibility;
    }

    /** Those of some days that have a usage import. */
    public List<LowDay> of(Collection<LocalDate> days) {
        if (days.isEmpty()) {
            return List.of();
        }
        TreeSet<LocalDate> inOrder = new TreeSet<>(days);
        NavigableMap<LocalDate, DayTotal> totals = usage.totals(
                inOrder.first().minusDays(Plausibility.REACH_DAYS), inOrder.last());
        Map<LocalDate, Long> vouchedFor = log.vouchedFor(inOrder.first(), inOrder.last());
        return inOrder.stream()
                .filter(day -> vouchedFor.getOrDefault(day, -1L) < totals.getOrDefault(day, DayTotal.NONE).snapshots())
                .flatMap(day -> plausibility.of(day, totals, usage::halfFell).stream()).toList();
    }
}
