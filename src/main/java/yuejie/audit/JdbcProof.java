package yuejie.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import yuejie.calendar.BillingMonth;

/**
 * Proves a month's settlement before it may complete: every application is there exactly once, and every cent
 * follows from the evidence beside it. Each identity names the rows which break it.
 */
public final class JdbcProof {

    /**
     * What should hold of every row.
     *
     * @param words    in words
     * @param brokenBy the condition of a row that breaks it
     */
    private record Identity(String words, String brokenBy) {
    }

    /**
     * Identities that are checked in one pass over the same rows.
     *
     * @param row        what a row is called
     * @param from       the rows
     * @param identities what should hold of each
     */
    private record Pass(String row, String from, List<Identity> identities) {

        String sql() {
            String broken = identities.stream().map(identity -> ", " + identity.brokenBy + " as b"
                    + identities.indexOf(identity)).collect(Collectors.joining());
            String any = IntStream.range(0, identities.size()).mapToObj(i -> "b" + i)
                    .collect(Collectors.joining(" or "));
            return "select * from (select " + row + " as r" + broken + " from " + from + ") c where " + any
                    + " order by r";
        }
    }

    private static final int EXAMPLES = 5;

    /** The applications that exist in the month, by what the settlement saw of them last. */
    private static final String APPLICATIONS = """
            select sdk_app_id, 1 as n from (
                select x.sdk_app_id, x.created_on, row_number() over (
                    partition by x.sdk_app_id order by f.applied_seq desc, x.line_no desc) as latest
                from application_fact x join import_file f on f.file_id = x.file_id
                where f.applied_seq <= :asOf) live
            where latest = 1 and created_on <= :lastDay""";
    private static final String ASSESSED =
            "select sdk_app_id, -1 as n from assessment where billing_month = :month and revision = :revision";
    private static final String OF_THE_SETTLEMENT = " where i.billing_month = :month and i.revision = :revision";

    private static final Pass APPLICATIONS_ASSESSED = new Pass("cast(x.sdk_app_id as varchar(20))",
            "(" + APPLICATIONS + " union all " + ASSESSED + ") x group by x.sdk_app_id", List.of(
            new Identity("every application of the month has an assessment (R7.2)", "sum(x.n) > 0"),
            new Identity("every assessment is of an application of the month (R7.2)", "sum(x.n) < 0")));

    private static final Pass ASSESSMENTS = new Pass("cast(a.sdk_app_id as varchar(20))",
            "assessment a left join invoice i on i.billing_month = a.billing_month and i.app_no = a.app_no"
                    + " and i.revision = a.revision where a.billing_month = :month and a.revision = :revision", List.of(
            new Identity("an invoice stands behind each INVOICED assessment and no other, with its total (R7.2)",
                    "(a.outcome = 'INVOICED') <> (i.invoice_no is not null) or a.total <> coalesce(i.total, 0)")));

    private static final Pass NO_OTHER_INVOICE = new Pass("i.invoice_no",
            "invoice i left join assessment a on a.billing_month = i.billing_month and a.app_no = i.app_no"
                    + " and a.revision = i.revision" + OF_THE_SETTLEMENT, List.of(
            new Identity("every invoice is of an assessment (R7.2)", "a.app_no is null")));

    private static final Pass INVOICES = new Pass("i.invoice_no",
            "invoice i left join invoice_line l on l.invoice_no = i.invoice_no" + OF_THE_SETTLEMENT
                    + " group by i.invoice_no, i.total", List.of(
            new Identity("an invoice's total is the sum of its lines, and more than 0.00 (R7.1)",
                    "i.total <> coalesce(sum(l.amount), 0) or i.total <= 0"),
            new Identity("the lines of an invoice are numbered 1, 2, … without a gap",
                    "min(l.line_no) <> 1 or max(l.line_no) <> count(l.line_no)")));

    private static final Pass LINES = new Pass("l.invoice_no || ' line ' || l.line_no",
            "invoice i join invoice_line l on l.invoice_no = i.invoice_no left join usage_daily u"
                    + " on u.usage_date = l.peak_date and u.app_no = i.app_no" + OF_THE_SETTLEMENT, List.of(
            new Identity("a line's amount is fee x in-service seconds / month seconds, rounded half up (R6.1, R7.1)",
                    // from half a cent below the exact amount, not included, to half a cent above, included; most lines
                    // are of a whole month, which is exact without any arithmetic
                    "l.amount <= 0 or l.month_seconds <= 0"
                            + " or l.service_seconds < 0 or l.service_seconds > l.month_seconds"
                            + " or (l.service_seconds <> l.month_seconds or l.amount <> l.fee) and ("
                            + "200 * (l.fee * l.service_seconds - l.amount * l.month_seconds) >= l.month_seconds"
                            + " or 200 * (l.fee * l.service_seconds - l.amount * l.month_seconds) < -l.month_seconds)"),
            new Identity("an overage's fee is the blocks begun above the quota x their price (R4.1)",
                    "l.meter is not null and (l.fee <> l.blocks * l.unit_price or l.quantity <= l.free_quota"
                            + " or l.blocks * l.block_size < l.quantity - l.free_quota"
                            + " or (l.blocks - 1) * l.block_size >= l.quantity - l.free_quota)"),
            new Identity("an option's fee is its monthly price (R5.1)", "l.meter is null and l.fee <> l.unit_price"),
            new Identity("a peak is what was measured on its day (R3.3)",
                    "l.meter is not null and case l.meter when 'dau' then u.dau when 'groups' then u.groups end"
                            + " is distinct from l.quantity")));

    private static final List<Pass> PASSES =
            List.of(APPLICATIONS_ASSESSED, ASSESSMENTS, NO_OTHER_INVOICE, INVOICES, LINES);

    private final NamedParameterJdbcTemplate jdbc;

    /** Proofs over one database. */
    public JdbcProof(JdbcTemplate jdbc) {
        this.jdbc = new NamedParameterJdbcTemplate(jdbc);
    }

    /**
     * What does not add up in a month's settlement; empty when it is proved.
     *
     * @param revision the settlement's revision
     * @param asOf     the place of the last applied file that the settlement saw
     */
    public List<Discrepancy> check(BillingMonth month, int revision, long asOf) {
        Map<String, Object> parameters = Map.of("month", month.toString(), "revision", revision, "asOf", asOf,
                "lastDay", month.lastDay());
        // all that is checked was committed before, so that several connections see the same
        return PASSES.parallelStream().map(pass -> check(pass, parameters)).flatMap(List::stream).toList();
    }

    private List<Discrepancy> check(Pass pass, Map<String, Object> parameters) {
        Map<Identity, List<String>> broken = new LinkedHashMap<>();
        pass.identities.forEach(identity -> broken.put(identity, new ArrayList<>()));
        jdbc.query(pass.sql(), parameters, row -> {
            for (int i = 0; i < pass.identities.size(); i++) {
                if (row.getBoolean("b" + i)) {
                    broken.get(pass.identities.get(i)).add(row.getString("r"));
                }
            }
        });
        return broken.entrySet().stream().filter(each -> !each.getValue().isEmpty())
                .map(each -> new Discrepancy(each.getKey().words, each.getValue().size(),
                        each.getValue().stream().limit(EXAMPLES).collect(Collectors.joining(", ")))).toList();
    }
}
