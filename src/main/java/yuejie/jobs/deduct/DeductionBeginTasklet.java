package yuejie.jobs.deduct;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import yuejie.collection.JdbcDeductionRuns;

/** Records that a run of deductions is begun. */
record DeductionBeginTasklet(JdbcDeductionRuns runs) implements Tasklet {

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        DeductionKey key = DeductionKey.of(contribution.getStepExecution());
        runs.begin(key.date(), key.sequenceNo());
        return RepeatStatus.FINISHED;
    }
}
