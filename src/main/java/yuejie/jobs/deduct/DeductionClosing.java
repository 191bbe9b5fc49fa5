package yuejie.jobs.deduct;

import java.time.LocalDate;
import yuejie.audit.proof.Discrepancy;
import yuejie.audit.proof.JdbcLedgerProof;
import yuejie.collection.JdbcDeductionManifest;
import yuejie.collection.JdbcDeductionRuns;
import yuejie.crash.CrashPoint;
import yuejie.intake.log.JdbcImportLog;
import yuejie.seal.JdbcSeals;
import yuejie.seal.Link;
import yuejie.seal.Manifest;

/** How a run of deductions closes: it is proved and sealed. */
public final class DeductionClosing {

    private final JdbcDeductionRuns runs;
    private final JdbcLedgerProof proof;
    private final JdbcSeals seals;
    private final JdbcDeductionManifest manifest;
    private final JdbcImportLog log;

    public DeductionClosing(JdbcDeductionRuns runs, JdbcLedgerProof proof, JdbcSeals seals, JdbcDeductionManifest manifest,
                     JdbcImportLog log) {
        this.runs = runs;
        this.proof = proof;
        this.seals = seals;
        this.manifest = manifest;
        this.log = log;
    }

    /**
     * Proves and seals in the caller's transaction.
     *
     * @throws IllegalStateException if an identity does not hold
     */
    void close(LocalDate date, int sequenceNo, long executionId) {
        if (seals.ofRun(date, sequenceNo).isPresent()) {
            return;
        }
        Discrepancy.refuse("The deductions of " + date + " do not", proof.ofDeductions(date));
        CrashPoint.LEDGER_PROVED.reached();
        long since = seals.lastOfDeductions().map(Link::appliedSeq).orElse(0L);
        long until = log.latestApplied();
        Manifest begun = seals.next().with("deduction", date + " run " + sequenceNo);
        seals.append(manifest.complete(begun, date, since, until), date, sequenceNo, until, executionId);
        CrashPoint.LINK_APPENDED.reached();
        runs.sealed(date, sequenceNo);
        CrashPoint.SEALED.reached();
    }
}
