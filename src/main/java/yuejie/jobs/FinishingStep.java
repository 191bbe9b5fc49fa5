package yuejie.jobs;

import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.item.ChunkOrientedStep;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import yuejie.crash.CrashPoint;

/**
 * A chunk-oriented step with a last word: when its items are read and written, they finish in one transaction,
 * and only then is the step complete. Killed in between, the restarted step reads nothing more and finishes.
 *
 * @param <T> what is read and written
 */
final class FinishingStep<T> extends ChunkOrientedStep<T, T> {

    private final StepItems<T> items;
    private final TransactionTemplate transaction;

    FinishingStep(String name, int chunkSize, StepItems<T> items, JobRepository repository,
                  PlatformTransactionManager transactionManager) {
        super(name, chunkSize, items, items, repository);
        this.items = items;
        this.transaction = new TransactionTemplate(transactionManager);
        // Without it, chunks would not be transactions at all.
        setTransactionManager(transactionManager);
        registerItemStream(items);
    }

    @Override
    protected void doExecute(StepExecution stepExecution) throws Exception {
        super.doExecute(stepExecution);
        CrashPoint.PARTITION_FINISHING.reached();
        transaction.executeWithoutResult(status -> items.finish());
        CrashPoint.PARTITION_FINISHED.reached();
    }
}
