package yuejie.jobs;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/** Runs a job to its end: under the book's lock, after recovering what a dead process left behind. */
public final class JobRunner {

    /** How a run ended, when it ended well. */
    public enum End {
        /** The job did its work. */
        COMPLETED,
        /** The same work was done before; nothing was changed. */
        WAS_COMPLETE
    }

    private final DataSource dataSource;
    private final JobOperator operator;
    private final CrashRecovery recovery;
    private final StopRequest stop;
    private JdbcBookLock lock;

    /** A runner on one book. */
    public JobRunner(DataSource dataSource, JobOperator operator, JobRepository repository, StopRequest stop) {
        this.dataSource = dataSource;
        this.operator = operator;
        this.recovery = new CrashRecovery(repository, operator);
        this.stop = stop;
    }

    /**
     * Takes the book's lock for everything until it is closed.
     *
     * @throws RefusedException if another process holds it
     */
    public JdbcBookLock takeLock() {
        lock = JdbcBookLock.take(dataSource);
        return lock;
    }

    /** Checks that the lock is still held; called in each chunk. */
    public void checkLock() {
        lock.check();
    }

    /**
     * Runs a job, or goes on where an earlier run of it stopped. The caller holds the book's lock.
     *
     * @throws RefusedException   if a step found a precondition that is not met
     * @throws RunFailedException if the run failed or was stopped; calling again goes on
     */
    public End run(Job job, JobParameters parameters) {
        recovery.recover(job, parameters);
        try {
            JobExecution execution = operator.start(job, parameters);
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                throw ended(execution);
            }
            return End.COMPLETED;
        } catch (JobInstanceAlreadyCompleteException e) {
            return End.WAS_COMPLETE;
        } catch (JobExecutionException e) {
            throw new RunFailedException("The job could not be started: " + e.getMessage(), e);
        }
    }

    private RuntimeException ended(JobExecution execution) {
        List<Throwable> failures = execution.getAllFailureExceptions();
        for (Throwable failure : failures) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof RefusedException refused) {
                    return refused;
                }
            }
        }
        String which = execution.getJobInstance().getJobName() + " (execution " + execution.getId() + ")";
        if (stop.isRequested() || execution.getStatus() == BatchStatus.STOPPED) {
            return new RunFailedException(which + " was stopped at a safe point.", null);
        }
        Throwable failure = failures.isEmpty() ? null : failures.get(0);
        return new RunFailedException(which + " failed: " + words(failure), failure);
    }

    private static String words(Throwable failure) {
        if (failure == null) {
            return "no reason was given";
        }
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
