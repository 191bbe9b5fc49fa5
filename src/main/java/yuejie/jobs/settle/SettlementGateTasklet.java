package yuejie.jobs.settle;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import yuejie.jobs.run.Steps;

/** Passes the {@link SettlementGate} of a month's own settlement. */
record SettlementGateTasklet(SettlementGate gate) implements Tasklet {

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        JobParameters parameters = contribution.getStepExecution().getJobParameters();
        gate.pass(SettlementKey.of(contribution.getStepExecution()).month(),
                Steps.required(parameters.getLocalDate("today"), "today"),
                days(parameters.getString("acceptMissingDays")));
        return RepeatStatus.FINISHED;
    }

    private static List<LocalDate> days(@Nullable String text) {
        return text == null || text.isEmpty() ? List.of()
                : Arrays.stream(text.split(",")).map(LocalDate::parse).toList();
    }
}
