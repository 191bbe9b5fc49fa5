package yuejie.cli;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import yuejie.calendar.BillingMonth;
import yuejie.cli.shell.Book;
import yuejie.cli.shell.BookCommand;
import yuejie.cli.shell.ExitCode;
import yuejie.cli.shell.WrongCallException;
import yuejie.desk.MonthExport;
import yuejie.invoice.export.JdbcExports;
import yuejie.text.Plural;

/** {@code export}: writes a settled month's files. */
@Command(name = "export", description = "Writes the files of a settled month: assessments.csv, invoices.csv,"
        + " invoice_lines.csv, deductions.csv, accounts.csv, ledger.csv, orders.csv, grants.csv, and manifest.json, by"
        + " which they can be verified without a book (verify --exports).")
final class ExportCommand extends BookCommand {

    @Option(names = "--month", required = true, paramLabel = "YYYY-MM", description = "The month.")
    private BillingMonth month;

    @Option(names = "--out", required = true, paramLabel = "DIR",
            description = "The directory for the files; it is made where it is missing.")
    private Path out;

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

    @Override
    protected ExitCode run(Book book) throws Exception {
        JdbcExports.Exported written = book.get(MonthExport.class).write(month, out);
        Map<Path, Long> rows = new LinkedHashMap<>();
        written.files().forEach(file -> rows.put(file.path(), file.rows()));
        result(new Exported(month, rows, written.chain().size()));
        written.files().forEach(file -> say(file.path() + ": " + Plural.of(file.rows(), "row")));
        say(written.manifest() + ": " + Plural.of(written.chain().size(), "link"));
        say("Exported " + month + ".");
        return ExitCode.DONE;
    }
}
