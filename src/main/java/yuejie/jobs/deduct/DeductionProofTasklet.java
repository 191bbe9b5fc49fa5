package yuejie.jobs.deduct;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import yuejie.audit.proof.Discrepancy;
import yuejie.audit.proof.JdbcLedgerProof;
import yuejie.collection.JdbcDeductionManifest;
import yuejie.collection.JdbcDeductionRuns;
import yuejie.crash.CrashPoint;
import yuejie.intake.log.JdbcImportLog;
import yuejie.jobs.run.JdbcRunRecords;
import yuejie.seal.JdbcSeals;
import yuejie.seal.Link;
import yuejie.seal.Manifest;
import yuejie.seal.RunRecord;
import yuejie.seal.Subject;

/** Proves a run of deductions in the ledger and seals it, in one transaction: what is sealed is what was proved. */
record DeductionProofTasklet(JdbcDeductionRuns runs, JdbcLedgerProof proof, JdbcSeals seals,
        JdbcDeductionManifest manifest, JdbcImportLog log, JdbcRunRecords records) implements Tasklet {

    /**
     * Proves and seals it, unless an interrupted run did so.
     *
     * @throws IllegalStateException if an identity does not hold
     */
    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        DeductionKey key = DeductionKey.of(contribution.getStepExecution());
        if (seals.ofRun(key.date(), key.sequenceNo()).isEmpty()) {
            Discrepancy.refuse("The deductions of " + key.date() + " do not", proof.ofDeductions(key.date()));
            CrashPoint.LEDGER_PROVED.reached();
            seal(key, records.of(contribution.getStepExecution()));
        }
        return RepeatStatus.FINISHED;
    }

    private void seal(DeductionKey key, RunRecord record) {
        long since = seals.lastOfDeductions().map(Link::appliedSeq).orElse(0L);
        long until = log.latestApplied();
        Manifest begun = seals.next().with("deduction", key.date() + " run " + key.sequenceNo());
        seals.append(manifest.complete(begun, key.date(), key.sequenceNo(), since, until), JdbcSeals.DEDUCTION,
                Subject.deductions(key.date(), key.sequenceNo()), until, record);
        CrashPoint.LINK_APPENDED.reached();
        runs.sealed(key.date(), key.sequenceNo());
        CrashPoint.SEALED.reached();
    }
}
