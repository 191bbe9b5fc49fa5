package yuejie.audit.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.audit.Findings;
import yuejie.calendar.BillingMonth;

/**
 * Proves a settlement before it may be sealed: every application is there exactly once, and every cent follows from the
 * evidence beside it. Each identity names the rows which break it.
 */
public final class JdbcProof {

    private static final int FIRST_REVISION = 1;

    /** The applications that exist in the month, by what the settlement saw of them last. */
    private static final String APPLICATIONS = """
            select sdk_app_id, 1 as n from (
                select x.sdk_app_id, x.created_on, row_number() over (
                    partition by x.sdk_app_id order by f.applied_seq desc, x.line_no desc) as latest
                from application_fact x join import_file f on f.file_id = x.file_id
                where f.applied_seq <= :asOf) live
            where latest = 1 and created_on <= :lastDay""";
    /** The applications that a further revision settles again. */
    private static final String SETTLED_AGAIN = "select p.sdk_app_id, 1 as n from revised_application r"
            + " join application p on p.app_no = r.app_no where r.billing_month = :month and r.revision = :revision";
    private static final String ASSESSED = "select sdk_app_id, -1 as n from assessment where billing_month = :month"
            + " and revision = :revision";
    private static final String OF_THE_SETTLEMENT = " where i.billing_month = :month and i.revision = :revision";

    private static final Pass ALL_ASSESSED = assessed(APPLICATIONS);
    private static final Pass THOSE_ASSESSED = assessed(SETTLED_AGAIN);

    private static final Pass ASSESSMENTS = new Pass("assessment of application", "cast(a.sdk_app_id as varchar(20))",
            "assessment a left join invoice i on i.billing_month = a.billing_month and i.app_no = a.app_no"
                    + " and i.revision = a.revision where a.billing_month = :month and a.revision = :revision",
            List.of(
                    new Identity(
                            "an invoice stands behind each INVOICED assessment and no other, with its total (R7.2)",
                            "(a.outcome = 'INVOICED') <> (i.invoice_no is not null) or a.total <> coalesce(i.total, 0)"
                                    + " or a.invoice_no is distinct from i.invoice_no",
                            "a.total - coalesce(i.total, 0)")));

    /** The total of a month is the sum of all its invoices so far, unless the application is parked. */
    private static final Pass ASSESSMENTS_AGAIN = new Pass("assessment of application",
            "cast(a.sdk_app_id as varchar(20))", """
            (select a.sdk_app_id, a.outcome, a.total, a.invoice_no, coalesce(sum(i.total), 0) as issued,
                    min(i.adjustment) as first,
                    min(case when i.invoice_no = a.invoice_no then i.adjustment end) as named
             from assessment a left join invoice i on i.billing_month = a.billing_month and i.app_no = a.app_no
                  and i.revision <= a.revision
             where a.billing_month = :month and a.revision = :revision
             group by a.sdk_app_id, a.outcome, a.total, a.invoice_no) a""", List.of(
                    new Identity("all that was invoiced for a month amounts to the total of its assessment (R9.3)",
                            "a.outcome <> 'PARKED' and a.total <> a.issued", "a.total - a.issued"),
                    new Identity(
                            "each INVOICED assessment, and no other, has a total and names the month's first invoice"
                                    + " (R7.2)",
                            "(a.outcome = 'INVOICED') <> (a.total > 0) or (a.outcome = 'INVOICED') <> (a.invoice_no is"
                                    + " not null) or a.invoice_no is not null and (a.named is null or a.named <>"
                                    + " a.first)")));

    private static final Pass NO_OTHER_INVOICE = new Pass("invoice", "i.invoice_no",
            "invoice i left join assessment a on a.billing_month = i.billing_month and a.app_no = i.app_no"
                    + " and a.revision = i.revision" + OF_THE_SETTLEMENT,
            List.of(
                    new Identity("every invoice is of an assessment (R7.2)", "a.app_no is null")));

    private static final Pass INVOICES = new Pass("invoice", "i.invoice_no",
            "invoice i left join invoice_line l on l.invoice_no = i.invoice_no" + OF_THE_SETTLEMENT
                    + " group by i.invoice_no, i.total, i.adjustment",
            List.of(
                    new Identity(
                            "an invoice's total is the sum of its lines, and more than 0.00 unless it adjusts (R7.1)",
                            "i.total <> coalesce(sum(l.amount), 0) or i.adjustment = 0 and i.total <= 0",
                            "i.total - coalesce(sum(l.amount), 0)"),
                    new Identity("the lines of an invoice are numbered 1, 2, … without a gap",
                            "coalesce(min(l.line_no), 0) <> 1 or max(l.line_no) <> count(l.line_no)")));

    private static final List<Identity> OF_A_LINE = List.of(
            new Identity("a line's amount is fee x in-service seconds / month seconds, rounded half up, less what was"
                    + " invoiced before (R6.1, R7.1, R9.3)",
                    // from half a cent below the exact amount, not included, to half a cent above, included; most lines
                    // are of a whole month, which is exact without any arithmetic
                    "i.adjustment = 0 and l.amount <= 0 or l.month_seconds <= 0"
                            + " or l.service_seconds < 0 or l.service_seconds > l.month_seconds"
                            + " or (l.service_seconds <> l.month_seconds or l.amount + l.issued_before <> l.fee) and ("
                            + "200 * (l.fee * l.service_seconds - (l.amount + l.issued_before) * l.month_seconds)"
                            + " >= l.month_seconds"
                            + " or 200 * (l.fee * l.service_seconds - (l.amount + l.issued_before) * l.month_seconds)"
                            + " < -l.month_seconds)"),
            new Identity("an overage's fee is the blocks begun above the quota x their price, or the minimum (R4.1,"
                    + " R10.3)",
                    "l.meter is not null and (l.fee <> case when l.blocks > 0 and l.blocks * l.unit_price < l.minimum"
                            + " then l.minimum else l.blocks * l.unit_price end"
                            + " or (l.blocks > 0) <> (l.quantity > l.free_quota)"
                            + " or l.blocks > 0 and (l.blocks * l.block_size < l.quantity - l.free_quota"
                            + " or (l.blocks - 1) * l.block_size >= l.quantity - l.free_quota))"),
            new Identity("an option's fee is its monthly price (R5.1)",
                    "l.meter is null and l.fee <> l.unit_price and (l.quantity <> 0 or l.fee <> 0)",
                    "l.fee - l.unit_price"));
    /** What the snapshot and the further values of a day say of a line's meter; 0 where there is nothing. */
    private static final String MEASURED = "coalesce(case l.meter when 'dau' then u.dau when 'groups' then u.groups"
            + " else m.meter_value end, 0)";
    private static final Identity PEAK = new Identity("a peak is what was measured on its day (R3.3)",
            "l.meter is not null and l.aggregate <> 'SUM' and " + MEASURED + " <> l.quantity");
    private static final String ALL_LINES = "invoice i join invoice_line l on l.invoice_no = i.invoice_no";
    private static final Pass LINES = lines(ALL_LINES + " left join usage_daily u on u.usage_date = l.peak_date"
            + " and u.app_no = i.app_no left join usage_meter m on m.usage_date = l.peak_date and m.meter = l.meter"
            + " and m.app_no = i.app_no", Stream.concat(OF_A_LINE.stream(), Stream.of(PEAK)).toList());
    private static final Pass LINES_ALONE = lines(ALL_LINES, OF_A_LINE);

    /** Sums are few, and each is looked up day by day; where there is none, nothing is. */
    private static final String ANY_SUM = "select exists (select 1 from " + ALL_LINES + OF_THE_SETTLEMENT
            + " and l.aggregate = 'SUM')";
    private static final Pass SUMS = new Pass("invoice_line", "l.invoice_no || ' line ' || l.line_no", """
            (select l.invoice_no, l.line_no, l.quantity, coalesce(sum(%s), 0) as measured
             from invoice i join invoice_line l on l.invoice_no = i.invoice_no
             left join (select distinct usage_date, cast(extract(day from usage_date) as int) as day_no
                        from import_file where usage_date >= :firstDay and usage_date <= :lastDay) d
                  on substring(l.summed_days, d.day_no, 1) = '1'
             left join usage_daily u on u.usage_date = d.usage_date and u.app_no = i.app_no
             left join usage_meter m on m.usage_date = d.usage_date and m.meter = l.meter and m.app_no = i.app_no
             where i.billing_month = :month and i.revision = :revision and l.aggregate = 'SUM'
             group by l.invoice_no, l.line_no, l.quantity) l""".formatted(MEASURED), List.of(
            new Identity("a sum is what was measured on its days (R10.3)", "l.quantity <> l.measured",
                    "l.quantity - l.measured")));

    /** What an adjustment takes off is what was invoiced for the item before. */
    private static final Pass ISSUED_BEFORE = new Pass("invoice_line", "l.invoice_no || ' line ' || l.line_no", """
            (select l.invoice_no, l.line_no, l.issued_before, coalesce(sum(b.amount), 0) as before
             from invoice i join invoice_line l on l.invoice_no = i.invoice_no
             left join invoice e on e.billing_month = i.billing_month and e.app_no = i.app_no
                  and e.adjustment < i.adjustment
             left join invoice_line b on b.invoice_no = e.invoice_no and b.item = l.item
             where i.billing_month = :month and i.revision = :revision
             group by l.invoice_no, l.line_no, l.issued_before) l""", List.of(
            new Identity("a line takes off what was invoiced for its item before (R9.3)",
                    "l.issued_before <> l.before", "l.issued_before - l.before")));

    private static final List<Pass> OF_A_MONTH = List.of(ALL_ASSESSED, ASSESSMENTS, NO_OTHER_INVOICE, INVOICES, LINES);
    private static final List<Pass> AGAIN = List.of(THOSE_ASSESSED, ASSESSMENTS_AGAIN, NO_OTHER_INVOICE, INVOICES,
            LINES, ISSUED_BEFORE);

    private final JdbcPasses passes;

    /** Proofs over one database. */
    public JdbcProof(JdbcTemplate jdbc) {
        passes = new JdbcPasses(jdbc);
    }

    /**
     * What does not add up in a settlement; empty when it is proved.
     *
     * @param revision 1 for the month's own settlement; a further one settled some of its applications again
     * @param asOf     the place of the last applied file that the settlement saw
     */
    public List<Discrepancy> check(BillingMonth month, int revision, long asOf) {
        // all that is checked was committed before, so that several connections see the same
        Map<String, Object> parameters = parameters(month, revision, asOf);
        List<Pass> all = new ArrayList<>(revision == FIRST_REVISION ? OF_A_MONTH : AGAIN);
        if (passes.holds(ANY_SUM, parameters)) {
            all.add(SUMS);
        }
        return passes.check(all.parallelStream(), parameters);
    }

    /**
     * What does not add up in a settlement that was sealed before, row by row. Peaks are not compared with today's
     * snapshots, which may have been corrected since; the verification compares them with the snapshots that were
     * sealed.
     */
    public void find(BillingMonth month, int revision, long asOf, Findings findings) {
        passes.find((revision == FIRST_REVISION ? OF_A_MONTH : AGAIN).stream()
                .map(pass -> pass.equals(LINES) ? LINES_ALONE : pass), parameters(month, revision, asOf),
                " in " + month + " revision " + revision, findings);
    }

    private static Map<String, Object> parameters(BillingMonth month, int revision, long asOf) {
        return Map.of("month", month.toString(), "revision", revision, "asOf", asOf, "firstDay", month.firstDay(),
                "lastDay", month.lastDay());
    }

    private static Pass lines(String from, List<Identity> identities) {
        return new Pass("invoice_line", "l.invoice_no || ' line ' || l.line_no", from + OF_THE_SETTLEMENT, identities);
    }

    private static Pass assessed(String applications) {
        return new Pass("assessment of application", "cast(x.sdk_app_id as varchar(20))",
                "(" + applications + " union all " + ASSESSED + ") x group by x.sdk_app_id", List.of(
                        new Identity("every application of the month has an assessment (R7.2)", "sum(x.n) > 0"),
                        new Identity("every assessment is of an application of the month (R7.2)", "sum(x.n) < 0")));
    }
}
