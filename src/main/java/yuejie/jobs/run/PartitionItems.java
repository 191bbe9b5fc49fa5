package yuejie.jobs.run;

import java.util.function.Function;
import org.springframework.batch.core.scope.context.StepSynchronizationManager;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import yuejie.crash.CrashPoint;

/**
 * The items of whichever partition the current thread runs, made anew for each from its step execution. It does what
 * a step-scoped bean would, without a reflective call for every row.
 *
 * @param <T> an item
 */
final class PartitionItems<T> implements StepItems<T> {

    private final Function<StepExecution, StepItems<T>> ofPartition;
    private final ThreadLocal<StepItems<T>> current = new ThreadLocal<>();

    PartitionItems(Function<StepExecution, StepItems<T>> ofPartition) {
        this.ofPartition = ofPartition;
    }

    @Override
    public void open(ExecutionContext context) {
        current.set(ofPartition.apply(StepSynchronizationManager.getContext().getStepExecution()));
        current.get().open(context);
    }

    @Override
    public T read() throws Exception {
        return current.get().read();
    }

    @Override
    public void write(Chunk<? extends T> chunk) throws Exception {
        CrashPoints.aroundCommit(CrashPoint.CHUNK_COMMITTING, CrashPoint.CHUNK_COMMITTED);
        current.get().write(chunk);
    }

    @Override
    public void update(ExecutionContext context) {
        current.get().update(context);
    }

    @Override
    public void finish() {
        current.get().finish();
    }

    /** Also called where {@link #open} failed, and then there may be nothing to close. */
    @Override
    public void close() {
        StepItems<T> items = current.get();
        current.remove();
        if (items != null) {
            items.close();
        }
    }
}
