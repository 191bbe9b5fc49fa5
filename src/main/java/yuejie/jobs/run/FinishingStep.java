package yuejie.jobs.run;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.item.ChunkOrientedStep;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import yuejie.crash.CrashPoint;

/**
 * A chunk-oriented step with last work: when its items are read and written, the partition finishes in one transaction,
 * and only then is the step complete. If it is killed in between, the restarted step reads nothing more and finishes.
 * If it is stopped before the last item, it does not finish.
 *
 * <p>Spring Batch 6.0.6 has no last work inside of a step: a listener's {@code afterStep} runs outside of a
 * transaction, and also after a step that was stopped. No upstream issue is known.
 *
 * @param <I> what is read
 * @param <O> what is written
 */
final class FinishingStep<I, O> extends ChunkOrientedStep<I, O> {

    /** Knows whether all items of this thread's partition were read. */
    private static final class Reader<I, O> implements ItemReader<I> {

        private final CurrentPartition<I, O> partition;
        private final ThreadLocal<Boolean> ended = ThreadLocal.withInitial(() -> false);

        Reader(CurrentPartition<I, O> partition) {
            this.partition = partition;
        }

        @Override
        public @Nullable I read() throws Exception {
            I item = partition.read();
            ended.set(item == null);
            return item;
        }
    }

    private final Reader<I, O> reader;
    private final TransactionTemplate transaction;

    FinishingStep(String name, int chunkSize, CurrentPartition<I, O> partition, JobRepository repository,
            PlatformTransactionManager transactionManager) {
        this(name, chunkSize, new Reader<>(partition), repository, transactionManager);
    }

    private FinishingStep(String name, int chunkSize, Reader<I, O> reader, JobRepository repository,
            PlatformTransactionManager transactionManager) {
        super(name, chunkSize, reader, reader.partition, repository);
        setItemProcessor(reader.partition);
        this.reader = reader;
        this.transaction = new TransactionTemplate(transactionManager);
        // Without it, chunks would not be transactions at all.
        setTransactionManager(transactionManager);
        registerItemStream(reader.partition);
    }

    @Override
    protected void doExecute(StepExecution stepExecution) throws Exception {
        reader.ended.set(false);
        super.doExecute(stepExecution);
        // an interrupted step returns as if it had read its last item
        if (!reader.ended.get()) {
            throw new JobInterruptedException(stepExecution.getStepName() + " was stopped before its last item");
        }
        CrashPoint.PARTITION_FINISHING.reached();
        transaction.executeWithoutResult(status -> reader.partition.finish());
        CrashPoint.PARTITION_FINISHED.reached();
    }
}
