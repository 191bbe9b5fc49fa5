package yuejie.audit.book;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.calendar.BillingMonth;

/** Reads what the settlements of a month wrote for a range of applications. */
final class JdbcSettledRows {

    private static final List<String> ASSESSMENT = List.of("billing_month", "sdk_app_id", "account_id", "outcome",
            "reason",
            "invoice_no", "total", "missing_days");
    private static final List<String> NOT_EXPORTED = List.of("catalog", "catalog_version", "detail");
    private static final List<String> INVOICE = List.of("invoice_no", "billing_month", "sdk_app_id", "account_id",
            "catalog",
            "currency", "total");
    private static final List<String> LINE = List.of("invoice_no", "line_no", "item", "plan", "meter", "quantity",
            "peak_date", "free_quota", "blocks", "unit_price", "fee", "service_seconds", "month_seconds", "amount");
    /** What a line has beside that, unless it is of the form of the first catalogs: of a peak, and nothing else. */
    private static final List<String> TERMS = List.of("aggregate", "summed_days", "minimum", "option_value");
    private static final Set<String> EXACT = Set.of("unit_price", "fee");
    private static final int DECIMALS = 2;
    private static final String OF_RANGE = " where i.billing_month = ? and i.app_no >= ? and i.app_no < ?";

    private final JdbcTemplate jdbc;
    private final String month;

    JdbcSettledRows(JdbcTemplate jdbc, BillingMonth month) {
        this.jdbc = jdbc;
        this.month = month.toString();
    }

    /** All assessments of the range, whatever their revision. */
    List<AssessmentRow> assessments(int fromInclusive, int untilExclusive) {
        return jdbc.query("select * from assessment i" + OF_RANGE + " order by app_no, revision", (row, i) -> {
            Map<Part, byte[]> digests = new EnumMap<>(Part.class);
            for (Part part : Part.values()) {
                digests.put(part, row.getBytes(part.column()));
            }
            return new AssessmentRow(row.getInt("app_no"), row.getInt("revision"), row.getLong("sdk_app_id"),
                    fields(row, ASSESSMENT), fields(row, NOT_EXPORTED), row.getLong("snapshots"), row.getLong("lines"),
                    digests);
        }, month, fromInclusive, untilExclusive);
    }

    /** All invoices of the range with their lines, by internal number, adjustments after the month's own. */
    Map<Integer, List<InvoiceRow>> invoices(int fromInclusive, int untilExclusive) {
        Map<String, List<InvoiceRow.Line>> lines = new HashMap<>();
        jdbc.query("select l.* from invoice i join invoice_line l on l.invoice_no = i.invoice_no" + OF_RANGE
                + " order by l.invoice_no, l.line_no", row -> {
                    List<String> more = fields(row, List.of("block_size", "issued_before"));
                    List<String> terms = isMoreThanAPeak(row) ? fields(row, TERMS) : List.of();
                    lines.computeIfAbsent(row.getString("invoice_no"), number -> new ArrayList<>()).add(
                            new InvoiceRow.Line(row.getLong("line_no"), fields(row, LINE), more.get(0), more.get(1),
                                    terms));
                }, month, fromInclusive, untilExclusive);
        Map<Integer, List<InvoiceRow>> invoices = new HashMap<>();
        jdbc.query("select i.* from invoice i" + OF_RANGE + " order by i.app_no, i.adjustment", row -> {
            String number = row.getString("invoice_no");
            invoices.computeIfAbsent(row.getInt("app_no"), appNo -> new ArrayList<>()).add(new InvoiceRow(number,
                    row.getInt("revision"), fields(row, INVOICE), row.getString("catalog_version"),
                    lines.getOrDefault(number, List.of())));
        }, month, fromInclusive, untilExclusive);
        return invoices;
    }

    private static boolean isMoreThanAPeak(ResultSet row) throws SQLException {
        return row.getString("meter") != null && (!"MAX".equals(row.getString("aggregate"))
                || row.getBigDecimal("minimum").signum() != 0 || row.getString("option_value") != null);
    }

    private static List<String> fields(ResultSet row, List<String> columns) throws SQLException {
        List<String> fields = new ArrayList<>(columns.size());
        for (String column : columns) {
            String field = EXACT.contains(column) ? exact(row.getBigDecimal(column)) : row.getString(column);
            fields.add(field == null ? "" : field);
        }
        return fields;
    }

    /** An amount that is not rounded has two decimals, and more only where they are needed. */
    private static String exact(BigDecimal amount) {
        BigDecimal shortest = amount.stripTrailingZeros();
        return (shortest.scale() < DECIMALS ? amount.setScale(DECIMALS, RoundingMode.UNNECESSARY) : shortest)
                .toPlainString();
    }
}
