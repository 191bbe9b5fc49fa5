package yuejie.jobs.intake;

import java.util.List;
import yuejie.intake.log.FileStatus;
import yuejie.intake.log.ImportFile;
import yuejie.intake.log.ImportFile.RowCounts;
import yuejie.intake.log.RejectFiles;
import yuejie.usage.LowDay;

/**
 * What an import did.
 *
 * @param importId    its number in the log of imports
 * @param files       its files with their counts
 * @param rejectFiles where the rejected rows were written
 * @param lowDays     its days that have far less usage than those before
 * @param corrections what it changed of months that are settled already
 */
public record ImportResult(long importId, List<ImportFile> files, List<RejectFiles.Written> rejectFiles,
        List<LowDay> lowDays, List<Corrections.Correction> corrections) {

    /** The files with a status. */
    public List<ImportFile> with(FileStatus status) {
        return files.stream().filter(file -> file.status() == status).toList();
    }

    /** The files that count and have no column of a further meter that applications have. */
    public List<ImportFile> lacking() {
        return files.stream().filter(file -> !file.lacking().isEmpty()).toList();
    }

    /** The counts of all files together. */
    public RowCounts counts() {
        return files.stream().map(ImportFile::counts).reduce(RowCounts.NONE, RowCounts::plus);
    }
}
