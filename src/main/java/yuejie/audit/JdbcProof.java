package yuejie.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.calendar.BillingMonth;

/**
 * Proves a month's settlement before it may complete: every application is there exactly once, and every cent
 * follows from the evidence beside it. Each identity is one query that names the rows which break it.
 */
public final class JdbcProof {

    private record Identity(String words, String brokenBy) {
    }

    private static final int EXAMPLES = 5;

    /** The parameters of each query are the month, its revision, the freezing point and the month's last day. */
    private static final String THE_MONTH = """
            with p as (select cast(? as varchar(7)) as billing_month, cast(? as int) as revision,
                              cast(? as bigint) as as_of, cast(? as date) as last_day),
                 app as (select x.sdk_app_id, min(n.app_no) as app_no from application_fact x
                         join import_file f on f.file_id = x.file_id
                         join application n on n.sdk_app_id = x.sdk_app_id, p
                         where f.applied_seq <= p.as_of and x.created_on <= p.last_day and not exists (
                             select 1 from application_fact y join import_file g on g.file_id = y.file_id
                             where y.sdk_app_id = x.sdk_app_id and g.applied_seq <= p.as_of
                             and (g.applied_seq > f.applied_seq
                                  or (g.applied_seq = f.applied_seq and y.line_no > x.line_no)))
                         group by x.sdk_app_id),
                 a as (select s.* from assessment s join p
                       on s.billing_month = p.billing_month and s.revision = p.revision),
                 i as (select s.* from invoice s join p
                       on s.billing_month = p.billing_month and s.revision = p.revision),
                 l as (select s.*, i.app_no from invoice_line s join i on i.invoice_no = s.invoice_no)
            """;

    private static final List<Identity> IDENTITIES = List.of(
            new Identity("every application of the month has an assessment (R7.2)",
                    "select cast(sdk_app_id as varchar(20)) as r from app"
                            + " where not exists (select 1 from a where a.app_no = app.app_no)"),
            new Identity("every assessment is of an application of the month (R7.2)",
                    "select cast(sdk_app_id as varchar(20)) as r from a"
                            + " where not exists (select 1 from app where app.app_no = a.app_no)"),
            new Identity("an invoice stands behind each INVOICED assessment and no other, with its total (R7.2)",
                    "select cast(a.sdk_app_id as varchar(20)) as r from a left join i on i.app_no = a.app_no"
                            + " where (a.outcome = 'INVOICED') <> (i.invoice_no is not null)"
                            + " or a.total <> coalesce(i.total, 0)"
                            + " union all select i.invoice_no from i"
                            + " where not exists (select 1 from a where a.app_no = i.app_no)"),
            new Identity("an invoice's total is the sum of its lines, and more than 0.00 (R7.1)",
                    "select i.invoice_no as r from i left join l on l.invoice_no = i.invoice_no"
                            + " group by i.invoice_no, i.total"
                            + " having i.total <> coalesce(sum(l.amount), 0) or i.total <= 0"),
            new Identity("a line's amount is fee x in-service seconds / month seconds, rounded half up (R6.1, R7.1)",
                    // |amount x seconds - fee x in-service| is at most half a cent's worth; half a cent goes up
                    "select invoice_no || ' line ' || line_no as r from l where amount <= 0 or month_seconds <= 0"
                            + " or service_seconds < 0 or service_seconds > month_seconds"
                            + " or 200 * (fee * service_seconds - amount * month_seconds) >= month_seconds"
                            + " or 200 * (fee * service_seconds - amount * month_seconds) < -month_seconds"),
            new Identity("an overage's fee is the blocks begun above the quota x their price (R4.1)",
                    "select invoice_no || ' line ' || line_no as r from l where meter is not null and ("
                            + "fee <> blocks * unit_price or quantity <= free_quota"
                            + " or blocks * block_size < quantity - free_quota"
                            + " or (blocks - 1) * block_size >= quantity - free_quota)"),
            new Identity("an option's fee is its monthly price (R5.1)",
                    "select invoice_no || ' line ' || line_no as r from l where meter is null and fee <> unit_price"),
            new Identity("a peak is what was measured on its day (R3.3)",
                    "select l.invoice_no || ' line ' || l.line_no as r from l left join usage_daily u"
                            + " on u.usage_date = l.peak_date and u.app_no = l.app_no where l.meter is not null"
                            + " and case l.meter when 'dau' then u.dau when 'groups' then u.groups end"
                            + " is distinct from l.quantity"),
            new Identity("the lines of an invoice are numbered 1, 2, … without a gap",
                    "select invoice_no as r from l group by invoice_no having min(line_no) <> 1"
                            + " or max(line_no) <> count(*)"));

    private final JdbcTemplate jdbc;

    /** Proofs over one database. */
    public JdbcProof(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What does not add up in a month's settlement; empty when it is proved.
     *
     * @param revision the settlement's revision
     * @param asOf     the place of the last applied file that the settlement saw
     */
    public List<Discrepancy> check(BillingMonth month, int revision, long asOf) {
        List<Discrepancy> found = new ArrayList<>();
        for (Identity identity : IDENTITIES) {
            List<String> rows = jdbc.queryForList(THE_MONTH + identity.brokenBy + " order by r", String.class,
                    month.toString(), revision, asOf, month.lastDay());
            if (!rows.isEmpty()) {
                found.add(new Discrepancy(identity.words, rows.size(),
                        rows.stream().limit(EXAMPLES).collect(Collectors.joining(", "))));
            }
        }
        return found;
    }
}
