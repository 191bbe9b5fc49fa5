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
import yuejie.calendar.BillingMonth;
import yuejie.jobs.run.Steps;

/** Passes the {@link SettlementGate} of a month's own settlement. */
record SettlementGateTasklet(SettlementGate gate, SealedInput input) implements Tasklet {

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        JobParameters parameters = contribution.getStepExecution().getJobParameters();
        BillingMonth month = SettlementKey.of(contribution.getStepExecution()).month();
        gate.pass(month,
                Steps.required(parameters.getLocalDate("today"), "today"),
                days(parameters.getString("acceptMissingDays")));
        input.check(month, month + " cannot be settled: ");
        return RepeatStatus.FINISHED;
    }

    private static List<LocalDate> days(@Nullable String text) {
        return text == null || text.isEmpty() ? List.of()
                : Arrays.stream(text.split(",")).map(LocalDate::parse).toList();
    }
}
