package yuejie.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import yuejie.calendar.BillingMonth;
import yuejie.cli.shell.Arguments;
import yuejie.cli.shell.Book;
import yuejie.cli.shell.BookCommand;
import yuejie.cli.shell.ExitCode;
import yuejie.cli.shell.WrongCallException;
import yuejie.desk.MonthExport;
import yuejie.file.OwnFiles;
import yuejie.invoice.export.JdbcExports;
import yuejie.text.Plural;

/** {@code export}: writes a settled month's files. */
@Command(name = "export", description = "Writes the files of a settled month: assessments.csv, invoices.csv,"
        + " invoice_lines.csv, deductions.csv, accounts.csv, ledger.csv, orders.csv, grants.csv, and manifest.json, by"
        + " which they can be verified without a book (verify --exports).")
final class ExportCommand extends BookCommand {

    /** The bits of a mode by which files are read, and how far they are from those by which directories are entered. */
    private static final int READ = 0444;
    private static final int READ_TO_ENTER = 2;

    @Option(names = "--month", required = true, paramLabel = "YYYY-MM", description = "The month.")
    private BillingMonth month;

    @Option(names = "--out", required = true, paramLabel = "DIR",
            description = "The directory for the files; it is made where it is missing.")
    private Path out;

    @Option(names = "--mode", paramLabel = "OCTAL", converter = Arguments.Mode.class,
            description = "The mode of the files, for example 0640 for the group to read them, too; a directory that is"
                    + " made can then be entered by the same people (default: 0600).")
    private Optional<Integer> mode = Optional.empty();

    record Exported(BillingMonth month, Map<Path, Long> rowsByFile, int links) {
    }

    @Override
    protected void check() {
        for (Path folder = out.toAbsolutePath(); folder != null
                && !Files.isDirectory(folder); folder = folder.getParent()) {
            // a link that leads nowhere is there, too
            if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                throw new WrongCallException("--out " + out + (folder.equals(out.toAbsolutePath())
                        ? " is not a directory" : " cannot be made: " + folder + " is not a directory"));
            }
        }
    }

    /** The directories that the export makes. */
    private List<Path> missing() {
        return Stream.iterate(out.toAbsolutePath(), each -> each != null && !Files.isDirectory(each), Path::getParent)
                .toList();
    }

    /** Who may read the files may enter the directories that were made for them. */
    private static void widen(JdbcExports.Exported written, List<Path> made, int mode) throws IOException {
        OwnFiles.setMode(written.manifest(), mode);
        for (JdbcExports.Written file : written.files()) {
            OwnFiles.setMode(file.path(), mode);
        }
        for (Path directory : made) {
            OwnFiles.setMode(directory, mode | (mode & READ) >> READ_TO_ENTER);
        }
    }

    @Override
    protected ExitCode run(Book book) throws Exception {
        List<Path> missing = missing();
        JdbcExports.Exported written = book.get(MonthExport.class).write(month, out);
        if (mode.isPresent()) {
            widen(written, missing, mode.get());
        }
        Map<Path, Long> rows = new LinkedHashMap<>();
        written.files().forEach(file -> rows.put(file.path(), file.rows()));
        result(new Exported(month, rows, written.chain().size()));
        written.files().forEach(file -> say(file.path() + ": " + Plural.of(file.rows(), "row")));
        say(written.manifest() + ": " + Plural.of(written.chain().size(), "link"));
        say("Exported " + month + ".");
        return ExitCode.DONE;
    }
}
