package yuejie.jobs;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * Makes a run that a dead process left behind restartable. Spring Batch 6.0.6 can mark it as failed, but after
 * two crashes in a row it loses a step's position, and it can restart a partition without its keys; both are
 * mended here before it is asked to restart. Called only by the holder of the book's lock, which proves that the
 * run is dead.
 */
final class CrashRecovery {

    private static final String REASON = "The process that ran this ended without a word; recovered by a later run.";

    private final JobRepository repository;
    private final JobOperator operator;

    CrashRecovery(JobRepository repository, JobOperator operator) {
        this.repository = repository;
        this.operator = operator;
    }

    /** Recovers every run of a job that looks alive, and an instance that never got an execution. */
    void recover(Job job, JobParameters parameters) {
        JobInstance instance = repository.getJobInstance(job.getName(), parameters);
        if (instance != null && repository.getLastJobExecution(instance) == null) {
            repository.deleteJobInstance(instance);
        }
        repository.findJobInstances(job.getName()).forEach(this::recover);
    }

    private void recover(JobInstance instance) {
        JobExecution last = repository.getLastJobExecution(instance);
        if (last == null || !looksAlive(last)) {
            return;
        }
        for (StepExecution step : last.getStepExecutions()) {
            if (step.getStatus().isRunning()) {
                carryForward(instance, last, step);
            }
        }
        JobExecution dead = repository.getJobExecution(last.getId());
        dead.setExitStatus(dead.getExitStatus().addExitDescription(REASON));
        JobExecution recovered = operator.recover(dead);
        recovered.setExitStatus(new ExitStatus(ExitStatus.FAILED.getExitCode(), REASON));
        repository.update(recovered);
    }

    private static boolean looksAlive(JobExecution execution) {
        return execution.isRunning()
                || execution.getStepExecutions().stream().anyMatch(step -> step.getStatus().isRunning());
    }

    /** A step that was started anew and killed before its first commit has no position yet: give it the last. */
    private void carryForward(JobInstance instance, JobExecution last, StepExecution step) {
        if (!step.getExecutionContext().isEmpty()) {
            return;
        }
        Optional<StepExecution> previous = previous(instance, last, step.getStepName());
        boolean isPartition = step.getStepName().contains(":");
        if (previous.isPresent() && previous.get().getStatus() != BatchStatus.COMPLETED) {
            step.setExecutionContext(previous.get().getExecutionContext());
            repository.updateExecutionContext(step);
        } else if (previous.isEmpty() && isPartition) {
            repository.deleteStepExecution(step);
        }
    }

    private Optional<StepExecution> previous(JobInstance instance, JobExecution last, String stepName) {
        List<JobExecution> earlier = repository.getJobExecutions(instance).stream()
                .filter(execution -> execution.getId() < last.getId())
                .sorted(Comparator.comparing(JobExecution::getId).reversed()).toList();
        return earlier.stream().flatMap(execution -> execution.getStepExecutions().stream())
                .filter(step -> step.getStepName().equals(stepName)).findFirst();
    }
}
