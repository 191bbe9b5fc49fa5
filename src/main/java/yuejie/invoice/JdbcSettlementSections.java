package yuejie.invoice;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.calendar.BillingMonth;
import yuejie.money.Money;
import yuejie.seal.Section;

/** Adds up the digests of a settlement's assessments for its seal, in the order of {@code sdk_app_id}. */
public final class JdbcSettlementSections {

    private static final int ROWS_AT_A_TIME = 5_000;

    private final JdbcTemplate jdbc;

    /** The assessments of one database. */
    public JdbcSettlementSections(JdbcTemplate jdbc) {
        this.jdbc = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        this.jdbc.setFetchSize(ROWS_AT_A_TIME);
    }

    /** The sections of a settlement as its manifest has them, in the order of the manifest. */
    public Map<String, String> of(BillingMonth month, int revision) {
        Section snapshots = new Section();
        Section contracts = new Section();
        Section assessments = new Section();
        Section invoices = new Section();
        Section lines = new Section();
        Section evidence = new Section();
        jdbc.query("select sdk_app_id, snapshots, snapshots_digest, contract_digest, assessment_digest, invoice_digest,"
                + " lines, lines_digest, evidence_digest from assessment where billing_month = ? and revision = ?"
                + " order by sdk_app_id", row -> {
                    String application = row.getString(1);
                    snapshots.add(application, row.getInt(2), row.getBytes(3));
                    contracts.add(application, 1, row.getBytes(4));
                    assessments.add(application, 1, row.getBytes(5));
                    invoices.add(application, 1, row.getBytes(6));
                    lines.add(application, row.getInt(7), row.getBytes(8));
                    evidence.add(application, 1, row.getBytes(9));
                }, month.toString(), revision);
        Map<String, String> sections = new LinkedHashMap<>();
        sections.put("snapshots", snapshots.sum());
        sections.put("contracts", contracts.sum());
        sections.put("assessments", assessments.sum());
        sections.put("outcomes", outcomes(month, revision));
        sections.put("invoices", invoices.sum());
        sections.put("total", total(month, revision));
        sections.put("lines", lines.sum());
        sections.put("evidence", evidence.sum());
        return sections;
    }

    private String outcomes(BillingMonth month, int revision) {
        Function<String, String> count = outcome -> "count(case outcome when '" + outcome + "' then 1 end)";
        return jdbc.queryForObject("select " + count.apply("INVOICED") + ", " + count.apply("NOTHING_DUE") + ", "
                + count.apply("PARKED") + " from assessment where billing_month = ? and revision = ?",
                (row, i) -> row.getLong(1) + " invoiced, " + row.getLong(2) + " nothing due, " + row.getLong(3)
                        + " parked",
                month.toString(), revision);
    }

    private String total(BillingMonth month, int revision) {
        return jdbc.queryForObject("select coalesce(sum(total), 0) from invoice where billing_month = ?"
                + " and revision = ?", (row, i) -> Money.of(row.getBigDecimal(1)).toString(), month.toString(),
                revision);
    }
}
