package yuejie.invoice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.bulk.BulkRow;
import yuejie.bulk.JdbcBulk;
import yuejie.calendar.BillingMonth;
import yuejie.money.Money;
import yuejie.settlement.Assessment;
import yuejie.settlement.Evidence;
import yuejie.settlement.InvoiceLine;
import yuejie.settlement.Outcome;

/** Assessments, invoices and lines. They are written once and never changed. */
public final class JdbcInvoices {

    private record NumberedLine(String invoiceNo, int lineNo, InvoiceLine line) {
    }

    private final JdbcTemplate jdbc;
    private final JdbcBulk assessments;
    private final JdbcBulk invoices;
    private final JdbcBulk lines;

    /** The invoices of one database. */
    public JdbcInvoices(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        assessments = new JdbcBulk(jdbc, "assessment", List.of("billing_month", "app_no", "revision", "sdk_app_id",
                "account_id", "catalog", "catalog_version", "outcome", "reason", "detail", "total", "missing_days"));
        invoices = new JdbcBulk(jdbc, "invoice", List.of("invoice_no", "billing_month", "app_no", "revision",
                "adjustment", "sdk_app_id", "account_id", "catalog", "catalog_version", "currency", "total"));
        lines = new JdbcBulk(jdbc, "invoice_line", List.of("invoice_no", "line_no", "item", "plan", "meter",
                "quantity", "peak_date", "free_quota", "block_size", "blocks", "unit_price", "fee",
                "service_seconds", "month_seconds", "amount"));
    }

    /** Writes the assessments of a revision with their invoices and lines. */
    public void insert(int revision, List<? extends Assessment> settled) {
        assessments.insert(settled, (row, assessment) -> put(row, revision, assessment));
        List<? extends Assessment> invoiced =
                settled.stream().filter(a -> a.outcome() == Outcome.INVOICED).toList();
        invoices.insert(invoiced, (row, assessment) -> row.text(number(assessment).toString())
                .text(assessment.month().toString()).integer(assessment.application().appNo()).integer(revision)
                .integer(0).number(assessment.application().sdkAppId()).text(assessment.application().accountId())
                .text(assessment.catalog().id()).integer(assessment.catalog().version())
                .text(assessment.catalog().currency()).decimal(assessment.total().value()));
        lines.insert(numberedLines(invoiced), JdbcInvoices::put);
    }

    private static List<NumberedLine> numberedLines(List<? extends Assessment> invoiced) {
        List<NumberedLine> numbered = new ArrayList<>();
        for (Assessment assessment : invoiced) {
            String number = number(assessment).toString();
            for (int i = 0; i < assessment.lines().size(); i++) {
                numbered.add(new NumberedLine(number, i + 1, assessment.lines().get(i)));
            }
        }
        return numbered;
    }

    private static InvoiceNumber number(Assessment assessment) {
        return InvoiceNumber.of(assessment.month(), assessment.application().sdkAppId());
    }

    private static void put(BulkRow row, int revision, Assessment assessment) throws SQLException {
        row.text(assessment.month().toString()).integer(assessment.application().appNo()).integer(revision)
                .number(assessment.application().sdkAppId()).text(assessment.application().accountId())
                .text(assessment.catalog().id()).integer(assessment.catalog().version())
                .text(assessment.outcome().name())
                .text(assessment.parked().map(parked -> parked.reason().name()).orElse(""))
                .text(assessment.parked().map(Assessment.Parked::detail).orElse(""))
                .decimal(assessment.total().value()).integer(assessment.missingDays());
    }

    private static void put(BulkRow row, NumberedLine numbered) throws SQLException {
        InvoiceLine line = numbered.line();
        Optional<Evidence.Overage> overage = line.evidence().overage();
        row.text(numbered.invoiceNo()).integer(numbered.lineNo()).text(line.item()).text(line.plan())
                .text(overage.map(Evidence.Overage::meter).orElse(null)).number(line.evidence().quantity())
                .date(overage.map(Evidence.Overage::peakDate).orElse(null))
                .number(overage.map(Evidence.Overage::freeQuota).orElse(null))
                .number(overage.map(Evidence.Overage::blockSize).orElse(null))
                .number(overage.map(Evidence.Overage::blocks).orElse(null))
                .decimal(line.unitPrice().value()).decimal(line.fee().value()).number(line.serviceSeconds())
                .number(line.monthSeconds()).decimal(line.amount().value());
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
