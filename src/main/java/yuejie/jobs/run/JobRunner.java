package yuejie.jobs.run;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.transaction.support.TransactionTemplate;
import yuejie.crash.CrashPoint;
import yuejie.database.JdbcLostConnection;
import yuejie.failure.Causes;
import yuejie.failure.RefusedException;
import yuejie.failure.RunFailedException;
import yuejie.seal.RunRecord;

/** Runs a job to its end: under the book's lock, after recovering what a dead process left behind. */
public final class JobRunner {

    /** How a run ended, when it ended well. */
    public enum End {
        /** The job did its work. */
        COMPLETED,
        /** The same work was done before; nothing was changed. */
        WAS_COMPLETE
    }

    private final LockedBook book;
    private final JobOperator operator;
    private final JobRepository repository;
    private final CrashRecovery recovery;
    private final StopRequest stop;
    private final TransactionTemplate transaction;
    private final Runnable afterwards;

    /**
     * A runner on one book.
     *
     * @param afterwards is called after each run that ends well and each writing, while the lock is still held
     */
    JobRunner(LockedBook book, JobOperator operator, JobRepository repository, StopRequest stop,
            TransactionTemplate transaction, @Qualifier("copiesOfSeals") Runnable afterwards) {
        this.book = book;
        this.operator = operator;
        this.repository = repository;
        this.recovery = new CrashRecovery(repository);
        this.stop = stop;
        this.transaction = transaction;
        this.afterwards = afterwards;
    }

    /**
     * Does some work while the book's lock is held.
     *
     * @throws RefusedException if another process holds it, or the book may not be written
     */
    public <T> T underLock(Supplier<T> work) {
        return book.underLock(work);
    }

    /** Writes outside of a job, all or nothing. */
    public <T> T inTransaction(Supplier<T> writing) {
        T written = transaction.execute(status -> writing.get());
        afterwards.run();
        return written;
    }

    /**
     * Runs a job, or goes on where an earlier run of it stopped. The caller holds the book's lock. The history keeps
     * who runs it, on which machine and with which version of the program.
     *
     * @param parameters what the job is called with
     * @throws RefusedException   if a step found a precondition that is not met
     * @throws RunFailedException if the run failed or was stopped; calling again goes on
     */
    public End run(Job job, JobParameters parameters) {
        End end = start(job, new JobParametersBuilder(parameters).addString("user", RunRecord.currentUser(), false)
                .addString("host", RunRecord.host(), false).addString("program", RunRecord.program(), false)
                .toJobParameters());
        CrashPoint.JOB_ENDED.reached();
        afterwards.run();
        CrashPoint.SEALS_COPIED.reached();
        return end;
    }

    /** Whether a job was begun with these parameters and not run to its end. */
    public boolean isUnfinished(Job job, JobParameters parameters) {
        JobExecution last = repository.getLastJobExecution(job.getName(), parameters);
        return last != null && last.getStatus() != BatchStatus.COMPLETED;
    }

    private End start(Job job, JobParameters parameters) {
        try {
            recovery.recover(job, parameters);
            JobExecution execution = operator.start(job, parameters);
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                throw ended(execution);
            }
            return End.COMPLETED;
        } catch (JobInstanceAlreadyCompleteException e) {
            return End.WAS_COMPLETE;
        } catch (JobExecutionException e) {
            throw new RunFailedException("The job could not be started: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            throw book.over().or(() -> JdbcLostConnection.in(Causes.of(e)))
                    .map(why -> (RuntimeException) new RunFailedException(job.getName() + " " + why, e)).orElse(e);
        }
    }

    /** Why the run ended early, which is also written into its history in place of a stack trace. */
    private RuntimeException ended(JobExecution execution) {
        RuntimeException reason = reason(execution);
        String exit = reason instanceof RefusedException ? "REFUSED" : stop.isRequested() ? "STOPPED" : "FAILED";
        execution.setExitStatus(new ExitStatus(exit, Objects.requireNonNull(reason.getMessage())));
        if (book.over().isEmpty()) {
            repository.update(execution);
        }
        return reason;
    }

    private RuntimeException reason(JobExecution execution) {
        List<Throwable> failures = execution.getAllFailureExceptions();
        Optional<RefusedException> refused = failures.stream().flatMap(failure -> Causes.of(failure).stream())
                .filter(RefusedException.class::isInstance).map(RefusedException.class::cast).findFirst();
        if (refused.isPresent()) {
            return refused.get();
        }
        String which = execution.getJobInstance().getJobName() + " (execution " + execution.getId() + ")";
        Optional<String> over = book.over().or(() -> failures.stream()
                .flatMap(failure -> JdbcLostConnection.in(Causes.of(failure)).stream()).findFirst()).or(book::lost);
        if (over.isPresent()) {
            return new RunFailedException(which + " " + over.get(), null);
        }
        if (stop.isRequested()) {
            return new RunFailedException(which + " was stopped at a safe point.", null);
        }
        // a partitioned step only says that a partition failed; the partition says why
        return failures.stream().filter(failure -> !(failure instanceof JobExecutionException)).findFirst()
                .or(() -> failures.stream().findFirst())
                .map(failure -> new RunFailedException(which + " failed: " + words(failure), failure))
                .orElseGet(() -> new RunFailedException(which + " failed: no reason was given", null));
    }

    private static String words(Throwable failure) {
        List<Throwable> causes = Causes.of(failure);
        Throwable first = causes.get(causes.size() - 1);
        if (first instanceof OutOfMemoryError) {
            return outOfMemory(first);
        }
        return first.getMessage() == null ? first.getClass().getSimpleName() : first.getMessage();
    }

    /** That memory is out, and how to give more. */
    public static String outOfMemory(Throwable error) {
        return "the memory of the program is used up (" + error.getMessage() + "). Give it more: set JAVA_OPTS, for"
                + " example to -Xmx2g.";
    }
}
