package yuejie.jobs.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import yuejie.crash.CrashPoint;
import yuejie.settings.BookSettings;

/** Builds every step of every job, so that none is without the transaction manager or the stop request. */
public final class Steps {

    private final JobRepository repository;
    private final PlatformTransactionManager transactionManager;
    private final StopRequest stop;
    private final LockedBook book;
    private final int threads;
    private final CrashPoints crashPoints = new CrashPoints();

    Steps(JobRepository repository, PlatformTransactionManager transactionManager, StopRequest stop,
            LockedBook book, BookSettings settings) {
        this.repository = repository;
        this.transactionManager = transactionManager;
        this.stop = stop;
        this.book = book;
        this.threads = settings.threads();
    }

    /** A step that does one thing in one transaction. */
    public Step single(String name, Tasklet tasklet) {
        Tasklet watched = (contribution, context) -> {
            CrashPoints.aroundCommit(CrashPoint.TASK_COMMITTING, CrashPoint.TASK_COMMITTED);
            return tasklet.execute(contribution, context);
        };
        return new StepBuilder(name, repository).tasklet(watched, transactionManager).listener(stop)
                .listener(crashPoints).build();
    }

    /**
     * What each partition of a step does.
     *
     * @param parts makes a partition's reader, processor, writer and end from its step execution
     */
    public <I, O> Step worker(String name, int chunkSize, Function<StepExecution, PartitionParts<I, O>> parts) {
        FinishingStep<I, O> step = new FinishingStep<>(name, chunkSize, new CurrentPartition<>(parts, book), repository,
                transactionManager);
        step.registerStepExecutionListener(stop);
        step.registerStepExecutionListener(crashPoints);
        try {
            step.afterPropertiesSet();
        } catch (Exception e) {
            throw new IllegalStateException("Step " + name + " is not complete", e);
        }
        return step;
    }

    /** A step of partitions that run one after the other, in the order of their names in the partitioner. */
    public Step inOrder(String name, Partitioner partitioner, Step worker) {
        return new StepBuilder(name, repository).partitioner(worker.getName(), partitioner).step(worker)
                .partitionHandler(new PartitionsInOrder(worker)).listener(stop).listener(crashPoints).build();
    }

    /** A step of partitions that run at the same time, as many as there are threads. */
    public Step inParallel(String name, Partitioner partitioner, Step worker) {
        SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor(name + "-");
        executor.setConcurrencyLimit(threads);
        return new StepBuilder(name, repository).partitioner(worker.getName(), partitioner).step(worker)
                .gridSize(threads).taskExecutor(executor).listener(stop).listener(crashPoints).build();
    }

    /**
     * Into how many ranges applications or accounts are split: as few as the settings allow, but the same number for
     * each thread, so that no thread is idle at the end.
     */
    public static int partitions(int count, BookSettings settings) {
        int atLeast = (count + settings.partitionSize() - 1) / settings.partitionSize();
        int rounds = Math.max(1, (atLeast + settings.threads() - 1) / settings.threads());
        return Math.max(1, Math.min(rounds * settings.threads(), count));
    }

    /** Counts an item in the history as the rows that it stands for. */
    public static void countRows(StepExecution step, int rows) {
        step.setReadCount(step.getReadCount() + rows - 1);
        step.setWriteCount(step.getWriteCount() + rows - 1);
    }

    /** Partitions by name, each with its keys. */
    public static Map<String, ExecutionContext> partitions(Map<String, Map<String, ?>> keysByName) {
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        keysByName.forEach((name, keys) -> {
            ExecutionContext context = new ExecutionContext();
            keys.forEach(context::put);
            partitions.put(name, context);
        });
        return partitions;
    }

    /**
     * A key of a partition.
     *
     * @throws IllegalStateException if the partition was restarted without it
     */
    public static <K> K key(StepExecution partition, String name, Class<K> type) {
        return required(partition.getExecutionContext().get(name, type), name);
    }

    /**
     * A key of a partition or a parameter of a job, which must be there.
     *
     * @throws IllegalStateException if it is not
     */
    public static <K> K required(@Nullable K key, String name) {
        if (key == null) {
            throw new IllegalStateException("A run was restarted without its key " + name);
        }
        return key;
    }
}
