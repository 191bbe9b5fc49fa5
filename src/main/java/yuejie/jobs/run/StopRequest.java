package yuejie.jobs.run;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** A request to stop: every running step ends after its chunk, and a step that starts later does no work. */
public final class StopRequest implements StepExecutionListener {

    private final Set<StepExecution> running = ConcurrentHashMap.newKeySet();
    private volatile boolean requested;

    /** Asks the run to stop; returns at once. */
    public void request() {
        requested = true;
        running.forEach(StepExecution::setTerminateOnly);
    }

    /** Whether the run was asked to stop. */
    public boolean isRequested() {
        return requested;
    }

    @Override
    public void beforeStep(StepExecution step) {
        running.add(step);
        if (requested) {
            step.setTerminateOnly();
        }
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        running.remove(step);
        return null;
    }

    /** The names of what runs now: the partitions, or the step where it has no partitions. */
    String under() {
        Set<String> names = running.stream().map(StepExecution::getStepName).collect(Collectors.toSet());
        Set<String> partitions = names.stream().filter(name -> name.contains(":")).collect(Collectors.toSet());
        return (partitions.isEmpty() ? names : partitions).stream().sorted().collect(Collectors.joining(", "));
    }
}
