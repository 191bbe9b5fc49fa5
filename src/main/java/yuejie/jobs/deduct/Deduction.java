package yuejie.jobs.deduct;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.batch.core.job.Job;
import org.springframework.beans.factory.annotation.Qualifier;
import yuejie.collection.DeductionTotals;
import yuejie.collection.JdbcDeductionRuns;
import yuejie.collection.JdbcDeductions;
import yuejie.failure.RefusedException;
import yuejie.failure.RunFailedException;
import yuejie.jobs.run.JobRunner;

/**
 * Deducts open invoices from the balances, on a date. The same date again tries only invoices that were not tried on
 * it.
 */
public final class Deduction {

    /**
     * What a run did.
     *
     * @param nothingToTry whether everything that is due was tried on the date before, and nothing was changed now
     * @param totals       the date's attempts, and what is open now
     */
    public record Result(boolean nothingToTry, DeductionTotals totals) {
    }

    private final JobRunner runner;
    private final Job job;
    private final JdbcDeductionRuns runs;
    private final JdbcDeductions deductions;
    private final DeductionGate gate;

    Deduction(JobRunner runner, @Qualifier("deduction") Job job, JdbcDeductionRuns runs, JdbcDeductions deductions,
            DeductionGate gate) {
        this.runner = runner;
        this.job = job;
        this.runs = runs;
        this.deductions = deductions;
        this.gate = gate;
    }

    /**
     * Runs the deductions of a date to their end.
     *
     * @param today the day of the run
     * @throws RefusedException   if a precondition is not met or another run is in progress
     * @throws RunFailedException if it failed or was stopped; calling again goes on
     */
    public Result run(LocalDate date, LocalDate today) {
        return runner.underLock(() -> {
            Optional<JdbcDeductionRuns.Run> last = runs.last();
            gate.check(date, today, last);
            boolean again = last.filter(run -> run.date().equals(date)).isPresent();
            boolean goesOn = again && !last.get().sealed();
            if (again && !goesOn && deductions.toTry(date) == 0) {
                // the last run may have been killed after it was sealed, and before its end was recorded
                JobRunner.End end = collect(date, last.get().sequenceNo());
                return new Result(end == JobRunner.End.WAS_COMPLETE, deductions.totals(date));
            }
            int sequence = !again ? 1 : goesOn ? last.get().sequenceNo() : last.get().sequenceNo() + 1;
            collect(date, sequence);
            if (goesOn && deductions.toTry(date) > 0) {
                // invoices that came after the interrupted run had passed their accounts
                collect(date, sequence + 1);
            }
            return new Result(false, deductions.totals(date));
        });
    }

    private JobRunner.End collect(LocalDate date, int sequence) {
        return runner.run(job, new DeductionKey(date, sequence).parameters().toJobParameters());
    }
}
