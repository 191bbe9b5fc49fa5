package yuejie.jobs.run;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.StepSynchronizationManager;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import yuejie.crash.CrashPoint;

/**
 * The parts of the partition that the current thread runs; they are made for each partition from its step execution.
 * This does what step-scoped beans would do, without a reflective call for every row, which took half of the time of an
 * import. No upstream issue is known.
 *
 * @param <I> what is read
 * @param <O> what is written
 */
final class CurrentPartition<I, O> implements ItemStreamReader<I>, ItemProcessor<I, O>, ItemWriter<O> {

    private final Function<StepExecution, PartitionParts<I, O>> ofPartition;
    private final LockedBook book;
    // not static: an instance belongs to one step, and each step has a partition of its own on a thread
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<PartitionParts<I, O>> current = new ThreadLocal<>();

    CurrentPartition(Function<StepExecution, PartitionParts<I, O>> ofPartition, LockedBook book) {
        this.ofPartition = ofPartition;
        this.book = book;
    }

    @Override
    public void open(ExecutionContext context) {
        current.set(ofPartition.apply(Objects.requireNonNull(StepSynchronizationManager.getContext())
                .getStepExecution()));
        current.get().reader().open(context);
    }

    @Override
    public @Nullable I read() throws Exception {
        return current.get().reader().read();
    }

    @Override
    public @Nullable O process(I item) throws Exception {
        return current.get().processor().process(item);
    }

    /**
     * Writes a chunk. It is committed only if the book's lock is still held.
     *
     * @throws IllegalStateException if the lock is lost; the chunk is rolled back
     */
    @Override
    public void write(Chunk<? extends O> chunk) throws Exception {
        CrashPoints.aroundCommit(CrashPoint.CHUNK_COMMITTING, CrashPoint.CHUNK_COMMITTED);
        current.get().writer().write(chunk);
        book.check();
    }

    @Override
    public void update(ExecutionContext context) {
        current.get().reader().update(context);
    }

    /** The last work of the partition. */
    void finish() {
        current.get().end().run();
    }

    /** Also called where {@link #open} failed, and then there may be nothing to close. */
    @Override
    public void close() {
        PartitionParts<I, O> parts = current.get();
        current.remove();
        if (parts != null) {
            parts.reader().close();
        }
    }
}
