package yuejie.jobs.intake;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import yuejie.collection.JdbcLedgerRows;
import yuejie.contract.order.JdbcOrderHistory;
import yuejie.database.JdbcTextOrder;
import yuejie.intake.drop.Control;
import yuejie.intake.drop.FileKind;
import yuejie.intake.log.FileStatus;
import yuejie.intake.log.ImportFile;
import yuejie.intake.log.JdbcImportLog;
import yuejie.intake.reference.ReferenceFile;
import yuejie.seal.CanonicalRows;
import yuejie.seal.Manifest;
import yuejie.text.Escaped;

/** The manifest that seals an import: each of its files with its hash, its counts, and digests of what it brought. */
final class JdbcImportManifest {

    /** What an order brings beside its row, by the word in the manifest. */
    private static final Map<String, String> BESIDE_ORDERS = new LinkedHashMap<>();

    static {
        BESIDE_ORDERS.put("terms",
                "select line_no, valid_to, amount, payment from order_terms where file_id = ? order by line_no");
        BESIDE_ORDERS.put("grants", "select line_no, grant_no, minutes, valid_from, valid_to, scope,"
                + " mini_program_until from order_grant where file_id = ? order by line_no, grant_no");
        BESIDE_ORDERS.put("entries", "select o.line_no, o.entry_key, o.kind, a.account_id, o.booked_on, o.balance"
                + " from order_entry o join account a on a.account_no = o.account_no where o.file_id = ?"
                + " order by o.line_no");
        BESIDE_ORDERS.put("refusals", "select line_no, order_id, sdk_app_id, product, months, starts_on, purchased_at,"
                + " reason from order_refusal where file_id = ? order by line_no");
    }

    /** The accounts that came with some imports and not before. */
    private static final String ACCOUNTS = """
            select n.account_id from (
                select distinct x.account_id from account_fact x join import_file f on f.file_id = x.file_id
                where f.applied_seq is not null and f.import_id >= ? and f.import_id <= ? and not exists (
                    select 1 from account_fact y join import_file g on g.file_id = y.file_id
                    where y.account_id = x.account_id and g.applied_seq is not null and g.import_id < ?)) n
            order by\s""";

    private static final String REJECTS = "select line_no, code, detail, raw, raw_length from reject where file_id = ?"
            + " order by line_no";

    private static final int ROWS_AT_A_TIME = 5_000;

    private final JdbcTemplate jdbc;
    private final JdbcImportLog log;
    private final JdbcLedgerRows ledger;
    private final JdbcOrderHistory orders;

    JdbcImportManifest(JdbcTemplate jdbc, JdbcImportLog log) {
        this.jdbc = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        this.jdbc.setFetchSize(ROWS_AT_A_TIME);
        this.log = log;
        ledger = new JdbcLedgerRows(jdbc);
        orders = new JdbcOrderHistory(jdbc);
    }

    /** Adds the lines of an import to a manifest that was begun, as the transaction that seals the import sees them. */
    Manifest complete(Manifest begun, long importId) {
        Manifest manifest = asFound(begun, importId).with("ledger", ledger.ofImport(importId));
        Set<FileKind> kinds = log.files(importId).stream().filter(file -> file.status() == FileStatus.APPLIED)
                .map(ImportFile::kind).collect(Collectors.toSet());
        if (kinds.contains(FileKind.ACCOUNTS) || kinds.contains(FileKind.ORDERS)) {
            exported(importId, importId).forEach((key, sum) -> unlessNone(manifest, key, sum));
        }
        return manifest;
    }

    /** Adds the lines of an import of an earlier version, without those of the rows that exports have. */
    Manifest asFound(Manifest begun, long importId) {
        begun.with("import", Long.toString(importId));
        log.files(importId).forEach(file -> file(begun, file));
        return begun;
    }

    /**
     * Adds all rows of exports that were there before links sealed such rows.
     *
     * @param lastImport the last import that is sealed as it is found
     */
    Manifest withEarlier(Manifest manifest, long lastImport) {
        manifest.with("earlier ledger", ledger.earlier(lastImport));
        exported(0, lastImport).forEach((key, sum) -> manifest.with("earlier " + key, sum));
        return manifest.with("overdue", ledger.overdue());
    }

    /** The accounts that came with some imports, and the orders and grants that these imports changed. */
    private Map<String, String> exported(long firstImport, long lastImport) {
        Map<String, String> sums = new LinkedHashMap<>();
        sums.put("accounts", sum(ACCOUNTS + JdbcTextOrder.of(jdbc, "n.account_id"), firstImport, lastImport,
                firstImport));
        CanonicalRows ofOrders = new CanonicalRows();
        CanonicalRows ofGrants = new CanonicalRows();
        jdbc.query(orders.withGrants(firstImport, lastImport), (ResultSetExtractor<CanonicalRows>) row -> {
            int grant = JdbcOrderHistory.COLUMNS_OF_ORDER + 1;
            int columns = row.getMetaData().getColumnCount();
            String before = null;
            while (row.next()) {
                String order = row.getString(1);
                if (!order.equals(before)) {
                    fields(ofOrders, row, 1, grant - 1);
                }
                before = order;
                if (row.getString(grant) != null) {
                    ofGrants.field(order).field(row.getString(2));
                    fields(ofGrants, row, grant, columns);
                }
            }
            return ofOrders;
        });
        sums.put("orders", ofOrders.sum());
        sums.put("grants", ofGrants.sum());
        return sums;
    }

    private void file(Manifest manifest, ImportFile file) {
        String name = file.name();
        ImportFile.RowCounts counts = file.counts();
        manifest.with("file " + name, file.status() + " " + file.sha256());
        file.control().map(Control::text).ifPresent(text -> manifest.with("control " + name, Escaped.text(text)));
        if (!file.meters().isEmpty()) {
            manifest.with("meters " + name, String.join(",", file.meters())
                    + (file.lacking().isEmpty() ? "" : " without " + file.lacking()));
        }
        if (counts.read() > 0) {
            manifest.with("rows " + name, "read " + counts.read() + ", applied " + counts.applied() + ", unchanged "
                    + counts.unchanged() + ", rejected " + counts.rejected());
        }
        if (file.status() == FileStatus.APPLIED) {
            if (file.kind().isReference()) {
                manifest.with("facts " + name, sum(facts(ReferenceFile.of(file.kind())), file.fileId()));
            } else {
                manifest.with("snapshots " + name, snapshots(file));
            }
        }
        if (file.kind() == FileKind.ORDERS) {
            BESIDE_ORDERS.forEach((word, sql) -> unlessNone(manifest, word + " " + name, sum(sql, file.fileId())));
        }
        unlessNone(manifest, "rejects " + name, sum(REJECTS, file.fileId()));
    }

    private static void unlessNone(Manifest manifest, String key, String sum) {
        if (!sum.startsWith("0 ")) {
            manifest.with(key, sum);
        }
    }

    private static String facts(ReferenceFile<?> file) {
        String columns = file.table().columns().stream()
                .map(column -> column.equals("app_no") ? "a.sdk_app_id" : "f." + column)
                .collect(Collectors.joining(", "));
        boolean numbered = file.table().columns().contains("app_no");
        return "select f.line_no, f.action, " + columns + " from " + file.table().name() + " f"
                + (numbered ? " join application a on a.app_no = f.app_no" : "") + " where f.file_id = ?"
                + " order by f.line_no";
    }

    /** The digest was worked out when the file took effect, if its snapshots were the first of their day. */
    private String snapshots(ImportFile file) {
        String digest = jdbc.queryForObject("select rows_digest from import_file where file_id = ?", String.class,
                file.fileId());
        return file.counts().applied() + " "
                + (digest == null ? digestOf(file.usageDate().orElseThrow(), file.fileId()) : digest);
    }

    /** The digest of snapshots that were not the first of their day, or came before digests were kept. */
    private String digestOf(LocalDate day, long fileId) {
        CanonicalRows rows = new CanonicalRows();
        rows(rows, """
                select a.sdk_app_id, u.dau, u.groups from (
                    select app_no, dau, groups from usage_daily where usage_date = ? and file_id = ?
                    union all select app_no, dau, groups from usage_replaced where usage_date = ? and file_id = ?) u
                join application a on a.app_no = u.app_no order by u.app_no""", day, fileId, day, fileId);
        rows(rows, """
                select u.meter, a.sdk_app_id, u.meter_value from (
                    select meter, app_no, meter_value from usage_meter where usage_date = ? and file_id = ?
                    union all select meter, app_no, meter_value from usage_meter_replaced
                    where usage_date = ? and file_id = ?) u
                join application a on a.app_no = u.app_no order by\s""" + JdbcTextOrder.of(jdbc, "u.meter")
                + ", u.app_no", day, fileId, day, fileId);
        return HexFormat.of().formatHex(rows.digest());
    }

    private String sum(String sql, Object... arguments) {
        CanonicalRows rows = new CanonicalRows();
        rows(rows, sql, arguments);
        return rows.sum();
    }

    private void rows(CanonicalRows rows, String sql, Object... arguments) {
        jdbc.query(sql, (ResultSetExtractor<CanonicalRows>) found -> {
            int columns = found.getMetaData().getColumnCount();
            boolean[] times = times(found.getMetaData());
            while (found.next()) {
                for (int column = 1; column <= columns; column++) {
                    rows.field(times[column] ? time(found, column) : found.getString(column));
                }
                rows.end();
            }
            return rows;
        }, arguments);
    }

    private static void fields(CanonicalRows rows, ResultSet row, int first, int last) throws SQLException {
        for (int column = first; column <= last; column++) {
            rows.field(row.getString(column));
        }
        rows.end();
    }

    /** Which columns are times, asked once for all rows. */
    private static boolean[] times(ResultSetMetaData columns) throws SQLException {
        boolean[] times = new boolean[columns.getColumnCount() + 1];
        for (int column = 1; column < times.length; column++) {
            int type = columns.getColumnType(column);
            times[column] = type == Types.TIMESTAMP || type == Types.TIMESTAMP_WITH_TIMEZONE;
        }
        return times;
    }

    private static @Nullable String time(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant().toString();
    }
}
