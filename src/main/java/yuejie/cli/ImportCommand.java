package yuejie.cli;

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
import yuejie.intake.drop.DataDrop;
import yuejie.intake.drop.DropFinder;
import yuejie.jobs.intake.UsageImport;

/** {@code import}: loads data drops. */
@Command(name = "import", description = "Loads data drops: each directory is one, single files together are one."
        + " Several drops are imported one after the other, by their days. Importing the same again"
        + " changes nothing.")
final class ImportCommand extends WritingCommand {

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "A data drop's directory, or files of one."
            + " A control.csv in a directory says what its files should hold.")
    private List<Path> paths;

    @Option(names = "--max-rejects", paramLabel = "N", description = "Refuse a file with more bad rows than this"
            + " (default: 1 %% of its rows, but never less than 10).")
    private Optional<Long> maxRejects = Optional.empty();

    @Option(names = "--follow-links", description = "Follow links in a directory that lead out of it; without this"
            + " option they are refused.")
    private boolean followLinks;

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
        List<DataDrop> drops = find();
        drops.forEach(this::checkFiles);
        if (drops.size() == 1) {
            DropReport report = importing(book, drops.get(0));
            result(report.json());
            report.print(this);
            return report.code();
        }
        List<DropReport> reports = new ArrayList<>();
        try {
            importing(book, drops, reports);
        } finally {
            // what was imported before a failure stands
            result(reports.stream().map(DropReport::json).toList());
        }
        return sum(reports, drops.size());
    }

    /**
     * Imports one drop after the other. A drop of which a reference file was refused is the last one: rows of later
     * drops depend on what that file should have brought, and would be rejected, or judged otherwise. Where only usage
     * files were refused, their days alone are missing, and the later drops are imported.
     */
    private void importing(Book book, List<DataDrop> drops, List<DropReport> reports) {
        for (DataDrop drop : drops) {
            say(String.format("Drop %,d of %,d: %s", reports.size() + 1, drops.size(), drop.words()));
            DropReport report = importing(book, drop);
            reports.add(report);
            report.print(this);
            if (!report.refusedReferences().isEmpty() && reports.size() < drops.size()) {
                warn("Not imported, because they may depend on " + String.join(", ", report.refusedReferences()) + ": "
                        + drops.stream().skip(reports.size()).map(DataDrop::words).collect(Collectors.joining("; ")));
                return;
            }
        }
    }

    private DropReport importing(Book book, DataDrop drop) {
        drop.warnings().forEach(this::warn);
        try (RunningJob ignored = running(book)) {
            return new DropReport(book.get(UsageImport.class).run(drop, maxRejects.map(OptionalLong::of)
                    .orElse(OptionalLong.empty())));
        }
    }

    /** The last words on several drops, and their worst exit code. */
    private ExitCode sum(List<DropReport> reports, int drops) {
        long refused = reports.stream().filter(report -> report.code() == ExitCode.REFUSED).count();
        long look = reports.stream().filter(report -> report.code() == ExitCode.LOOK).count();
        say(String.format("%,d of %,d drops imported: %,d done, %,d to look at, %,d with refused files.",
                reports.size(), drops, reports.size() - refused - look, look, refused));
        return refused > 0 ? ExitCode.REFUSED : look > 0 ? ExitCode.LOOK : ExitCode.DONE;
    }

    private void checkFiles(DataDrop drop) {
        if (drop.files().isEmpty()) {
            drop.warnings().forEach(this::warn);
            throw new RefusedException("There is no file of a data drop in " + drop.words()
                    + "; one holds accounts.csv, apps.csv, … and usage/usage-YYYY-MM-DD.csv. Nothing was changed.");
        }
    }

    private List<DataDrop> find() throws IOException {
        try {
            return DropFinder.drops(paths, followLinks);
        } catch (AccessDeniedException e) {
            throw new RefusedException(e.getFile() + " cannot be read: permission denied. Nothing was changed; let this"
                    + " user read it, then call again.");
        } catch (FileRefusedException e) {
            throw new RefusedException("Refused: " + e.file() + ": " + e.getMessage() + ". Nothing was changed.");
        }
    }
}
