package yuejie.jobs.settle;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import yuejie.audit.proof.Discrepancy;
import yuejie.audit.proof.JdbcProof;
import yuejie.crash.CrashPoint;
import yuejie.jobs.run.JdbcStatistics;
import yuejie.settlement.JdbcSettlements;

/**
 * Reconciles what was settled, several identities at a time, since all rows were committed before. A settlement cannot
 * complete while an identity does not hold.
 */
record SettlementProofTasklet(JdbcStatistics statistics, JdbcSettlements settlements,
        JdbcProof proof) implements Tasklet {

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        SettlementKey key = SettlementKey.of(contribution.getStepExecution());
        statistics.renew();
        CrashPoint.PROOF_BEGUN.reached();
        Discrepancy.refuse("The settlement of " + key.month() + " does not", proof.check(key.month(), key.revision(),
                settlements.find(key.month(), key.revision()).orElseThrow().frozenSeq()));
        CrashPoint.PROOF_HELD.reached();
        return RepeatStatus.FINISHED;
    }
}
