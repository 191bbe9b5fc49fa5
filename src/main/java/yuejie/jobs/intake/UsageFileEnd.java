package yuejie.jobs.intake;

import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import yuejie.crash.CrashPoint;
import yuejie.intake.log.FileStatus;
import yuejie.intake.log.ImportFile;
import yuejie.intake.log.ImportFile.RowCounts;
import yuejie.intake.log.JdbcImportLog;
import yuejie.intake.log.JdbcRejects;
import yuejie.intake.snapshot.UsageScan;
import yuejie.seal.CanonicalRows;

/** The last work on a usage file: its day is complete, or what was merged from the file is undone. */
record UsageFileEnd(ImportRules rules, JdbcImportLog log, JdbcRejects rejects, FileRemoval removal) {

    /** Finishes a file in the caller's transaction. */
    void finish(ImportFile file, UsageFileItemReader reader) {
        rules.progress().partDone();
        if (log.file(file.fileId()).status() != FileStatus.PENDING) {
            return;
        }
        long rejected = rejects.count(file.fileId());
        Optional<UsageScan> scan = reader.scan();
        log.count(file.fileId(), scan.map(read -> new RowCounts(read.rows(), 0, read.repeated(), rejected))
                .orElseGet(() -> new RowCounts(rejected, 0, 0, rejected)));
        if (reader.refusal().isPresent()) {
            // an interrupted run with another --max-rejects may have merged a part of the file
            removal.remove(file);
            log.refused(file.fileId(), reader.refusal().get());
        } else {
            log.lacking(file.fileId(), lacking(scan.orElseThrow()));
            takesEffect(file, scan.orElseThrow());
            CrashPoint.FILE_APPLIED.reached();
        }
    }

    /** The digest of snapshots that are the first of their day is worked out while they are at hand. */
    private void takesEffect(ImportFile file, UsageScan scan) {
        if (log.hasApplied(file.usageDate().orElseThrow())) {
            log.applied(file.fileId());
        } else {
            log.applied(file.fileId(), digest(scan, rules.applications().idsByNumber()));
        }
    }

    private static String digest(UsageScan scan, long[] ids) {
        CanonicalRows rows = new CanonicalRows();
        scan.day().each((appNo, dau, groups) -> rows.field(ids[appNo]).field(dau).field(groups).end(),
                (meter, appNo, value) -> rows.field(meter).field(ids[appNo]).field(value).end());
        return HexFormat.of().formatHex(rows.digest());
    }

    /** The further meters of which the file has no column although applications have them, in words. */
    private static String lacking(UsageScan scan) {
        return scan.lacking().entrySet().stream().map(meter -> meter.getKey() + ", which " + meter.getValue()
                + (meter.getValue() == 1 ? " application has" : " applications have"))
                .collect(Collectors.joining("; "));
    }
}
