package yuejie.desk;

import java.time.LocalDate;
import java.util.List;
import yuejie.calendar.BillingMonth;
import yuejie.desk.MonthStatus.Input;
import yuejie.desk.MonthStatus.Unfinished;
import yuejie.intake.log.JdbcImportLog;
import yuejie.jobs.intake.LowDays;
import yuejie.jobs.settle.EmptyMonth;

/** What was imported of a month. */
public final class MonthInput {

    private final JdbcImportLog log;
    private final LowDays lowDays;
    private final EmptyMonth empty;

    MonthInput(JdbcImportLog log, LowDays lowDays, EmptyMonth empty) {
        this.empty = empty;
        this.log = log;
        this.lowDays = lowDays;
    }

    /**
     * What was imported.
     *
     * @param today    the current day
     * @param accepted the days that were accepted without an import when the month was settled
     */
    public Input of(BillingMonth month, LocalDate today, List<LocalDate> accepted) {
        List<LocalDate> complete = log.completeDays(month);
        return new Input(complete.size(), month.days().stream().filter(day -> day.isBefore(today)
                && !complete.contains(day) && !accepted.contains(day)).toList(), accepted,
                (int) month.days().stream().filter(day -> !day.isBefore(today)).count(), lowDays.of(complete),
                log.rejectedDays(month, log.latestApplied()), log.refused(month), empty.why(month, today, complete));
    }

    /** The imports that were begun and not finished and matter for a month. */
    List<Unfinished> unfinished(BillingMonth month) {
        return log.unfinished(month).stream().map(sources -> new Unfinished("an import of " + sources,
                "yuejie import " + sources.replace(", ", " "), "")).toList();
    }
}
