package yuejie.cli;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import yuejie.cli.shell.BookCommand;
import yuejie.cli.shell.ExitCode;
import yuejie.intake.drop.Control;
import yuejie.intake.log.FileStatus;
import yuejie.intake.log.ImportFile;
import yuejie.intake.log.ImportFile.RowCounts;
import yuejie.intake.log.RejectFiles;
import yuejie.jobs.intake.ImportResult;
import yuejie.text.Plural;
import yuejie.usage.LowDay;

/**
 * What became of one data drop, in words and as JSON.
 *
 * @param result what its import did
 */
record DropReport(ImportResult result) {

    record Json(long importId, ExitCode exitCode, List<File> files, List<Path> rejectFiles,
            List<LowDay> suspiciousDays, List<RevisionReport.Json> corrections) {
    }

    record File(Path file, String name, FileStatus status, String message, String sha256,
            Optional<?> control, List<String> meters, String metersLacking,
            @JsonUnwrapped(prefix = "rows_") RowCounts rows) {
    }

    /** How its import ended. */
    ExitCode code() {
        if (!result.with(FileStatus.REFUSED).isEmpty()) {
            return ExitCode.REFUSED;
        }
        boolean look = result.counts().rejected() > 0 || !result.lowDays().isEmpty() || !result.lacking().isEmpty();
        return look ? ExitCode.LOOK : ExitCode.DONE;
    }

    /** The names of its refused files on which the rows of other files depend. */
    List<String> refusedReferences() {
        return result.with(FileStatus.REFUSED).stream().filter(file -> file.kind().isReference())
                .map(ImportFile::name).toList();
    }

    /** Prints it in words. */
    void print(BookCommand command) {
        for (ImportFile file : result.with(FileStatus.REFUSED)) {
            command.warn("Refused: " + file.path() + ": " + file.message() + ". Nothing of it was applied.");
        }
        for (ImportFile file : result.with(FileStatus.APPLIED)) {
            if (file.counts().rejected() > 0) {
                command.warn(file.path() + ": " + file.counts().rejected() + " of "
                        + Plural.of(file.counts().read(), "row") + " rejected.");
            }
        }
        result.rejectFiles().forEach(file -> command.warn(words(file)));
        result.lacking().forEach(file -> command.warn(file.path() + ": there is no column " + file.lacking() + "; the "
                + file.usageDate().orElseThrow() + " counts as 0 where the book holds no value of it yet."));
        result.lowDays().forEach(day -> command.warn("Suspicious: " + day.words()));
        RowCounts counts = result.counts();
        long read = result.files().stream().filter(f -> f.status() == FileStatus.APPLIED).count();
        command.say(String.format("Import %d: %s applied, %d skipped as already imported, %d refused; %s read ="
                + " %,d applied + %,d unchanged + %,d rejected.", result.importId(), Plural.of(read, "file"),
                result.with(FileStatus.SKIPPED).size(), result.with(FileStatus.REFUSED).size(),
                Plural.of(applied().read(), "row"), counts.applied(), counts.unchanged(), applied().rejected()));
        result.corrections().forEach(correction -> command.say(correction.unavailableBecause().isEmpty()
                ? String.format("Corrects the settled month %s: %s To issue the adjustments: yuejie adjust --month %s",
                        correction.month(), RevisionReport.words(correction.totals()), correction.month())
                : "Corrects the settled month " + correction.month() + ": " + correction.unavailableBecause()));
        command.say(switch (code()) {
            case REFUSED -> "Mend the refused files and import them again; the other files were applied.";
            case LOOK -> look();
            default -> result.corrections().isEmpty()
                    ? "Done. What to do next: yuejie status --month YYYY-MM" : "Done.";
        });
    }

    /** Where the rejected rows are; and which of them, and how many there are by reason, where not all are kept. */
    private static String words(RejectFiles.Written file) {
        if (file.kept() == file.rejected()) {
            return "Rejected rows, each with its line and reason: " + file.path();
        }
        return String.format("Rejected rows, the first %,d and the last one of %,d, each with its line and reason: %s"
                + "%nRejected rows by reason: %s", file.kept() - 1, file.rejected(), file.path(),
                file.counts().entrySet().stream().map(code -> String.format("%,d %s", code.getValue(), code.getKey()))
                        .collect(Collectors.joining(", ")));
    }

    private String look() {
        List<String> at = new ArrayList<>();
        if (result.counts().rejected() > 0) {
            at.add("Done, but look at the rejected rows: mend them at their source and import the file again.");
        }
        if (!result.lowDays().isEmpty()) {
            at.add("Done, but look at the suspicious days: import their files again if they were not whole; if they"
                    + " were, a control.csv beside them can say so.");
        }
        if (!result.lacking().isEmpty()) {
            at.add("Done, but look at the files without a meter's column: have them sent again with it.");
        }
        return String.join(System.lineSeparator(), at);
    }

    private RowCounts applied() {
        return result.with(FileStatus.APPLIED).stream().map(ImportFile::counts).reduce(RowCounts.NONE, RowCounts::plus);
    }

    /** It as JSON. */
    Json json() {
        return new Json(result.importId(), code(), result.files().stream().map(DropReport::json).toList(),
                result.rejectFiles().stream().map(RejectFiles.Written::path).toList(), result.lowDays(),
                result.corrections().stream().map(each -> new RevisionReport.Json(each.month(), each.totals()))
                        .toList());
    }

    private static File json(ImportFile file) {
        return new File(file.path(), file.name(), file.status(), file.message(), file.sha256(),
                file.control().map(Control::figures), file.meters(), file.lacking(), file.counts());
    }
}
