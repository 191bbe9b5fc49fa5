package yuejie.jobs.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import yuejie.intake.log.FileStatus;
import yuejie.intake.log.ImportFile;
import yuejie.intake.log.JdbcImportLog;
import yuejie.intake.log.RejectFiles;

/** Makes the report of an import at its end, and writes its rejected rows to files. */
record ImportReport(JdbcImportLog log, RejectFiles rejectFiles, LowDays lowDays, Corrections corrections) {

    /** The report of an import that has ended. */
    ImportResult of(long importId) {
        List<ImportFile> files = log.files(importId);
        try {
            return new ImportResult(importId, files, rejectFiles.write(importId, files), lowDays.of(days(files)),
                    corrections.since(log.latestAppliedBefore(importId)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The days that count, with those that were skipped: so the same import again gives the same report. */
    private static List<LocalDate> days(List<ImportFile> files) {
        return files.stream().filter(file -> file.status() == FileStatus.APPLIED || file.status() == FileStatus.SKIPPED)
                .flatMap(file -> file.usageDate().stream()).toList();
    }
}
