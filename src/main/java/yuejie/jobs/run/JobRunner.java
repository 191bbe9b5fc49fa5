package yuejie.jobs.run;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.transaction.support.TransactionTemplate;
import yuejie.crash.CrashPoint;
import yuejie.database.JdbcLostConnection;
import yuejie.failure.Causes;
import yuejie.failure.RefusedException;
import yuejie.failure.RunFailedException;

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
    private final JobRepository repository;
    private final CrashRecovery recovery;
    private final StopRequest stop;
    private final TransactionTemplate transaction;
    private Runnable before = () -> { };
    private Runnable afterwards = () -> { };
    private Watch watch;
    private JdbcBookLock lock;

    /** A runner on one book. */
    public JobRunner(DataSource dataSource, JobOperator operator, JobRepository repository, StopRequest stop,
                     TransactionTemplate transaction) {
        this.transaction = transaction;
        this.dataSource = dataSource;
        this.operator = operator;
        this.repository = repository;
        this.recovery = new CrashRecovery(repository);
        this.stop = stop;
    }

    /** This runner; nothing is written before a check, which is made once the lock is held. */
    public JobRunner after(Runnable check) {
        before = check;
        return this;
    }

    /** This runner; each run that ends well is followed by some more work, while the lock is still held. */
    public JobRunner andThen(Runnable work) {
        afterwards = work;
        return this;
    }

    /** This runner; somebody looks after its runs. */
    public JobRunner watchedBy(Watch somebody) {
        watch = somebody;
        return this;
    }

    /**
     * Takes the book's lock for everything until it is closed.
     *
     * @throws RefusedException if another process holds it, or the book may not be written
     */
    public JdbcBookLock takeLock() {
        lock = JdbcBookLock.take(dataSource);
        try {
            before.run();
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
        if (watch != null) {
            watch.begin(lock);
        }
        CrashPoint.LOCK_TAKEN.reached();
        return lock;
    }

    /** Writes outside of a job, all or nothing. */
    public <T> T inTransaction(Supplier<T> writing) {
        return transaction.execute(status -> writing.get());
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
        End end = start(job, parameters);
        CrashPoint.JOB_ENDED.reached();
        afterwards.run();
        CrashPoint.SEALS_COPIED.reached();
        return end;
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
            throw over().or(() -> JdbcLostConnection.in(Causes.of(e)))
                    .map(why -> (RuntimeException) new RunFailedException(job.getName() + " " + why, e)).orElse(e);
        }
    }

    /** Why the run ended early, which is also written into its history in place of a stack trace. */
    private RuntimeException ended(JobExecution execution) {
        RuntimeException reason = reason(execution);
        String exit = reason instanceof RefusedException ? "REFUSED" : stop.isRequested() ? "STOPPED" : "FAILED";
        execution.setExitStatus(new ExitStatus(exit, reason.getMessage()));
        if (over().isEmpty()) {
            repository.update(execution);
        }
        return reason;
    }

    /** Why the run was ended from beside it. */
    private Optional<String> over() {
        return watch == null ? Optional.empty() : watch.over();
    }

    /** What fails first when the server is gone may only say that something is closed, or not as it was. */
    private Optional<String> lostLock() {
        try {
            lock.check();
            return Optional.empty();
        } catch (IllegalStateException e) {
            return Optional.of(JdbcLostConnection.words(Causes.of(e)));
        }
    }

    private RuntimeException reason(JobExecution execution) {
        List<Throwable> failures = execution.getAllFailureExceptions();
        Optional<RefusedException> refused = failures.stream().flatMap(failure -> Causes.of(failure).stream())
                .filter(RefusedException.class::isInstance).map(RefusedException.class::cast).findFirst();
        if (refused.isPresent()) {
            return refused.get();
        }
        String which = execution.getJobInstance().getJobName() + " (execution " + execution.getId() + ")";
        Optional<String> over = over().or(() -> failures.stream()
                .flatMap(failure -> JdbcLostConnection.in(Causes.of(failure)).stream()).findFirst()).or(this::lostLock);
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
