package yuejie.invoice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.calendar.BillingMonth;
import yuejie.catalog.Aggregate;
import yuejie.crash.CrashPoint;
import yuejie.database.BulkRow;
import yuejie.database.JdbcBulk;
import yuejie.money.ExactAmount;
import yuejie.money.Money;
import yuejie.rating.Assessment;
import yuejie.rating.Evidence;
import yuejie.rating.InvoiceLine;
import yuejie.rating.Measured;
import yuejie.rating.Outcome;
import yuejie.seal.ApplicationDigests;

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
                "account_id", "catalog", "catalog_version", "outcome", "reason", "detail", "invoice_no", "total",
                "missing_days", "snapshots", "lines", "snapshots_digest", "contract_digest", "assessment_digest",
                "invoice_digest", "lines_digest", "evidence_digest"));
        invoices = new JdbcBulk(jdbc, "invoice", List.of("invoice_no", "billing_month", "app_no", "revision",
                "adjustment", "sdk_app_id", "account_id", "catalog", "catalog_version", "currency", "total"));
        lines = new JdbcBulk(jdbc, "invoice_line", List.of("invoice_no", "line_no", "item", "plan", "meter",
                "quantity", "peak_date", "free_quota", "block_size", "blocks", "unit_price", "fee",
                "service_seconds", "month_seconds", "issued_before", "amount", "aggregate", "summed_days", "minimum",
                "option_value"));
    }

    /** Writes the assessments of a revision with their invoices and lines. */
    public void insert(int revision, List<? extends Billed> billed) {
        assessments.insert(billed, (row, each) -> put(row, revision, each));
        CrashPoint.ASSESSMENTS_WRITTEN.reached();
        List<Billed> invoiced = billed.stream().filter(each -> each.invoice().isPresent()).collect(Collectors.toList());
        invoices.insert(invoiced, (row, each) -> put(row, revision, each.assessment().application().appNo(),
                each.invoice().orElseThrow()));
        CrashPoint.INVOICES_WRITTEN.reached();
        lines.insert(numberedLines(invoiced), JdbcInvoices::put);
        CrashPoint.LINES_WRITTEN.reached();
    }

    private static List<NumberedLine> numberedLines(List<Billed> invoiced) {
        List<NumberedLine> numbered = new ArrayList<>();
        for (Billed billed : invoiced) {
            Invoice invoice = billed.invoice().orElseThrow();
            String number = invoice.number().toString();
            for (int i = 0; i < invoice.lines().size(); i++) {
                numbered.add(new NumberedLine(number, i + 1, invoice.lines().get(i)));
            }
        }
        return numbered;
    }

    private static void put(BulkRow row, int revision, Billed billed) throws SQLException {
        Assessment assessment = billed.assessment();
        ApplicationDigests digests = billed.digests();
        row.text(assessment.month().toString()).integer(assessment.application().appNo()).integer(revision)
                .number(assessment.application().sdkAppId()).text(assessment.application().accountId())
                .text(assessment.catalog().id()).integer(assessment.catalog().version())
                .text(assessment.outcome().name())
                .text(assessment.parked().map(parked -> parked.reason().name()).orElse(""))
                .text(assessment.parked().map(Assessment.Parked::detail).orElse(""))
                .text(billed.first().map(InvoiceNumber::toString).orElse(null))
                .decimal(assessment.total().value()).integer(assessment.missingDays())
                .integer(digests.days()).integer(billed.invoice().map(invoice -> invoice.lines().size()).orElse(0))
                .bytes(digests.snapshots()).bytes(digests.contract()).bytes(digests.assessment())
                .bytes(digests.invoice()).bytes(digests.lines()).bytes(digests.evidence());
    }

    private static void put(BulkRow row, int revision, int appNo, Invoice invoice) throws SQLException {
        InvoiceNumber number = invoice.number();
        row.text(number.toString()).text(number.month().toString()).integer(appNo).integer(revision)
                .integer(number.adjustment()).number(number.sdkAppId()).text(invoice.accountId())
                .text(invoice.catalog()).integer(invoice.catalogVersion()).text(invoice.currency())
                .decimal(invoice.total().value());
    }

    private static void put(BulkRow row, NumberedLine numbered) throws SQLException {
        InvoiceLine line = numbered.line();
        Optional<Evidence.Overage> overage = line.evidence().overage();
        row.text(numbered.invoiceNo()).integer(numbered.lineNo()).text(line.item()).text(line.plan())
                .text(overage.map(o -> o.measured().meter()).orElse(null)).number(line.evidence().quantity())
                .date(overage.flatMap(o -> o.measured().date()).orElse(null))
                .number(overage.map(Evidence.Overage::freeQuota).orElse(null))
                .number(overage.map(Evidence.Overage::blockSize).orElse(null))
                .number(overage.map(Evidence.Overage::blocks).orElse(null))
                .decimal(line.unitPrice().value()).decimal(line.fee().value()).number(line.serviceSeconds())
                .number(line.monthSeconds()).decimal(line.issuedBefore().value()).decimal(line.amount().value())
                .text(overage.map(o -> o.measured().aggregate()).orElse(Aggregate.MAX).name())
                .text(overage.flatMap(o -> o.measured().days()).orElse(null))
                .decimal(overage.map(Evidence.Overage::minimum).orElse(Money.ZERO).value())
                .number(overage.map(Evidence.Overage::option).filter(OptionalLong::isPresent)
                        .map(OptionalLong::getAsLong).orElse(null));
    }

    /** An invoice with its lines. */
    public Optional<Invoice> find(InvoiceNumber number) {
        List<InvoiceLine> lines = jdbc.query("select * from invoice_line where invoice_no = ? order by line_no",
                (row, i) -> line(row), number.toString());
        return jdbc.query("select * from invoice where invoice_no = ?", (row, i) -> invoice(row, lines),
                number.toString()).stream().findFirst();
    }

    /** The revision in which an invoice was written; 0 where there is none. */
    public int revision(InvoiceNumber number) {
        return jdbc.queryForList("select revision from invoice where invoice_no = ?", Integer.class, number.toString())
                .stream().findFirst().orElse(0);
    }

    /**
     * What was issued before a revision for the applications that it settles again.
     *
     * @param fromInclusive  the first internal number
     * @param untilExclusive the internal number after the last
     * @return by internal number; an application is left out where nothing was issued
     */
    public Map<Integer, Issued> issued(BillingMonth month, int revision, int fromInclusive, int untilExclusive) {
        String which = " from revised_application r join invoice i on i.billing_month = r.billing_month"
                + " and i.app_no = r.app_no and i.revision < r.revision%s where r.billing_month = ? and r.revision = ?"
                + " and r.app_no >= ? and r.app_no < ? order by r.app_no, i.adjustment";
        Object[] range = {month.toString(), revision, fromInclusive, untilExclusive};
        Map<String, List<InvoiceLine>> lines = new HashMap<>();
        jdbc.query("select l.*" + String.format(which, " join invoice_line l on l.invoice_no = i.invoice_no")
                + ", l.line_no", row -> {
                    lines.computeIfAbsent(row.getString("invoice_no"), number -> new ArrayList<>()).add(line(row));
                }, range);
        Map<Integer, Issued> issued = new HashMap<>();
        jdbc.query("select i.*" + String.format(which, ""), row -> {
            issued.computeIfAbsent(row.getInt("app_no"), appNo -> new Issued(new ArrayList<>())).invoices()
                    .add(invoice(row, lines.getOrDefault(row.getString("invoice_no"), List.of())));
        }, range);
        return issued;
    }

    private static Invoice invoice(ResultSet row, List<InvoiceLine> lines) throws SQLException {
        return new Invoice(InvoiceNumber.parse(row.getString("invoice_no")), row.getString("account_id"),
                row.getString("catalog"), row.getInt("catalog_version"), row.getString("currency"),
                Money.of(row.getBigDecimal("total")), lines);
    }

    /** The latest assessment of an application's month. */
    public Optional<AssessmentSummary> assessment(BillingMonth month, int appNo) {
        return jdbc.query("select * from assessment where billing_month = ? and app_no = ? order by revision desc",
                (row, i) -> new AssessmentSummary(row.getLong("sdk_app_id"), row.getString("account_id"),
                        Outcome.valueOf(row.getString("outcome")), row.getString("reason"), row.getString("detail"),
                        Money.of(row.getBigDecimal("total")), row.getString("catalog"),
                        row.getInt("catalog_version")),
                month.toString(), appNo).stream().findFirst();
    }

    /** The parked applications of a month with their reasons, by public id, at most so many. */
    public List<AssessmentSummary> parked(BillingMonth month, int atMost) {
        return jdbc.query("select app_no from assessment a where billing_month = ? and outcome = 'PARKED'"
                + " and not exists (select 1 from assessment l where l.billing_month = a.billing_month"
                + " and l.app_no = a.app_no and l.revision > a.revision) order by sdk_app_id limit ?",
                (row, i) -> assessment(month, row.getInt(1)).orElseThrow(),
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

    /** What a further revision of a month amounts to. */
    public RevisionTotals revisionTotals(BillingMonth month, int revision) {
        return jdbc.queryForObject("""
                select a.n, i.debits, i.debit, i.credits, i.credit, a.parked from
                    (select count(*) as n, count(case outcome when 'PARKED' then 1 end) as parked
                     from assessment where billing_month = ? and revision = ?) a
                cross join
                    (select count(case when total > 0 then 1 end) as debits,
                            coalesce(sum(case when total > 0 then total end), 0) as debit,
                            count(case when total < 0 then 1 end) as credits,
                            coalesce(sum(case when total < 0 then total end), 0) as credit
                     from invoice where billing_month = ? and revision = ?) i""", (row, i) -> new RevisionTotals(
                row.getLong(1), row.getLong(2), Money.of(row.getBigDecimal(3)), row.getLong(4),
                Money.of(row.getBigDecimal(5)), row.getLong(6)), month.toString(), revision, month.toString(),
                revision);
    }

    private static InvoiceLine line(ResultSet row) throws SQLException {
        String meter = row.getString("meter");
        Evidence evidence = meter == null ? new Evidence.Option(row.getLong("quantity"))
                : new Evidence.Overage(measured(meter, row), row.getLong("free_quota"), row.getLong("block_size"),
                        row.getLong("blocks"), Money.of(row.getBigDecimal("minimum")), option(row));
        return new InvoiceLine(row.getString("item"), row.getString("plan"), evidence,
                new ExactAmount(row.getBigDecimal("unit_price")), new ExactAmount(row.getBigDecimal("fee")),
                row.getLong("service_seconds"), row.getLong("month_seconds"),
                Money.of(row.getBigDecimal("issued_before")), Money.of(row.getBigDecimal("amount")));
    }

    private static Measured measured(String meter, ResultSet row) throws SQLException {
        return new Measured(meter, Aggregate.valueOf(row.getString("aggregate")), row.getLong("quantity"),
                Optional.ofNullable(row.getObject("peak_date", LocalDate.class)),
                Optional.ofNullable(row.getString("summed_days")));
    }

    private static OptionalLong option(ResultSet row) throws SQLException {
        long value = row.getLong("option_value");
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
