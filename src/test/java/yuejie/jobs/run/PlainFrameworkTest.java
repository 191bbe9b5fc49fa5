package yuejie.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.support.JobOperatorFactoryBean;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.item.ChunkOrientedStep;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.support.ListItemReader;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * What the framework does by itself, without the classes beside this one that make up for it. Where one of these tests
 * fails after an upgrade, that class may have become needless.
 */
class PlainFrameworkTest {

    private static final JobParameters NONE = new JobParameters();

    private JobRepository repository;
    private PlatformTransactionManager transactionManager;

    @BeforeEach
    void makeARepository() throws Exception {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(new ClassPathResource("org/springframework/batch/core/schema-h2.sql"))
                .execute(dataSource);
        transactionManager = new JdbcTransactionManager(dataSource);
        JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
        factory.setDataSource(dataSource);
        factory.setTransactionManager(transactionManager);
        factory.afterPropertiesSet();
        repository = factory.getObject();
    }

    /** Why {@link FinishingStep} has to know whether the last item was read. */
    @Test
    void aChunkStepThatIsToldToStopReturnsAsIfItHadReadItsLastItem() throws Exception {
        List<Integer> written = new ArrayList<>();
        List<String> returned = new ArrayList<>();
        StepExecution execution = repository.createStepExecution("plain",
                started(repository.createJobInstance("job", NONE)));
        ChunkOrientedStep<Integer, Integer> step = new ChunkOrientedStep<>("plain", 2,
                new ListItemReader<>(List.of(1, 2, 3, 4, 5)), chunk -> {
                    written.addAll(chunk.getItems());
                    execution.setTerminateOnly();
                }, repository) {
            @Override
            protected void doExecute(StepExecution stepExecution) throws Exception {
                super.doExecute(stepExecution);
                returned.add("without an exception");
            }
        };
        step.setTransactionManager(transactionManager);
        step.afterPropertiesSet();

        step.execute(execution);

        assertThat(written).containsExactly(1, 2);
        assertThat(returned).containsExactly("without an exception");
    }

    /** Why there is {@link PartitionsInOrder}. */
    @Test
    void partitionsDoNotRunInTheOrderInWhichThePartitionerNamesThem() throws Exception {
        List<String> names = IntStream.range(0, 12).mapToObj(i -> "file-" + i + ".csv").toList();
        List<String> ran = new ArrayList<>();

        run(partitioned(names, (contribution, context) -> {
            ran.add(contribution.getStepExecution().getStepName().replace("worker:", ""));
            return RepeatStatus.FINISHED;
        }), started(repository.createJobInstance("job", NONE)));

        assertThat(ran).containsExactlyInAnyOrderElementsOf(names).isNotEqualTo(names);
    }

    /** Why {@link CrashRecovery} carries the position of a step forward. */
    @Test
    void aStepThatIsKilledAgainBeforeItsFirstCommitLosesItsPosition() throws Exception {
        JobInstance instance = repository.createJobInstance("job", NONE);
        dead(instance, "plain", BatchStatus.FAILED, 40);
        assertThat(positionAfterRestart(instance)).isEqualTo(40);

        JobInstance other = repository.createJobInstance("other", NONE);
        dead(other, "plain", BatchStatus.FAILED, 40);
        dead(other, "plain", BatchStatus.FAILED, null);
        assertThat(positionAfterRestart(other)).isNull();
    }

    /** Why {@link CrashRecovery} removes a partition that has no keys. */
    @Test
    void aPartitionThatIsKilledBeforeItHasItsKeysIsRestartedWithoutThem() throws Exception {
        JobInstance instance = repository.createJobInstance("job", NONE);
        JobExecution dead = started(instance);
        ended(step(dead, "manager", null), BatchStatus.FAILED);
        ended(step(dead, "worker:one", null), BatchStatus.FAILED);
        ended(dead);
        List<Map<String, Object>> keys = new ArrayList<>();

        run(partitioned(List.of("one"), (contribution, context) -> {
            keys.add(contribution.getStepExecution().getExecutionContext().toMap());
            return RepeatStatus.FINISHED;
        }), started(instance));

        assertThat(keys).hasSize(1);
        assertThat(keys.get(0)).doesNotContainKey("key");
    }

    /** Why {@link CrashRecovery} marks as failed what ended UNKNOWN. */
    @Test
    void aStepWhoseCommitNobodyKnowsIsNotRestarted() throws Exception {
        JobInstance instance = repository.createJobInstance("job", NONE);
        dead(instance, "plain", BatchStatus.UNKNOWN, 40);
        JobExecution restarted = started(instance);

        run(plain(new ArrayList<>()), restarted);

        assertThat(restarted.getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(restarted.getAllFailureExceptions()).singleElement().asString().contains("UNKNOWN");
    }

    /** Why {@link CrashRecovery} removes an instance without an execution. */
    @Test
    void anInstanceThatIsKilledBeforeItHasAnExecutionIsNeverStartedAgain() throws Exception {
        repository.createJobInstance("job", NONE);
        JobOperatorFactoryBean factory = new JobOperatorFactoryBean();
        factory.setJobRepository(repository);
        factory.setJobRegistry(new MapJobRegistry());
        factory.setTransactionManager(transactionManager);
        factory.afterPropertiesSet();
        JobOperator operator = factory.getObject();
        Job job = new JobBuilder("job", repository).start(plain(new ArrayList<>())).build();

        assertThatThrownBy(() -> operator.start(job, NONE)).hasMessageContaining("Cannot find any job execution");
    }

    private Integer positionAfterRestart(JobInstance instance) throws Exception {
        List<Integer> positions = new ArrayList<>();
        run(plain(positions), started(instance));
        return positions.get(0);
    }

    /** A step that only looks at the position from which it starts. */
    private Step plain(List<Integer> positions) {
        return tasklet("plain", (contribution, context) -> {
            ExecutionContext from = contribution.getStepExecution().getExecutionContext();
            positions.add(from.containsKey("position") ? from.getInt("position") : null);
            return RepeatStatus.FINISHED;
        });
    }

    private Step partitioned(List<String> names, Tasklet worker) {
        return new StepBuilder("manager", repository).partitioner("worker", gridSize -> {
            Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
            names.forEach(name -> partitions.put(name, new ExecutionContext(Map.of("key", name))));
            return partitions;
        }).step(tasklet("worker", worker)).taskExecutor(new SyncTaskExecutor()).build();
    }

    private Step tasklet(String name, Tasklet tasklet) {
        return new StepBuilder(name, repository).tasklet(tasklet, transactionManager).build();
    }

    private void run(Step step, JobExecution execution) throws Exception {
        Job job = new JobBuilder(execution.getJobInstance().getJobName(), repository).start(step).build();
        job.execute(execution);
    }

    private void dead(JobInstance instance, String stepName, BatchStatus status, Integer position) {
        JobExecution execution = started(instance);
        ended(step(execution, stepName, position), status);
        ended(execution);
    }

    private JobExecution started(JobInstance instance) {
        return repository.createJobExecution(instance, NONE, new ExecutionContext());
    }

    private StepExecution step(JobExecution execution, String name, Integer position) {
        StepExecution step = repository.createStepExecution(name, execution);
        if (position != null) {
            step.getExecutionContext().putInt("position", position);
            repository.updateExecutionContext(step);
        }
        return step;
    }

    private void ended(StepExecution step, BatchStatus status) {
        step.setStatus(status);
        step.setEndTime(LocalDateTime.now());
        repository.update(step);
    }

    private void ended(JobExecution execution) {
        execution.setStatus(BatchStatus.FAILED);
        execution.setEndTime(LocalDateTime.now());
        repository.update(execution);
    }
}
