package yuejie.jobs.run;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.partition.support.AbstractPartitionHandler;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/**
 * Runs partitions one after the other, in the order in which the partitioner named them; after a partition that did
 * not complete, no further one is run. Spring Batch's own handlers run them in the order of a hash; an issue about the
 * lost order was declined
 * (<a href="https://github.com/spring-projects/spring-batch/issues/1762">spring-batch 1762</a>).
 */
final class PartitionsInOrder extends AbstractPartitionHandler {

    private final Step worker;

    PartitionsInOrder(Step worker) {
        this.worker = worker;
    }

    @Override
    protected Set<StepExecution> doHandle(StepExecution manager, Set<StepExecution> partitions)
            throws JobInterruptedException {
        Set<StepExecution> ran = new HashSet<>();
        for (StepExecution partition : partitions.stream()
                .sorted(Comparator.comparing(StepExecution::getId)).toList()) {
            worker.execute(partition);
            ran.add(partition);
            if (partition.getStatus() != BatchStatus.COMPLETED) {
                break;
            }
        }
        return ran;
    }
}
