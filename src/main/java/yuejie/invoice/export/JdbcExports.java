package yuejie.invoice.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.calendar.BillingMonth;
import yuejie.collection.JdbcLedgerRows;
import yuejie.csv.CsvOut;
import yuejie.database.JdbcTextOrder;
import yuejie.file.OwnFiles;
import yuejie.money.ExactAmount;
import yuejie.seal.JdbcSeals;
import yuejie.seal.Link;
import yuejie.seal.Sha256;
import yuejie.text.InertText;

/**
 * The files that are exported for other programs. The same rows give the same bytes on each database:
 * sorted by numbers, amounts with two places, no times of the wall clock.
 */
public final class JdbcExports {

    /**
     * A file that was written.
     *
     * @param path   where
     * @param rows   its rows, the header not counted
     * @param sha256 the SHA-256 of its bytes
     * @param links  which links of the chain hold its rows, in the order of the rows: {@code <link> <rows>} for each
     *               run of rows; empty where the manifest says that in another way
     */
    public record Written(Path path, long rows, String sha256, List<String> links) {
    }

    /**
     * All that was written.
     *
     * @param files    the files
     * @param manifest the manifest beside them
     * @param chain    the links of the chain in the manifest
     */
    public record Exported(List<Written> files, Path manifest, List<Link> chain) {
    }

    private static final String MANIFEST = "manifest.json";

    /** Which link of the chain holds a row. */
    @FunctionalInterface
    private interface LinkOfRow {
        int of(ResultSet row) throws SQLException;
    }

    private record ExportFile(String name, String columns, String sql, Optional<LinkOfRow> link) {

        ExportFile(String name, String columns, String sql) {
            this(name, columns, sql, Optional.empty());
        }
    }

    private static final int ROWS_AT_A_TIME = 10_000;

    private static final List<ExportFile> OF_THE_MONTH = List.of(
            new ExportFile("assessments.csv",
                    "month,sdk_app_id,account_id,outcome,reason,invoice_no,total,missing_days", """
                    select a.billing_month, a.sdk_app_id, a.account_id, a.outcome, a.reason, a.invoice_no, a.total,
                           a.missing_days
                    from assessment a where a.billing_month = ? and not exists (
                        select 1 from assessment l where l.billing_month = a.billing_month and l.app_no = a.app_no
                        and l.revision > a.revision)
                    order by a.sdk_app_id"""),
            // An invoice of which nothing is open is paid.
            new ExportFile("invoices.csv",
                    "invoice_no,month,sdk_app_id,account_id,catalog,currency,total,open_amount,status", """
                    select i.invoice_no, i.billing_month, i.sdk_app_id, i.account_id, i.catalog, i.currency, i.total,
                           cast(coalesce(o.open_amount, 0) as numeric(18, 2)),
                           case when o.invoice_no is null then 'PAID' when o.overdue then 'OVERDUE' else 'ISSUED' end
                    from invoice i left join open_invoice o on o.invoice_no = i.invoice_no
                    where i.billing_month = ? order by i.sdk_app_id, i.adjustment"""),
            new ExportFile("invoice_lines.csv",
                    "invoice_no,line_no,item,plan,meter,quantity,peak_date,free_quota,blocks,unit_price,fee,"
                            + "service_seconds,month_seconds,amount",
                    """
                    select l.invoice_no, l.line_no, l.item, l.plan, l.meter, l.quantity, l.peak_date, l.free_quota,
                           l.blocks, l.unit_price, l.fee, l.service_seconds, l.month_seconds, l.amount
                    from invoice_line l join invoice i on i.invoice_no = l.invoice_no
                    where i.billing_month = ? order by i.sdk_app_id, i.adjustment, l.line_no"""),
            new ExportFile("deductions.csv", "invoice_no,attempt_date,outcome,amount,balance_after", """
                    select t.invoice_no, t.attempt_date, t.outcome, t.amount, t.balance_after
                    from invoice i join deduction_attempt t on t.invoice_no = i.invoice_no
                    where i.billing_month = ? order by i.sdk_app_id, i.adjustment, t.attempt_date"""));

    private static final String ACCOUNTS = """
            select a.account_id, cast(coalesce(e.topped_up, 0) as numeric(38, 2)),
                   cast(coalesce(e.topped_up - e.balance, 0) as numeric(38, 2)),
                   cast(coalesce(e.balance, 0) as numeric(38, 2)), cast(coalesce(o.overdue, 0) as numeric(38, 2)),
                   (select min(f.import_id) from account_fact x join import_file f on f.file_id = x.file_id
                    where x.account_id = a.account_id and f.applied_seq is not null) as import_id
            from account a
            left join (select account_no, sum(balance) as balance,
                              sum(case when kind = 'TOP_UP' then balance else 0 end) as topped_up
                       from ledger_entry group by account_no) e on e.account_no = a.account_no
            left join (select account_no, sum(open_amount) as overdue from open_invoice where overdue
                       group by account_no) o on o.account_no = a.account_no
            order by
            """;

    /** The import, or the revision or run, that booked an entry. */
    private static final String BOOKED_BY = """
            , case e.kind when 'TOP_UP' then (
                  select max(f.import_id) from topup_fact t join import_file f on f.file_id = t.file_id
                  where t.topup_id = substring(e.entry_key from 8) and f.applied_seq is not null) end as import_id,
              case e.kind when 'INVOICE' then (
                  select i.revision from invoice i where i.invoice_no = e.invoice_no)
              when 'CREDIT' then (
                  select i.revision from invoice i where i.invoice_no = case when e.entry_key = 'CREDIT:'
                      || e.invoice_no then e.invoice_no else substring(e.entry_key from 8 for
                      greatest(0, length(e.entry_key) - 8 - length(e.invoice_no))) end)
              when 'DEDUCTION' then (
                  select t.sequence_no from deduction_attempt t
                  where t.invoice_no = e.invoice_no and t.attempt_date = e.booked_on) end as sequence""";

    private static final String ORDERS = """
            select s.order_id, s.sdk_app_id, s.product, s.months, case when s.status <> 'REFUSED' then s.starts_on end,
                   s.valid_to, s.amount, s.status, s.reason
            from order_state s order by
            """;

    private static final String GRANTS = """
            select s.order_id, s.sdk_app_id, g.grant_no, g.minutes, g.valid_from, g.valid_to, g.scope,
                   g.mini_program_until
            from order_state s join order_grant g on g.file_id = s.file_id and g.line_no = s.line_no order by
            """;

    private final JdbcTemplate jdbc;

    /** Exports from one database. */
    public JdbcExports(JdbcTemplate jdbc) {
        this.jdbc = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        this.jdbc.setFetchSize(ROWS_AT_A_TIME);
    }

    /**
     * Writes the files of a settled month, each whole or not at all. Call this method in a read-only
     * transaction, so that all files show the same state.
     *
     * @param directory where the files are written; made where it is missing
     * @throws FileAlreadyExistsException if a directory has the name of a file; nothing is written then
     * @throws IOException                if writing fails
     */
    public Exported write(BillingMonth month, Path directory) throws IOException {
        OwnFiles.directories(directory);
        List<Link> chain = new JdbcSeals(jdbc).chain();
        JdbcRowLinks links = new JdbcRowLinks(chain, importsOfOrderEntries());
        JdbcReplacedRows replaced = new JdbcReplacedRows(jdbc, links);
        List<ExportFile> files = files(links, replaced);
        for (String name : Stream.concat(files.stream().map(ExportFile::name), Stream.of(MANIFEST)).toList()) {
            if (Files.isDirectory(directory.resolve(name))) {
                throw new FileAlreadyExistsException(directory.resolve(name).toString());
            }
        }
        List<Written> written = new ArrayList<>();
        for (ExportFile file : files) {
            written.add(write(file, month, directory));
        }
        Path manifest = directory.resolve(MANIFEST);
        new JdbcExportManifest(jdbc, chain, replaced).write(month, written, unfinished(manifest));
        for (Written file : written) {
            Files.move(unfinished(file.path()), file.path(), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(unfinished(manifest), manifest, StandardCopyOption.REPLACE_EXISTING);
        return new Exported(written, manifest, chain);
    }

    private static Path unfinished(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".part");
    }

    /** Accounts, ledger and orders are of all time, so that each balance is the sum of its entries (R8.4). */
    private List<ExportFile> files(JdbcRowLinks links, JdbcReplacedRows replaced) {
        List<ExportFile> files = new ArrayList<>(OF_THE_MONTH);
        files.add(new ExportFile("accounts.csv", "account_id,topped_up,deducted,balance,overdue",
                ACCOUNTS + JdbcTextOrder.of(jdbc, "a.account_id"),
                Optional.of(row -> links.ofImport(row.getLong("import_id")))));
        files.add(new ExportFile("ledger.csv", "entry_key,kind,booked_on,account_id,invoice_no,cash,receivable,balance,"
                + "revenue", JdbcLedgerRows.all(jdbc, BOOKED_BY), Optional.of(links::ofEntry)));
        files.add(new ExportFile("orders.csv", "order_id,sdk_app_id,product,months,valid_from,valid_to,amount,status,"
                + "reason", ORDERS + JdbcTextOrder.of(jdbc, "s.order_id"),
                Optional.of(row -> replaced.linkOf(row.getString(1)))));
        files.add(new ExportFile("grants.csv", "order_id,sdk_app_id,grant_no,minutes,valid_from,valid_to,scope,"
                + "mini_program_until", GRANTS + JdbcTextOrder.of(jdbc, "s.order_id") + ", g.grant_no",
                Optional.of(row -> replaced.linkOf(row.getString(1)))));
        return files;
    }

    private Map<String, Long> importsOfOrderEntries() {
        Map<String, Long> imports = new HashMap<>();
        jdbc.query("select o.entry_key, f.import_id from order_entry o join import_file f on f.file_id = o.file_id"
                + " where f.applied_seq is not null", row -> {
                    imports.put(row.getString(1), row.getLong(2));
                });
        return imports;
    }

    private Written write(ExportFile file, BillingMonth month, Path directory) throws IOException {
        long[] rows = {0};
        Runs runs = new Runs();
        String[] columns = file.columns.split(",");
        Path target = directory.resolve(file.name);
        MessageDigest sha256 = Sha256.digest();
        // a link of this name must not lead the writing elsewhere
        Files.deleteIfExists(unfinished(target));
        try (Writer out = new BufferedWriter(new OutputStreamWriter(new DigestOutputStream(
                OwnFiles.output(unfinished(target)), sha256), StandardCharsets.UTF_8));
                CsvOut csv = new CsvOut(out, target, columns)) {
            jdbc.query(file.sql, row -> {
                csv.row(fields(row, columns.length));
                rows[0]++;
                if (file.link.isPresent()) {
                    runs.add(file.link.get().of(row));
                }
            }, OF_THE_MONTH.contains(file) ? new Object[] {month.toString()} : new Object[0]);
        }
        return new Written(target, rows[0], HexFormat.of().formatHex(sha256.digest()), runs.all());
    }

    /** An amount with two places; an amount that is not rounded has all of its places. */
    private static @Nullable String decimal(@Nullable BigDecimal amount) {
        return amount == null ? null : new ExactAmount(amount).toString();
    }

    /** The fields of a row. Text is written so that no spreadsheet takes it for a formula. */
    private static String[] fields(ResultSet row, int count) throws SQLException {
        String[] fields = new String[count];
        for (int i = 0; i < count; i++) {
            int type = row.getMetaData().getColumnType(i + 1);
            String field = type == Types.NUMERIC ? decimal(row.getBigDecimal(i + 1)) : row.getString(i + 1);
            fields[i] = field == null ? "" : type == Types.VARCHAR ? InertText.of(field) : field;
        }
        return fields;
    }
}
