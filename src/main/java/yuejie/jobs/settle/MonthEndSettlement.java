package yuejie.jobs.settle;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.batch.core.job.Job;
import org.springframework.beans.factory.annotation.Qualifier;
import yuejie.calendar.BillingMonth;
import yuejie.failure.RefusedException;
import yuejie.failure.RunFailedException;
import yuejie.intake.log.JdbcImportLog;
import yuejie.intake.log.RejectedDay;
import yuejie.invoice.AssessmentSummary;
import yuejie.invoice.JdbcInvoices;
import yuejie.invoice.Totals;
import yuejie.jobs.run.JobRunner;
import yuejie.settlement.Discarded;
import yuejie.settlement.JdbcSettlements;
import yuejie.settlement.Settlement;

/** Settles a month. A call for the same month goes on where an interrupted settlement stopped. */
public final class MonthEndSettlement {

    /**
     * What a settlement did.
     *
     * @param wasComplete whether the month was settled before and nothing was changed now
     * @param totals      the outcome, counted over the book's rows
     * @param parked      the first of the parked applications
     * @param rejected    the days of the month with rejected rows that were not mended before it was settled
     */
    public record Result(boolean wasComplete, Totals totals, List<AssessmentSummary> parked,
            List<RejectedDay> rejected) {

        /** Whether something needs a look. */
        public boolean needsALook() {
            return totals.parked() > 0 || !rejected.isEmpty();
        }
    }

    /** How many parked applications are listed; their number is always given. */
    public static final int PARKED_SHOWN = 20;

    private final JobRunner runner;
    private final Job job;
    private final JdbcInvoices invoices;
    private final JdbcSettlements settlements;
    private final JdbcImportLog log;

    MonthEndSettlement(JobRunner runner, @Qualifier("monthEndSettlement") Job job, JdbcInvoices invoices,
            JdbcSettlements settlements, JdbcImportLog log) {
        this.runner = runner;
        this.job = job;
        this.invoices = invoices;
        this.settlements = settlements;
        this.log = log;
    }

    /**
     * Runs the settlement to its end.
     *
     * @param today        the day of the run
     * @param acceptedDays days of the month that may be without a usage import, ascending; never all of them
     * @throws RefusedException   if a precondition is not met or another run is in progress
     * @throws RunFailedException if it failed or was stopped; calling again goes on
     */
    public Result run(BillingMonth month, LocalDate today, List<LocalDate> acceptedDays) {
        return runner.underLock(() -> {
            JobRunner.End end = runner.run(job, new SettlementKey(month, Settlement.FIRST_REVISION)
                    .parameters(settlements.discards(month, Settlement.FIRST_REVISION))
                    .addLocalDate("today", today, false)
                    .addString("acceptMissingDays", acceptedDays.stream().map(LocalDate::toString)
                            .collect(Collectors.joining(",")), false)
                    .toJobParameters());
            long frozenSeq = settlements.find(month, Settlement.FIRST_REVISION).orElseThrow().frozenSeq();
            return new Result(end == JobRunner.End.WAS_COMPLETE, invoices.totals(month, Settlement.FIRST_REVISION),
                    invoices.parked(month, PARKED_SHOWN), log.rejectedDays(month, frozenSeq));
        });
    }

    /**
     * Removes a settlement of the month that was begun and not sealed, as a whole, and keeps a record of it.
     *
     * @return what was removed
     * @throws RefusedException if there is none, or another run is in progress
     */
    public Discarded discard(BillingMonth month) {
        return runner.underLock(() -> {
            Settlement settlement = settlements.latest(month).filter(latest -> !latest.sealed())
                    .orElseThrow(() -> new RefusedException("There is no settlement of " + month + " that was begun and"
                            + " not finished. What is settled and proved is never removed. Nothing was changed."));
            return runner.inTransaction(() -> settlements.discard(settlement));
        });
    }
}
