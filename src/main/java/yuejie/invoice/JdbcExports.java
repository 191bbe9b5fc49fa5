package yuejie.invoice;

import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.calendar.BillingMonth;

/**
 * The files that leave the book for other programs. The same rows give the same bytes on whichever database:
 * sorted by numbers, amounts with two places, no times of the wall clock.
 */
public final class JdbcExports {

    /**
     * A file that was written.
     *
     * @param path where
     * @param rows its rows, the header not counted
     */
    public record Written(Path path, long rows) {
    }

    private record ExportFile(String name, String columns, String sql) {
    }

    private static final int ROWS_AT_A_TIME = 10_000;

    private static final List<ExportFile> FILES = List.of(
            new ExportFile("assessments.csv",
                    "month,sdk_app_id,account_id,outcome,reason,invoice_no,total,missing_days", """
                    select a.billing_month, a.sdk_app_id, a.account_id, a.outcome, a.reason, i.invoice_no, a.total,
                           a.missing_days
                    from assessment a left join invoice i
                         on i.billing_month = a.billing_month and i.app_no = a.app_no and i.revision = a.revision
                    where a.billing_month = ? and not exists (
                        select 1 from assessment l where l.billing_month = a.billing_month and l.app_no = a.app_no
                        and l.revision > a.revision)
                    order by a.sdk_app_id"""),
            // An invoice is open in full until a deduction takes its amount.
            new ExportFile("invoices.csv",
                    "invoice_no,month,sdk_app_id,account_id,catalog,currency,total,open_amount,status", """
                    select invoice_no, billing_month, sdk_app_id, account_id, catalog, currency, total,
                           total as open_amount, 'ISSUED' as status
                    from invoice where billing_month = ? order by sdk_app_id, adjustment"""),
            new ExportFile("invoice_lines.csv",
                    "invoice_no,line_no,item,plan,meter,quantity,peak_date,free_quota,blocks,unit_price,fee,"
                            + "service_seconds,month_seconds,amount", """
                    select l.invoice_no, l.line_no, l.item, l.plan, l.meter, l.quantity, l.peak_date, l.free_quota,
                           l.blocks, l.unit_price, l.fee, l.service_seconds, l.month_seconds, l.amount
                    from invoice_line l join invoice i on i.invoice_no = l.invoice_no
                    where i.billing_month = ? order by i.sdk_app_id, i.adjustment, l.line_no"""));

    private final JdbcTemplate jdbc;

    /** Exports from one database. */
    public JdbcExports(JdbcTemplate jdbc) {
        this.jdbc = new JdbcTemplate(jdbc.getDataSource());
        this.jdbc.setFetchSize(ROWS_AT_A_TIME);
    }

    /**
     * Writes the files of a settled month; each is there whole or not at all. Call it in a read-only
     * transaction, so that all files show the same state.
     *
     * @param directory where to; made where it is missing
     * @throws IOException if writing fails
     */
    public List<Written> write(BillingMonth month, Path directory) throws IOException {
        Files.createDirectories(directory);
        List<Written> written = new ArrayList<>();
        for (ExportFile file : FILES) {
            Path unfinished = directory.resolve("." + file.name + ".part");
            long rows = write(file, month, unfinished);
            written.add(new Written(directory.resolve(file.name), rows));
        }
        for (Written file : written) {
            Files.move(directory.resolve("." + file.path().getFileName() + ".part"), file.path(),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        return written;
    }

    private long write(ExportFile file, BillingMonth month, Path target) throws IOException {
        long[] rows = {0};
        String[] columns = file.columns.split(",");
        try (Writer out = Files.newBufferedWriter(target);
             CSVWriter csv = new CSVWriter(out, ICSVWriter.DEFAULT_SEPARATOR, ICSVWriter.DEFAULT_QUOTE_CHARACTER,
                     ICSVWriter.DEFAULT_QUOTE_CHARACTER, ICSVWriter.DEFAULT_LINE_END)) {
            csv.writeNext(columns, false);
            jdbc.query(file.sql, row -> {
                String[] fields = new String[columns.length];
                for (int i = 0; i < fields.length; i++) {
                    String field = row.getString(i + 1);
                    fields[i] = field == null ? "" : field;
                }
                csv.writeNext(fields, false);
                rows[0]++;
            }, month.toString());
            csv.flush();
            if (csv.checkError()) {
                throw new IOException("Writing " + target + " failed: " + csv.getException());
            }
        }
        return rows[0];
    }
}
