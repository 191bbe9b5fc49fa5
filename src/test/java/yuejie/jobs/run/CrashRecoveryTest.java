package yuejie.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import yuejie.book.BookConfiguration;
import yuejie.scenario.Database;
import yuejie.scenario.OnBothDatabases;
import yuejie.settings.BookEnvironment;
import yuejie.settings.ProcessSettings;

/** The states in which a killed process can leave Spring Batch's tables, made by hand, one by one. */
@OnBothDatabases
class CrashRecoveryTest {

    private static final JobParameters JULY = new JobParametersBuilder().addString("month", "2022-07")
            .toJobParameters();
    private static final String REASON = "The process that ran this ended without a word; recovered by a later run.";

    @TempDir
    private Path home;
    private ConfigurableApplicationContext context;
    private JobRepository repository;
    private Job job;

    @BeforeEach
    void openABook() {
        Map<String, Object> settings = new HashMap<>(Map.of("yuejie.home", home.toString()));
        Database.ofThisRun().newBook().ifPresent(url -> settings.put("spring.datasource.url", url));
        SpringApplication application = new SpringApplication(BookConfiguration.class);
        application.setEnvironment(new BookEnvironment(new ProcessSettings(Map.of("yuejie.home", home.toString()),
                Map.of()), settings));
        context = application.run();
        repository = context.getBean(JobRepository.class);
        job = context.getBean("monthEndSettlement", Job.class);
    }

    @AfterEach
    void closeIt() {
        context.close();
    }

    @Test
    void aRunLeftAsStartedIsMarkedAsFailedWithItsReason() {
        JobExecution dead = started(instance());
        step(dead, "settle", BatchStatus.STARTED, null);

        recover();

        JobExecution recovered = repository.getJobExecution(dead.getId());
        assertThat(recovered.getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(recovered.getExitStatus()).isEqualTo(new ExitStatus("FAILED", REASON));
        assertThat(recovered.getEndTime()).isNotNull();
        assertThat(recovered.getStepExecutions()).extracting(StepExecution::getStatus)
                .containsExactly(BatchStatus.FAILED);
    }

    @Test
    void aStepKilledAgainBeforeItsFirstCommitKeepsThePositionOfItsLastAttempt() {
        JobInstance instance = instance();
        JobExecution first = started(instance);
        step(first, "settle-range:range-001", BatchStatus.FAILED, 40);
        ended(first, BatchStatus.FAILED);
        JobExecution second = started(instance);
        step(second, "settle-range:range-001", BatchStatus.STARTED, null);

        recover();

        assertThat(only(second).getExecutionContext().getInt("app_no")).isEqualTo(40);
    }

    @Test
    void aPartitionThatNeverGotItsKeysIsRemovedSoThatItIsSplitAnew() {
        JobExecution dead = started(instance());
        step(dead, "settle-range:range-001", BatchStatus.STARTING, null);

        recover();

        assertThat(repository.getJobExecution(dead.getId()).getStepExecutions()).isEmpty();
    }

    @Test
    void aStepThatIsNoPartitionIsKeptWithoutAPosition() {
        JobExecution dead = started(instance());
        step(dead, "gate", BatchStatus.STARTED, null);

        recover();

        assertThat(only(dead).getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(only(dead).getExecutionContext().isEmpty()).isTrue();
    }

    @Test
    void aRunWhoseCommitNobodyKnowsCanBeRestarted() {
        JobExecution dead = started(instance());
        step(dead, "settle-range:range-001", BatchStatus.UNKNOWN, 12);
        ended(dead, BatchStatus.UNKNOWN);

        recover();

        assertThat(repository.getJobExecution(dead.getId()).getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(only(dead).getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(only(dead).getExecutionContext().getInt("app_no")).isEqualTo(12);
    }

    @Test
    void aRunThatWasStoppedKeepsItsReasonAlthoughSomeOfItsPartitionsNeverBegan() {
        JobExecution stopped = started(instance());
        step(stopped, "settle-range:range-002", BatchStatus.STARTING, 51);
        stopped.setExitStatus(new ExitStatus("STOPPED", "was stopped"));
        ended(stopped, BatchStatus.FAILED);

        recover();

        assertThat(repository.getJobExecution(stopped.getId()).getExitStatus())
                .isEqualTo(new ExitStatus("STOPPED", "was stopped"));
        assertThat(only(stopped).getStatus()).isEqualTo(BatchStatus.FAILED);
    }

    @Test
    void anInstanceThatNeverGotAnExecutionIsRemoved() {
        instance();

        recover();

        assertThat(repository.getJobInstance(job.getName(), JULY)).isNull();
    }

    @Test
    void aDeadRunOfOtherWorkIsRecoveredToo() {
        JobInstance other = repository.createJobInstance("usage-import",
                new JobParametersBuilder().addString("drop", "x").toJobParameters());
        JobExecution dead = started(other);

        recover();

        assertThat(repository.getJobExecution(dead.getId()).getStatus()).isEqualTo(BatchStatus.FAILED);
    }

    @Test
    void aRunThatCompletedIsLeftAlone() {
        JobExecution done = started(instance());
        step(done, "settle", BatchStatus.COMPLETED, 7);
        ended(done, BatchStatus.COMPLETED);

        recover();

        assertThat(repository.getJobExecution(done.getId()).getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(only(done).getStatus()).isEqualTo(BatchStatus.COMPLETED);
    }

    private void recover() {
        new CrashRecovery(repository).recover(job, JULY);
    }

    private JobInstance instance() {
        return repository.createJobInstance(job.getName(), JULY);
    }

    private JobExecution started(JobInstance instance) {
        JobExecution execution = repository.createJobExecution(instance, JULY, new ExecutionContext());
        execution.setStartTime(LocalDateTime.now());
        execution.setStatus(BatchStatus.STARTED);
        repository.update(execution);
        return execution;
    }

    private void ended(JobExecution execution, BatchStatus status) {
        execution.setStatus(status);
        execution.setEndTime(LocalDateTime.now());
        repository.update(execution);
    }

    private void step(JobExecution execution, String name, BatchStatus status, Integer appNo) {
        StepExecution step = repository.createStepExecution(name, execution);
        if (appNo != null) {
            step.getExecutionContext().putInt("app_no", appNo);
            repository.updateExecutionContext(step);
        }
        step.setStatus(status);
        repository.update(step);
    }

    private StepExecution only(JobExecution execution) {
        List<StepExecution> steps = List.copyOf(repository.getJobExecution(execution.getId()).getStepExecutions());
        assertThat(steps).hasSize(1);
        return steps.get(0);
    }
}
