package yuejie.jobs;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import yuejie.calendar.BillingMonth;
import yuejie.invoice.AssessmentSummary;
import yuejie.invoice.JdbcInvoices;
import yuejie.invoice.Totals;

/** Settles a month: the same month again goes on where an interrupted settlement stopped. */
public final class MonthEndSettlement {

    /** The month's own settlement; later revisions are adjustments. */
    public static final int FIRST_REVISION = 1;

    /**
     * What a settlement did.
     *
     * @param wasComplete whether the month was settled before and nothing was changed now
     * @param totals      the outcome, counted over the book's rows
     * @param parked      the first of the parked applications
     */
    public record Result(boolean wasComplete, Totals totals, List<AssessmentSummary> parked) {
    }

    private static final int PARKED_SHOWN = 20;

    private final JobRunner runner;
    private final Job job;
    private final JdbcInvoices invoices;

    MonthEndSettlement(JobRunner runner, Job job, JdbcInvoices invoices) {
        this.runner = runner;
        this.job = job;
        this.invoices = invoices;
    }

    /**
     * Runs the settlement to its end.
     *
     * @param today        the day of the run
     * @param acceptedDays days of the month that may be without a usage import
     * @throws RefusedException   if a precondition is not met or another run is in progress
     * @throws RunFailedException if it failed or was stopped; calling again goes on
     */
    public Result run(BillingMonth month, LocalDate today, List<LocalDate> acceptedDays) {
        try (JdbcBookLock lock = runner.takeLock()) {
            lock.check();
            JobRunner.End end = runner.run(job, new JobParametersBuilder()
                    .addString("month", month.toString()).addLong("revision", (long) FIRST_REVISION)
                    .addLocalDate("today", today, false)
                    .addString("acceptMissingDays", acceptedDays.stream().map(LocalDate::toString)
                            .collect(Collectors.joining(",")), false)
                    .addString("user", System.getProperty("user.name"), false).toJobParameters());
            return new Result(end == JobRunner.End.WAS_COMPLETE, invoices.totals(month, FIRST_REVISION),
                    invoices.parked(month, PARKED_SHOWN));
        }
    }
}
