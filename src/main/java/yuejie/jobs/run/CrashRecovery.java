package yuejie.jobs.run;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import yuejie.crash.CrashPoint;

/**
 * Makes runs that a dead process left behind restartable. Spring Batch 6.0.6 can mark them as failed, but four things
 * are left open, which are mended here:
 * <ul>
 * <li>After two crashes in a row, a step loses its position. No upstream issue is known.</li>
 * <li>A partition can be restarted without its keys. No upstream issue is known.</li>
 * <li>What ended UNKNOWN is not restarted
 * (<a href="https://github.com/spring-projects/spring-batch/issues/5484">spring-batch 5484</a>).</li>
 * <li>An instance without an execution can never be started
 * (<a href="https://github.com/spring-projects/spring-batch/issues/4763">spring-batch 4763</a>).</li>
 * </ul>
 * Only the holder of the book's lock calls it, so that no run can be alive. Rows and position were always committed
 * together.
 */
final class CrashRecovery {

    private static final String REASON = "The process that ran this ended without a word; recovered by a later run.";

    private final JobRepository repository;

    CrashRecovery(JobRepository repository) {
        this.repository = repository;
    }

    /** Recovers every run that looks alive, and the last one of the work that is to be run now. */
    void recover(Job job, JobParameters parameters) {
        JobInstance instance = repository.getJobInstance(job.getName(), parameters);
        if (instance != null) {
            JobExecution last = repository.getLastJobExecution(instance);
            if (last == null) {
                // killed between the two inserts: without an execution, no launch would ever work again
                repository.deleteJobInstance(instance);
            } else if (!isEnded(last.getStatus()) || last.getStepExecutions().stream()
                    .anyMatch(step -> !isEnded(step.getStatus()))) {
                recover(last);
            }
        }
        repository.getJobNames().forEach(name -> repository.findRunningJobExecutions(name).forEach(this::recover));
    }

    private static boolean isEnded(BatchStatus status) {
        return !status.isRunning() && status != BatchStatus.UNKNOWN;
    }

    private void recover(JobExecution dead) {
        CrashPoint.DEAD_RUN_FOUND.reached();
        List<StepExecution> steps = dead.getStepExecutions().stream()
                .filter(step -> !isEnded(step.getStatus())).toList();
        for (StepExecution step : steps) {
            if (!carryForward(dead, step)) {
                step.setStatus(BatchStatus.FAILED);
                step.setExitStatus(new ExitStatus("FAILED", REASON));
                step.setEndTime(LocalDateTime.now(ZoneId.systemDefault()));
                repository.update(step);
                CrashPoint.DEAD_STEP_ENDED.reached();
            }
        }
        if (dead.getStatus().isRunning()) {
            dead.setExitStatus(new ExitStatus("FAILED", REASON));
            dead.setEndTime(LocalDateTime.now(ZoneId.systemDefault()));
        }
        dead.setStatus(BatchStatus.FAILED);
        repository.update(dead);
        CrashPoint.DEAD_RUN_ENDED.reached();
    }

    /**
     * Gives a step the position of its last attempt, if it was started again and killed before its first commit.
     *
     * @return whether the step was removed instead: a partition that never got its keys is made again
     */
    private boolean carryForward(JobExecution dead, StepExecution step) {
        if (!step.getExecutionContext().isEmpty()) {
            return false;
        }
        Optional<StepExecution> previous = previous(dead, step.getStepName());
        if (previous.isEmpty() && step.getStepName().contains(":")) {
            repository.deleteStepExecution(step);
            return true;
        }
        if (previous.isPresent() && previous.get().getStatus() != BatchStatus.COMPLETED) {
            step.setExecutionContext(previous.get().getExecutionContext());
            repository.updateExecutionContext(step);
            CrashPoint.POSITION_CARRIED.reached();
        }
        return false;
    }

    private Optional<StepExecution> previous(JobExecution dead, String stepName) {
        return repository.getJobExecutions(dead.getJobInstance()).stream()
                .filter(execution -> execution.getId() < dead.getId())
                .sorted(Comparator.comparing(JobExecution::getId).reversed())
                .flatMap(execution -> execution.getStepExecutions().stream())
                .filter(step -> step.getStepName().equals(stepName)).findFirst();
    }
}
