package yuejie.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import yuejie.calendar.BillingMonth;

/**
 * Proves a month's settlement before it may complete: every application is there exactly once, and every cent
 * follows from the evidence beside it. Each identity is one query that names the rows which break it.
 */
public final class JdbcProof {

    private record Identity(String words, String brokenBy) {
    }

    private static final int EXAMPLES = 5;

    /** The applications that exist in the month, by what the settlement saw of them last. */
    private static final String APPLICATIONS = """
            select sdk_app_id from (
                select x.sdk_app_id, x.created_on, row_number() over (
                    partition by x.sdk_app_id order by f.applied_seq desc, x.line_no desc) as latest
                from application_fact x join import_file f on f.file_id = x.file_id
                where f.applied_seq <= :asOf) live
            where latest = 1 and created_on <= :lastDay""";
    private static final String ASSESSED =
            "select sdk_app_id from assessment where billing_month = :month and revision = :revision";
    private static final String LINES = "select l.invoice_no || ' line ' || l.line_no as r from invoice i"
            + " join invoice_line l on l.invoice_no = i.invoice_no"
            + " where i.billing_month = :month and i.revision = :revision and ";

    private static final List<Identity> IDENTITIES = List.of(
            new Identity("every application of the month has an assessment (R7.2)",
                    "select cast(sdk_app_id as varchar(20)) as r from (" + APPLICATIONS + " except " + ASSESSED + ") b"),
            new Identity("every assessment is of an application of the month (R7.2)",
                    "select cast(sdk_app_id as varchar(20)) as r from (" + ASSESSED + " except " + APPLICATIONS + ") b"),
            new Identity("an invoice stands behind each INVOICED assessment and no other, with its total (R7.2)",
                    "select cast(a.sdk_app_id as varchar(20)) as r from assessment a left join invoice i"
                            + " on i.billing_month = a.billing_month and i.app_no = a.app_no"
                            + " and i.revision = a.revision"
                            + " where a.billing_month = :month and a.revision = :revision"
                            + " and ((a.outcome = 'INVOICED') <> (i.invoice_no is not null)"
                            + " or a.total <> coalesce(i.total, 0))"),
            new Identity("every invoice is of an assessment (R7.2)",
                    "select i.invoice_no as r from (select sdk_app_id from invoice where billing_month = :month"
                            + " and revision = :revision except " + ASSESSED + ") b join invoice i"
                            + " on i.sdk_app_id = b.sdk_app_id"
                            + " and i.billing_month = :month and i.revision = :revision"),
            new Identity("an invoice's total is the sum of its lines, and more than 0.00 (R7.1)",
                    "select i.invoice_no as r from invoice i left join invoice_line l on l.invoice_no = i.invoice_no"
                            + " where i.billing_month = :month and i.revision = :revision"
                            + " group by i.invoice_no, i.total"
                            + " having i.total <> coalesce(sum(l.amount), 0) or i.total <= 0"),
            new Identity("a line's amount is fee x in-service seconds / month seconds, rounded half up (R6.1, R7.1)",
                    // from half a cent below the exact amount, not included, to half a cent above, included
                    LINES + "(l.amount <= 0 or l.month_seconds <= 0"
                            + " or l.service_seconds < 0 or l.service_seconds > l.month_seconds"
                            + " or 200 * (l.fee * l.service_seconds - l.amount * l.month_seconds) >= l.month_seconds"
                            + " or 200 * (l.fee * l.service_seconds - l.amount * l.month_seconds) < -l.month_seconds)"),
            new Identity("an overage's fee is the blocks begun above the quota x their price (R4.1)",
                    LINES + "l.meter is not null and (l.fee <> l.blocks * l.unit_price or l.quantity <= l.free_quota"
                            + " or l.blocks * l.block_size < l.quantity - l.free_quota"
                            + " or (l.blocks - 1) * l.block_size >= l.quantity - l.free_quota)"),
            new Identity("an option's fee is its monthly price (R5.1)",
                    LINES + "l.meter is null and l.fee <> l.unit_price"),
            new Identity("a peak is what was measured on its day (R3.3)",
                    "select l.invoice_no || ' line ' || l.line_no as r from invoice i"
                            + " join invoice_line l on l.invoice_no = i.invoice_no left join usage_daily u"
                            + " on u.usage_date = l.peak_date and u.app_no = i.app_no"
                            + " where i.billing_month = :month and i.revision = :revision and l.meter is not null"
                            + " and case l.meter when 'dau' then u.dau when 'groups' then u.groups end"
                            + " is distinct from l.quantity"),
            new Identity("the lines of an invoice are numbered 1, 2, … without a gap",
                    "select i.invoice_no as r from invoice i join invoice_line l on l.invoice_no = i.invoice_no"
                            + " where i.billing_month = :month and i.revision = :revision group by i.invoice_no"
                            + " having min(l.line_no) <> 1 or max(l.line_no) <> count(*)"));

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
        List<Discrepancy> found = new ArrayList<>();
        for (Identity identity : IDENTITIES) {
            List<String> rows = jdbc.queryForList(identity.brokenBy + " order by r", parameters, String.class);
            if (!rows.isEmpty()) {
                found.add(new Discrepancy(identity.words, rows.size(),
                        rows.stream().limit(EXAMPLES).collect(Collectors.joining(", "))));
            }
        }
        return found;
    }
}
