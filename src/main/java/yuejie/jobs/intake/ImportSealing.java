package yuejie.jobs.intake;

import java.util.List;
import yuejie.intake.log.FileStatus;
import yuejie.intake.log.JdbcImportLog;
import yuejie.intake.log.JdbcUnsealedImports;
import yuejie.seal.JdbcSeals;
import yuejie.seal.Manifest;
import yuejie.seal.RunRecord;
import yuejie.seal.Subject;
import yuejie.settlement.JdbcDecisions;

/** Makes imports links of the chain of seals, so that no row counts that did not come through an import. */
public final class ImportSealing {

    private final JdbcSeals seals;
    private final JdbcImportManifest manifest;
    private final JdbcImportLog log;
    private final JdbcUnsealedImports unsealed;
    private final JdbcDecisions decisions;

    ImportSealing(JdbcSeals seals, JdbcImportManifest manifest, JdbcImportLog log, JdbcUnsealedImports unsealed,
            JdbcDecisions decisions) {
        this.seals = seals;
        this.manifest = manifest;
        this.log = log;
        this.unsealed = unsealed;
        this.decisions = decisions;
    }

    /**
     * Seals an import that is complete, in the transaction that completes it. An import whose files were all skipped,
     * as they had been imported before, changed nothing and makes no link.
     */
    void seal(long importId, RunRecord record) {
        if (log.files(importId).stream().anyMatch(file -> file.status() != FileStatus.SKIPPED)) {
            append(manifest.complete(seals.next(), importId), importId, record);
        }
    }

    /**
     * Seals imports that were interrupted and are never finished, as another drop came: what of their files took effect
     * counts.
     *
     * @param next the import that begins
     */
    void sealInterrupted(long next) {
        unsealed.interruptedBefore(next).forEach(
                importId -> append(
                        manifest.complete(seals.next().with(Manifest.RECORDED, "interrupted; import " + next
                                + " came"), importId),
                        importId, RunRecord.ofThisProcess(0)));
    }

    /**
     * In a book that was made before imports and decisions were links, seals them as they are found: once, before the
     * first run writes anything. The last of these links seals all rows of the ledger, accounts, orders and grants
     * that are there. A run that was interrupted before is sealed when it ends.
     */
    public void sealEarlier() {
        if (!seals.hasImports()) {
            List<Long> ended = unsealed.ended();
            for (long importId : ended) {
                Manifest begun = manifest.asFound(seals.next().with(Manifest.RECORDED, Manifest.AS_FOUND), importId);
                append(importId == ended.get(ended.size() - 1) ? manifest.withEarlier(begun, importId) : begun,
                        importId, RunRecord.ofThisProcess(0));
            }
            decisions.sealEarlier();
        }
    }

    private void append(Manifest complete, long importId, RunRecord record) {
        seals.append(complete, JdbcSeals.IMPORT, Subject.ofImport(importId), log.latestApplied(), record);
    }
}
