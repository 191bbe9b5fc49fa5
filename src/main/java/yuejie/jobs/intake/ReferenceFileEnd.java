package yuejie.jobs.intake;

import java.util.Optional;
import java.util.OptionalLong;
import yuejie.collection.JdbcLedger;
import yuejie.contract.JdbcContracts;
import yuejie.crash.CrashPoint;
import yuejie.intake.log.FileStatus;
import yuejie.intake.log.ImportFile;
import yuejie.intake.log.ImportFile.RowCounts;
import yuejie.intake.log.JdbcImportLog;
import yuejie.intake.log.JdbcRejects;

/** The last work on a reference file: all of its rows take effect at once, or all of them are removed. */
record ReferenceFileEnd(ImportRules rules, JdbcImportLog log, JdbcRejects rejects, FileRemoval removal,
        JdbcContracts contracts, JdbcLedger ledger) {

    /**
     * Finishes a file in the caller's transaction.
     *
     * @param maxRejects the most rejects that the caller of the import accepts; empty for 1 % of the rows
     */
    void finish(ImportFile file, ReferenceFileItemReader reader, OptionalLong maxRejects) {
        rules.progress().partDone();
        if (log.file(file.fileId()).status() != FileStatus.PENDING) {
            return;
        }
        Optional<String> against = reader.refusal().or(() -> rules.tooManyRejects(file, reader.rows(),
                rejects.countByCode(file.fileId()), maxRejects));
        log.count(file.fileId(), new RowCounts(reader.rows(), 0, 0, 0));
        if (against.isPresent()) {
            removal.remove(file);
            log.refused(file.fileId(), against.get());
            return;
        }
        ImportRules.unchanged(file, reader.sha256());
        switch (file.kind()) {
            case ACCOUNTS -> contracts.numberAccounts(file.fileId());
            case APPS -> contracts.number(file.fileId());
            case TOPUPS -> ledger.topUps(file.fileId());
            case ORDERS -> ledger.orders(file.fileId());
            default -> {
            }
        }
        log.applied(file.fileId());
        CrashPoint.FILE_APPLIED.reached();
    }
}
