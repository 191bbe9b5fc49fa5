package yuejie.cli;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yuejie.cli.shell.Book;
import yuejie.cli.shell.ExitCode;
import yuejie.cli.shell.RunningJob;
import yuejie.cli.shell.WritingCommand;
import yuejie.cli.shell.WrongCallException;
import yuejie.csv.FileRefusedException;
import yuejie.failure.RefusedException;
import yuejie.intake.drop.Control;
import yuejie.intake.drop.DataDrop;
import yuejie.intake.drop.DropFinder;
import yuejie.intake.log.FileStatus;
import yuejie.intake.log.ImportFile;
import yuejie.intake.log.ImportFile.RowCounts;
import yuejie.jobs.intake.ImportResult;
import yuejie.jobs.intake.UsageImport;
import yuejie.text.Plural;
import yuejie.usage.LowDay;

/** {@code import}: loads a data drop. */
@Command(name = "import", description = "Loads a data drop: directories or single files of it. Importing the same"
        + " again changes nothing.")
final class ImportCommand extends WritingCommand {

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "A data drop's directory, or files of one."
            + " A control.csv in a directory says what its files should hold.")
    private List<Path> paths;

    @Option(names = "--max-rejects", paramLabel = "N", description = "Refuse a file with more bad rows than this"
            + " (default: 1 %% of its rows, but never less than 10).")
    private Optional<Long> maxRejects = Optional.empty();

    record Imported(long importId, ExitCode exitCode, List<File> files, List<Path> rejectFiles,
            List<LowDay> suspiciousDays, List<RevisionReport.Json> corrections) {
    }

    record File(Path file, String name, FileStatus status, String message, String sha256,
            Optional<?> control, List<String> meters, String metersLacking,
            @JsonUnwrapped(prefix = "rows_") RowCounts rows) {
    }

    @Override
    protected void check() {
        for (Path path : paths) {
            if (Files.notExists(path)) {
                throw new WrongCallException("There is no file or directory " + path.toAbsolutePath().normalize());
            }
        }
    }

    @Override
    protected Book.Part part() {
        return Book.Part.ALL_OR_NEW;
    }

    @Override
    protected ExitCode run(Book book) throws Exception {
        DataDrop drop = find();
        drop.warnings().forEach(this::warn);
        if (drop.files().isEmpty()) {
            throw new RefusedException("There is no file of a data drop in " + drop.sources().stream()
                    .map(Path::toString).collect(Collectors.joining(", "))
                    + "; one holds accounts.csv, apps.csv, … and usage/usage-YYYY-MM-DD.csv. Nothing was changed.");
        }
        ImportResult result;
        try (RunningJob ignored = running(book)) {
            result = book.get(UsageImport.class).run(drop, maxRejects.map(OptionalLong::of)
                    .orElse(OptionalLong.empty()));
        }
        ExitCode code = code(result);
        result(json(result, code));
        report(result, code);
        return code;
    }

    private DataDrop find() throws IOException {
        try {
            return DropFinder.find(paths);
        } catch (AccessDeniedException e) {
            throw new RefusedException(e.getFile() + " cannot be read: permission denied. Nothing was changed; let this"
                    + " user read it, then call again.");
        } catch (FileRefusedException e) {
            throw new RefusedException("Refused: " + e.file() + ": " + e.getMessage() + ". Nothing was changed.");
        }
    }

    private static ExitCode code(ImportResult result) {
        if (!result.with(FileStatus.REFUSED).isEmpty()) {
            return ExitCode.REFUSED;
        }
        boolean look = result.counts().rejected() > 0 || !result.lowDays().isEmpty() || !result.lacking().isEmpty();
        return look ? ExitCode.LOOK : ExitCode.DONE;
    }

    private void report(ImportResult result, ExitCode code) {
        for (ImportFile file : result.with(FileStatus.REFUSED)) {
            warn("Refused: " + file.path() + ": " + file.message() + ". Nothing of it was applied.");
        }
        for (ImportFile file : result.with(FileStatus.APPLIED)) {
            if (file.counts().rejected() > 0) {
                warn(file.path() + ": " + file.counts().rejected() + " of "
                        + Plural.of(file.counts().read(), "row") + " rejected.");
            }
        }
        result.rejectFiles().forEach(file -> warn("Rejected rows, each with its line and reason: " + file));
        result.lacking().forEach(file -> warn(file.path() + ": there is no column " + file.lacking() + "; the "
                + file.usageDate().orElseThrow() + " counts as 0 where the book holds no value of it yet."));
        result.lowDays().forEach(day -> warn("Suspicious: " + day.words()));
        RowCounts counts = result.counts();
        long read = result.files().stream().filter(f -> f.status() == FileStatus.APPLIED).count();
        say(String.format("Import %d: %s applied, %d skipped as already imported, %d refused; %s read ="
                + " %,d applied + %,d unchanged + %,d rejected.", result.importId(), Plural.of(read, "file"),
                result.with(FileStatus.SKIPPED).size(), result.with(FileStatus.REFUSED).size(),
                Plural.of(applied(result).read(), "row"), counts.applied(), counts.unchanged(),
                applied(result).rejected()));
        result.corrections().forEach(correction -> say(correction.unavailableBecause().isEmpty()
                ? String.format("Corrects the settled month %s: %s To issue the adjustments: yuejie adjust --month %s",
                        correction.month(), RevisionReport.words(correction.totals()), correction.month())
                : "Corrects the settled month " + correction.month() + ": " + correction.unavailableBecause()));
        say(switch (code) {
            case REFUSED -> "Mend the refused files and import them again; the other files were applied.";
            case LOOK -> look(result);
            default -> result.corrections().isEmpty()
                    ? "Done. What to do next: yuejie status --month YYYY-MM" : "Done.";
        });
    }

    private static String look(ImportResult result) {
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

    private static RowCounts applied(ImportResult result) {
        return result.with(FileStatus.APPLIED).stream().map(ImportFile::counts).reduce(RowCounts.NONE, RowCounts::plus);
    }

    private static Imported json(ImportResult result, ExitCode code) {
        return new Imported(result.importId(), code, result.files().stream().map(ImportCommand::json).toList(),
                result.rejectFiles(), result.lowDays(), result.corrections().stream()
                        .map(each -> new RevisionReport.Json(each.month(), each.totals())).toList());
    }

    private static File json(ImportFile file) {
        return new File(file.path(), file.name(), file.status(), file.message(), file.sha256(),
                file.control().map(Control::figures), file.meters(), file.lacking(), file.counts());
    }
}
