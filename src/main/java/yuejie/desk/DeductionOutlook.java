package yuejie.desk;

import java.time.LocalDate;
import java.util.Optional;
import yuejie.calendar.BillingMonth;
import yuejie.collection.Attempt;
import yuejie.collection.JdbcDeductionRuns;
import yuejie.desk.MonthStatus.Counted;
import yuejie.settings.BookSettings;
import yuejie.settlement.JdbcApprovals;
import yuejie.settlement.SealApproval;

/** When a month's open invoices can be tried next, and what prevents it. It only reads. */
public final class DeductionOutlook {

    /**
     * The next date.
     *
     * @param date     the date
     * @param invoices how many invoices are worth trying on that date
     * @param approval the seal that has to be approved first; empty where none has
     */
    record Due(LocalDate date, long invoices, Optional<SealApproval> approval) {
    }

    private final JdbcMonthStatus rows;
    private final JdbcDeductionRuns runs;
    private final JdbcApprovals approvals;
    private final BookSettings settings;

    DeductionOutlook(JdbcMonthStatus rows, JdbcDeductionRuns runs, JdbcApprovals approvals, BookSettings settings) {
        this.rows = rows;
        this.runs = runs;
        this.approvals = approvals;
        this.settings = settings;
    }

    /** The deductions that were begun and not finished. */
    Optional<JdbcDeductionRuns.Run> unfinished() {
        return runs.unfinished();
    }

    /** What is open of a month and waits for an approval; empty where none is needed. */
    Optional<Counted> notApproved(BillingMonth month) {
        return settings.deductionNeedsApproval() ? Optional.of(rows.notApproved(month)) : Optional.empty();
    }

    /**
     * The next date for a month that is settled: the first of days 1 to 3 without a run; after these days, the latest
     * possible date, but only for invoices that were never tried or are covered by the balance.
     */
    Optional<Due> next(BillingMonth month, LocalDate today) {
        Optional<LocalDate> last = runs.last().map(JdbcDeductionRuns.Run::date);
        LocalDate first = month.lastDay().plusDays(1);
        for (LocalDate date = first; date.isBefore(first.plusDays(Attempt.DAYS)); date = date.plusDays(1)) {
            LocalDate tried = date;
            boolean done = last.filter(run -> run.isAfter(tried) || (run.equals(tried) && !tried.equals(today)))
                    .isPresent();
            long invoices = done ? 0 : rows.untried(month, date);
            if (invoices > 0) {
                return Optional.of(due(date, invoices));
            }
        }
        LocalDate latest = BillingMonth.of(rows.latestSettled().orElse(month).lastDay().plusDays(1)).lastDay();
        LocalDate date = latest.isBefore(today) ? latest : today;
        long invoices = last.filter(date::isBefore).isPresent() ? 0 : rows.worthATry(month, date);
        return invoices == 0 ? Optional.empty() : Optional.of(due(date, invoices));
    }

    private Due due(LocalDate date, long invoices) {
        return new Due(date, invoices, settings.deductionNeedsApproval() ? approvals.missing().stream().findFirst()
                : Optional.empty());
    }
}
