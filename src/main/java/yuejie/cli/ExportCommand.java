package yuejie.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import yuejie.calendar.BillingMonth;
import yuejie.invoice.JdbcExports;
import yuejie.jobs.MonthExport;

/** {@code export}: writes a settled month's files. */
@Command(name = "export", description = "Writes the files of a settled month: assessments.csv, invoices.csv and"
        + " invoice_lines.csv.")
final class ExportCommand extends BookCommand {

    @Option(names = "--month", required = true, paramLabel = "YYYY-MM", description = "The month.")
    private String month;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to; made where it is missing.")
    private Path out;

    private BillingMonth billingMonth;

    @Override
    void check() {
        billingMonth = Arguments.month(month);
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw new WrongCallException("--out " + out + " is not a directory");
        }
    }

    @Override
    ExitCode run(Book book) throws Exception {
        List<JdbcExports.Written> written = book.get(MonthExport.class).write(billingMonth, out);
        result(json(written));
        written.forEach(file -> say(String.format("%s: %,d rows", file.path(), file.rows())));
        say("Exported " + billingMonth + ".");
        return ExitCode.DONE;
    }

    private Map<String, Object> json(List<JdbcExports.Written> written) {
        Map<String, Object> files = new LinkedHashMap<>();
        written.forEach(file -> files.put(file.path().toString(), file.rows()));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("month", billingMonth.toString());
        json.put("rows_by_file", files);
        return json;
    }
}
