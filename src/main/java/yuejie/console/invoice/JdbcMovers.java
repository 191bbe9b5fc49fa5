package yuejie.console.invoice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.calendar.BillingMonth;

/** The applications whose invoiced amounts differ between two months; adjustments count for the month they are of. */
final class JdbcMovers {

    /**
     * What each application was invoiced in the two months. Nearly all of them have one invoice a month: these are
     * joined and not added up, which takes the database a fourth of the time.
     */
    private static final String INVOICED = """
            with months as (
                select billing_month, max(revision) as revision from settlement
                where billing_month in (?, ?) and status = 'SEALED' group by billing_month
            ), adjusted as (
                select i.app_no from invoice i where i.billing_month in (?, ?) and i.adjustment > 0
            ), was as (
                select app_no, sdk_app_id, total from invoice where billing_month = ? and adjustment = 0
                and revision <= (select revision from months where billing_month = ?)
            ), became as (
                select app_no, sdk_app_id, total from invoice where billing_month = ? and adjustment = 0
                and revision <= (select revision from months where billing_month = ?)
            ), invoiced as (
                select w.app_no, w.sdk_app_id, w.total as was, b.total as became
                from was w left join became b on b.app_no = w.app_no
                where w.app_no not in (select app_no from adjusted)
                union all select b.app_no, b.sdk_app_id, null, b.total from became b
                where b.app_no not in (select app_no from adjusted)
                    and not exists (select 1 from was w where w.app_no = b.app_no)
                union all select i.app_no, i.sdk_app_id, sum(case when i.billing_month = ? then i.total end),
                    sum(case when i.billing_month = ? then i.total end)
                from invoice i join months m on m.billing_month = i.billing_month and i.revision <= m.revision
                where i.app_no in (select app_no from adjusted) group by i.app_no, i.sdk_app_id
            )
            """;

    private static final String CHANGE = """
            case when was is null then 'NEW' when became is null then 'GONE' when became > was then 'MORE'
                when became < was then 'LESS' else 'SAME' end as change""";

    private static final String SUMS = INVOICED + "select " + CHANGE + ", count(*), coalesce(sum(was), 0.00),"
            + " coalesce(sum(became), 0.00) from invoiced group by change order by change";

    private static final String DIFFERENCE = "abs(coalesce(became, 0.00) - coalesce(was, 0.00))";

    private static final String MOVERS = INVOICED + "select m.sdk_app_id, (select max(i.account_id) from invoice i"
            + " where i.billing_month in (?, ?) and i.app_no = m.app_no), " + CHANGE + ", coalesce(was, 0.00),"
            + " coalesce(became, 0.00) from (select * from invoiced where " + DIFFERENCE + " > 0.00%s"
            + " order by " + DIFFERENCE + " desc, sdk_app_id limit ?) m order by " + DIFFERENCE + " desc, m.sdk_app_id";

    private static final String AFTER = " and (" + DIFFERENCE + " < ? or " + DIFFERENCE + " = ? and sdk_app_id > ?)";

    /**
     * What changed.
     *
     * @param movers applications whose amount differs, the greatest difference first
     * @param sums   all applications of the two months, by how they changed
     */
    record Changes(List<Mover> movers, List<Sum> sums) {
    }

    /**
     * Applications that changed in the same way.
     *
     * @param change {@code NEW}, {@code GONE}, {@code MORE}, {@code LESS} or {@code SAME}
     */
    record Sum(String change, long applications, BigDecimal was, BigDecimal became) {

        BigDecimal difference() {
            return became.subtract(was);
        }
    }

    /** The place of an application in the list: after it, the list goes on. */
    record Place(BigDecimal difference, long sdkAppId) {

        static Place parse(String text) {
            String[] parts = text.split(" ", -1);
            return new Place(new BigDecimal(parts[0]), Long.parseLong(parts[1]));
        }

        @Override
        public String toString() {
            return difference.toPlainString() + " " + sdkAppId;
        }
    }

    private final JdbcTemplate jdbc;

    JdbcMovers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What changed between two months.
     *
     * @param after the application before the first one; empty for the first part
     * @param limit how many applications at most
     */
    Changes between(BillingMonth from, BillingMonth to, Optional<Place> after, int limit) {
        String was = from.toString();
        String is = to.toString();
        List<Object> invoiced = List.of(was, is, was, is, was, was, is, is, was, is);
        List<Sum> sums = jdbc.query(SUMS, (row, i) -> new Sum(row.getString(1), row.getLong(2), row.getBigDecimal(3),
                row.getBigDecimal(4)), invoiced.toArray());
        List<Object> values = new ArrayList<>(invoiced);
        values.addAll(List.of(was, is));
        after.ifPresent(place -> values.addAll(List.of(place.difference(), place.difference(), place.sdkAppId())));
        values.add(limit);
        List<Mover> movers = jdbc.query(MOVERS.formatted(after.isEmpty() ? "" : AFTER),
                (row, i) -> new Mover(row.getLong(1), row.getString(2), row.getString(3), row.getBigDecimal(4),
                        row.getBigDecimal(5)),
                values.toArray());
        return new Changes(movers, sums);
    }
}
