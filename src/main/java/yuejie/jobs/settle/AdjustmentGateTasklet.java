package yuejie.jobs.settle;

import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import yuejie.jobs.run.Steps;
import yuejie.settlement.JdbcSettlements;
import yuejie.settlement.Settlement;

/** Passes the {@link SettlementGate} of a further revision of a month. */
record AdjustmentGateTasklet(SettlementGate gate, JdbcSettlements settlements,
        SealedInput input) implements Tasklet {

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        JobParameters parameters = contribution.getStepExecution().getJobParameters();
        SettlementKey key = SettlementKey.of(contribution.getStepExecution());
        gate.again(settlements.find(key.month(), Settlement.FIRST_REVISION).orElseThrow(), key.revision(),
                Settlement.Kind.valueOf(Steps.required(parameters.getString("kind"), "kind")),
                Boolean.parseBoolean(parameters.getString("reprice")));
        input.check(key.month(), key.month() + " cannot be settled again: ");
        return RepeatStatus.FINISHED;
    }
}
