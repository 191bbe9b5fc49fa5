package yuejie.audit.origin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.seal.CanonicalRows;

/** The rows that imported files brought, and their digests. */
final class JdbcBrought {

    /**
     * A table with rows of files.
     *
     * @param name  its name
     * @param join  what is joined to it, as x; may be empty
     * @param order the order of its rows
     * @param form  the fields of a row: a plain column, or an instant (t:)
     */
    record Table(String name, String join, String order, List<String> form) {

        private Table(String name, String join, String... form) {
            this(name, join, "x.line_no", List.of(form));
        }
    }

    private static final String APPLICATION = " join application a on a.app_no = x.app_no";
    private static final Map<String, Table> FACTS = Map.of(
            "ACCOUNTS", new Table("account_fact", "", "x.account_id", "x.name"),
            "APPS", new Table("application_fact", "", "x.sdk_app_id", "x.account_id", "x.site", "x.created_on"),
            "ORDERS", new Table("order_fact", APPLICATION, "x.order_id", "a.sdk_app_id", "x.product", "x.months",
                    "x.starts_on", "t:x.purchased_at"),
            "OPTIONS", new Table("option_fact", APPLICATION, "a.sdk_app_id", "x.option_name", "x.option_value",
                    "t:x.effective_at"),
            "SERVICE_STATUS", new Table("status_fact", APPLICATION, "a.sdk_app_id", "x.status", "t:x.occurred_at",
                    "x.reason"),
            "TOPUPS", new Table("topup_fact", "", "x.topup_id", "x.account_id", "x.amount", "t:x.paid_at"));

    private static final Table TERMS = new Table("order_terms", "", "x.valid_to", "x.amount", "x.payment");
    private static final Table GRANTS = new Table("order_grant", "", "x.line_no, x.grant_no",
            List.of("x.grant_no", "x.minutes", "x.valid_from", "x.valid_to", "x.scope", "x.mini_program_until"));
    private static final Table ENTRIES = new Table("order_entry", " join account a on a.account_no = x.account_no",
            "x.entry_key", "x.kind", "a.account_id", "x.booked_on", "x.balance");
    private static final Table REFUSALS = new Table("order_refusal", "", "x.order_id", "x.sdk_app_id", "x.product",
            "x.months", "x.starts_on", "t:x.purchased_at", "x.reason");
    private static final Table REJECTS = new Table("reject", "", "x.code", "x.detail", "x.raw", "x.raw_length");

    private final JdbcTemplate jdbc;

    JdbcBrought(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The tables with rows of a kind of file, by the word that manifests have for these rows. */
    Map<String, Table> tables(String kind, boolean tookEffect) {
        Map<String, Table> tables = new LinkedHashMap<>();
        if (tookEffect && FACTS.containsKey(kind)) {
            tables.put("facts", FACTS.get(kind));
        }
        if (kind.equals("ORDERS")) {
            tables.put("terms", TERMS);
            tables.put("grants", GRANTS);
            tables.put("entries", ENTRIES);
            tables.put("refusals", REFUSALS);
        }
        tables.put("rejects", REJECTS);
        return tables;
    }

    /** How many rows a file has in a table, and their digest. */
    String sum(Table table, long fileId) {
        CanonicalRows rows = new CanonicalRows();
        boolean isFact = FACTS.containsValue(table);
        jdbc.query("select x.line_no as line" + (isFact ? ", x.action as what" : "") + columns(table) + " from "
                + table.name + " x" + table.join + " where x.file_id = ? order by " + table.order,
                row -> {
                    rows.field(row.getLong("line"));
                    if (isFact) {
                        rows.field(row.getString("what"));
                    }
                    for (int i = 0; i < table.form.size(); i++) {
                        rows.field(field(row, table.form.get(i), "f" + i));
                    }
                    rows.end();
                }, fileId);
        return rows.sum();
    }

    private static String columns(Table table) {
        StringBuilder columns = new StringBuilder();
        for (int i = 0; i < table.form.size(); i++) {
            columns.append(", ").append(table.form.get(i).replaceFirst("^t:", "")).append(" as f").append(i);
        }
        return columns.toString();
    }

    private static Object field(ResultSet row, String form, String name) throws SQLException {
        return form.startsWith("t:") ? row.getObject(name, OffsetDateTime.class).toInstant() : row.getString(name);
    }

    /**
     * How many snapshots a usage file brought, and their digest, in hexadecimal: those that hold, and those that were
     * replaced since, by internal number; then the values of further meters.
     */
    String snapshots(LocalDate day, long fileId) {
        CanonicalRows rows = new CanonicalRows();
        long[] count = new long[1];
        jdbc.query("select v.app_no, a.sdk_app_id, v.dau, v.groups from (select app_no, dau, groups from usage_daily"
                + " where usage_date = ? and file_id = ? union all select app_no, dau, groups from usage_replaced"
                + " where usage_date = ? and file_id = ?) v left join application a on a.app_no = v.app_no"
                + " order by v.app_no", row -> {
                    rows.field(row.getLong(2)).field(row.getLong(3)).field(row.getLong(4)).end();
                    count[0]++;
                }, day, fileId, day, fileId);
        for (String meter : jdbc.queryForList("select distinct meter from (select meter from usage_meter where"
                + " usage_date = ? and file_id = ? union all select meter from usage_meter_replaced where"
                + " usage_date = ? and file_id = ?) v", String.class, day, fileId, day, fileId).stream().sorted()
                .toList()) {
            jdbc.query("select v.app_no, a.sdk_app_id, v.meter_value from (select app_no, meter_value from usage_meter"
                    + " where usage_date = ? and file_id = ? and meter = ? union all select app_no, meter_value"
                    + " from usage_meter_replaced where usage_date = ? and file_id = ? and meter = ?) v"
                    + " left join application a on a.app_no = v.app_no order by v.app_no", row -> {
                        rows.field(meter).field(row.getLong(2)).field(row.getLong(3)).end();
                    }, day, fileId, meter, day, fileId, meter);
        }
        return count[0] + " " + HexFormat.of().formatHex(rows.digest());
    }
}
