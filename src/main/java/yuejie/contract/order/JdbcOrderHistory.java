package yuejie.contract.order;

import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.database.JdbcTextOrder;

/**
 * The orders and grants as they were at the end of imports, in the form of the exported orders and grants. The queries
 * follow the view {@code order_state}, but look only at what came up to an import.
 */
public final class JdbcOrderHistory {

    /** How many columns an order has. */
    public static final int COLUMNS_OF_ORDER = 9;

    /** Each order id, with each import that changed it. */
    private static final String CHANGED = """
            select x.order_id, f.import_id from order_fact x join import_file f on f.file_id = x.file_id
            where f.applied_seq is not null%1$s
            union
            select r.order_id, f.import_id from order_refusal r join import_file f on f.file_id = r.file_id
            where f.applied_seq is not null%1$s""";

    /** The state of order ids as of an import; the parameters are the facts and refusals, each with that import. */
    private static final String STATES = """
            (select e.* from (
                select d.*, row_number() over (partition by d.order_id, d.as_of
                                               order by d.counts desc, d.applied_seq desc, d.line_no desc) as recency
                from (select x.order_id, x.as_of, a.sdk_app_id, x.product, cast(x.months as bigint) as months,
                             x.starts_on,
                             case when x.action = 'ADD' then t.valid_to else lag(t.valid_to) over h end as valid_to,
                             case when x.action = 'ADD' then t.amount else lag(t.amount) over h end as amount,
                             case when x.action = 'ADD' then coalesce(t.payment, 'PAID_OUTSIDE') else 'WITHDRAWN' end
                                 as status,
                             cast('' as varchar(32)) as reason,
                             case when x.action = 'ADD' and lead(x.line_no) over h is null then 1 else 0 end as counts,
                             f.applied_seq, x.file_id, x.line_no
                      from %1$s x join import_file f on f.file_id = x.file_id
                      join application a on a.app_no = x.app_no
                      left join order_terms t on t.file_id = x.file_id and t.line_no = x.line_no
                      where f.applied_seq is not null and f.import_id <= x.as_of
                      window h as (partition by x.order_id, x.as_of order by f.applied_seq, x.line_no)
                      union all
                      select r.order_id, r.as_of, r.sdk_app_id, r.product, r.months, r.starts_on, null, null, 'REFUSED',
                             r.reason, 0, f.applied_seq, r.file_id, r.line_no
                      from %2$s r join import_file f on f.file_id = r.file_id
                      where f.applied_seq is not null and f.import_id <= r.as_of) d) e
             where e.recency = 1) s""";

    private static final String ORDERS = "s.order_id, s.sdk_app_id, s.product, s.months,"
            + " case when s.status <> 'REFUSED' then s.starts_on end, s.valid_to, s.amount, s.status, s.reason";
    private static final String GRANT = "g.grant_no, g.minutes, g.valid_from, g.valid_to, g.scope,"
            + " g.mini_program_until";
    private static final String GRANTS = "s.order_id, s.sdk_app_id, " + GRANT;
    private static final String WITH_GRANTS = " join order_grant g on g.file_id = s.file_id and g.line_no = s.line_no";

    private final String byId;

    /** The orders of one database. */
    public JdbcOrderHistory(JdbcTemplate jdbc) {
        byId = " order by " + JdbcTextOrder.of(jdbc, "s.order_id");
    }

    /**
     * The query for the orders that some imports changed, as they were at the end of the last of these imports, each
     * with its grants: {@link #COLUMNS_OF_ORDER} columns of the order, then those of the grant but for its first two,
     * which are of the order. An order with several grants has several rows, one without has one.
     */
    public String withGrants(long firstImport, long lastImport) {
        return "select " + ORDERS + ", " + GRANT + " from " + after(firstImport, lastImport) + " left" + WITH_GRANTS
                + byId + ", g.grant_no";
    }

    /**
     * The query for orders that more than one import changed, as they were at the end of each of these imports; the
     * last column is the import.
     */
    public String changedAgain() {
        return "select " + ORDERS + ", s.as_of from " + again() + byId + ", s.as_of";
    }

    /** The query for the grants of these orders. */
    public String grantsOfChangedAgain() {
        return "select " + GRANTS + ", s.as_of from " + again() + WITH_GRANTS + byId + ", s.as_of, g.grant_no";
    }

    /** The query for each order id and each import that changed it. */
    public static String changes() {
        return CHANGED.formatted("");
    }

    private static String after(long firstImport, long lastImport) {
        String ids = "(select c.order_id from (" + CHANGED.formatted(" and f.import_id >= " + firstImport
                + " and f.import_id <= " + lastImport) + ") c)";
        String rows = "(select y.*, cast(" + lastImport + " as bigint) as as_of from %s y where y.order_id in " + ids
                + ")";
        return STATES.formatted(rows.formatted("order_fact"), rows.formatted("order_refusal"));
    }

    private static String again() {
        String changes = "(" + CHANGED.formatted("") + ")";
        String rows = "(select y.*, c.import_id as as_of from (select n.order_id from " + changes + " n"
                + " group by n.order_id having count(*) > 1) w join " + changes + " c on c.order_id = w.order_id"
                + " join %s y on y.order_id = c.order_id)";
        return STATES.formatted(rows.formatted("order_fact"), rows.formatted("order_refusal"));
    }
}
