package yuejie.invoice;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.calendar.BillingMonth;
import yuejie.money.Money;
import yuejie.settlement.Assessment;
import yuejie.settlement.Evidence;
import yuejie.settlement.InvoiceLine;
import yuejie.settlement.Outcome;

/** Assessments, invoices and lines. They are written once and never changed. */
public final class JdbcInvoices {

    private record NumberedLine(InvoiceNumber number, int lineNo, InvoiceLine line) {
    }

    private final JdbcTemplate jdbc;

    /** The invoices of one database. */
    public JdbcInvoices(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes the assessments of a revision with their invoices and lines. */
    public void insert(int revision, List<? extends Assessment> assessments) {
        jdbc.batchUpdate("insert into assessment (billing_month, app_no, revision, sdk_app_id, account_id, catalog,"
                + " catalog_version, outcome, reason, detail, total, missing_days)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", assessments, Math.max(1, assessments.size()),
                (statement, assessment) -> bind(statement, revision, assessment));
        List<? extends Assessment> invoiced =
                assessments.stream().filter(a -> a.outcome() == Outcome.INVOICED).toList();
        jdbc.batchUpdate("insert into invoice (invoice_no, billing_month, app_no, revision, adjustment, sdk_app_id,"
                + " account_id, catalog, catalog_version, currency, total) values (?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?)",
                invoiced, Math.max(1, invoiced.size()), (statement, assessment) -> {
                    statement.setString(1, number(assessment).toString());
                    statement.setString(2, assessment.month().toString());
                    statement.setInt(3, assessment.application().appNo());
                    statement.setInt(4, revision);
                    statement.setLong(5, assessment.application().sdkAppId());
                    statement.setString(6, assessment.application().accountId());
                    statement.setString(7, assessment.catalog().id());
                    statement.setInt(8, assessment.catalog().version());
                    statement.setString(9, assessment.catalog().currency());
                    statement.setBigDecimal(10, assessment.total().value());
                });
        insertLines(invoiced);
    }

    private void insertLines(List<? extends Assessment> invoiced) {
        List<NumberedLine> lines = new ArrayList<>();
        for (Assessment assessment : invoiced) {
            InvoiceNumber number = number(assessment);
            for (int i = 0; i < assessment.lines().size(); i++) {
                lines.add(new NumberedLine(number, i + 1, assessment.lines().get(i)));
            }
        }
        jdbc.batchUpdate("insert into invoice_line (invoice_no, line_no, item, plan, meter, quantity, peak_date,"
                + " free_quota, block_size, blocks, unit_price, fee, service_seconds, month_seconds, amount)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", lines, Math.max(1, lines.size()),
                JdbcInvoices::bind);
    }

    private static InvoiceNumber number(Assessment assessment) {
        return InvoiceNumber.of(assessment.month(), assessment.application().sdkAppId());
    }

    private static void bind(PreparedStatement statement, int revision, Assessment assessment) throws SQLException {
        statement.setString(1, assessment.month().toString());
        statement.setInt(2, assessment.application().appNo());
        statement.setInt(3, revision);
        statement.setLong(4, assessment.application().sdkAppId());
        statement.setString(5, assessment.application().accountId());
        statement.setString(6, assessment.catalog().id());
        statement.setInt(7, assessment.catalog().version());
        statement.setString(8, assessment.outcome().name());
        statement.setString(9, assessment.parked().map(parked -> parked.reason().name()).orElse(""));
        statement.setString(10, assessment.parked().map(Assessment.Parked::detail).orElse(""));
        statement.setBigDecimal(11, assessment.total().value());
        statement.setInt(12, assessment.missingDays());
    }

    private static void bind(PreparedStatement statement, NumberedLine numbered) throws SQLException {
        InvoiceLine line = numbered.line();
        Optional<Evidence.Overage> overage = line.evidence().overage();
        statement.setString(1, numbered.number().toString());
        statement.setInt(2, numbered.lineNo());
        statement.setString(3, line.item());
        statement.setString(4, line.plan());
        statement.setString(5, overage.map(Evidence.Overage::meter).orElse(null));
        statement.setLong(6, line.evidence().quantity());
        statement.setObject(7, overage.map(Evidence.Overage::peakDate).orElse(null), Types.DATE);
        statement.setObject(8, overage.map(Evidence.Overage::freeQuota).orElse(null), Types.BIGINT);
        statement.setObject(9, overage.map(Evidence.Overage::blockSize).orElse(null), Types.BIGINT);
        statement.setObject(10, overage.map(Evidence.Overage::blocks).orElse(null), Types.BIGINT);
        statement.setBigDecimal(11, line.unitPrice().value());
        statement.setBigDecimal(12, line.fee().value());
        statement.setLong(13, line.serviceSeconds());
        statement.setLong(14, line.monthSeconds());
        statement.setBigDecimal(15, line.amount().value());
    }

    /** An invoice with its lines. */
    public Optional<Invoice> find(InvoiceNumber number) {
        List<InvoiceLine> lines = jdbc.query("select * from invoice_line where invoice_no = ? order by line_no",
                (row, i) -> line(row), number.toString());
        return jdbc.query("select * from invoice where invoice_no = ?", (row, i) -> new Invoice(number,
                row.getString("account_id"), row.getString("catalog"), row.getInt("catalog_version"),
                row.getString("currency"), Money.of(row.getBigDecimal("total")), lines), number.toString())
                .stream().findFirst();
    }

    /** The latest assessment of an application's month. */
    public Optional<AssessmentSummary> assessment(BillingMonth month, int appNo) {
        return jdbc.query("select * from assessment where billing_month = ? and app_no = ? order by revision desc",
                (row, i) -> new AssessmentSummary(row.getLong("sdk_app_id"), row.getString("account_id"),
                        Outcome.valueOf(row.getString("outcome")), row.getString("reason"), row.getString("detail"),
                        Money.of(row.getBigDecimal("total")), row.getInt("missing_days"), row.getString("catalog"),
                        row.getInt("catalog_version")), month.toString(), appNo).stream().findFirst();
    }

    /** The parked applications of a month with their reasons, by public id, at most so many. */
    public List<AssessmentSummary> parked(BillingMonth month, int atMost) {
        return jdbc.query("select app_no from assessment where billing_month = ? and outcome = 'PARKED'"
                + " order by sdk_app_id limit ?", (row, i) -> assessment(month, row.getInt(1)).orElseThrow(),
                month.toString(), atMost);
    }

    /** The outcome of a month's settlement. */
    public Totals totals(BillingMonth month, int revision) {
        return jdbc.queryForObject("""
                select count(*), count(case outcome when 'INVOICED' then 1 end),
                       count(case outcome when 'NOTHING_DUE' then 1 end), count(case outcome when 'PARKED' then 1 end),
                       (select count(*) from invoice_line l join invoice i on i.invoice_no = l.invoice_no
                        where i.billing_month = ? and i.revision = ?),
                       coalesce(sum(total), 0), coalesce(sum(missing_days), 0)
                from assessment where billing_month = ? and revision = ?""",
                (row, i) -> new Totals(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4),
                        row.getLong(5), Money.of(row.getBigDecimal(6)), row.getLong(7)),
                month.toString(), revision, month.toString(), revision);
    }

    private static InvoiceLine line(ResultSet row) throws SQLException {
        String meter = row.getString("meter");
        Evidence evidence = meter == null ? new Evidence.Option(row.getLong("quantity"))
                : new Evidence.Overage(meter, row.getLong("quantity"), row.getObject("peak_date", LocalDate.class),
                        row.getLong("free_quota"), row.getLong("block_size"), row.getLong("blocks"));
        return new InvoiceLine(row.getString("item"), row.getString("plan"), evidence,
                Money.of(row.getBigDecimal("unit_price")), Money.of(row.getBigDecimal("fee")),
                row.getLong("service_seconds"), row.getLong("month_seconds"), Money.of(row.getBigDecimal("amount")));
    }
}
