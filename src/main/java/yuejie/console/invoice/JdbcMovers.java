package yuejie.console.invoice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.calendar.BillingMonth;

/** The applications whose invoiced amounts differ between two months; adjustments count for the month they are of. */
final class JdbcMovers {

    /** One statement, so that the invoices of the two months are added up once: sums of changes, then applications. */
    private static final String CHANGES = """
            with sealed as (
                select i.sdk_app_id, i.account_id, i.billing_month, i.total from invoice i join settlement s
                on s.billing_month = i.billing_month and s.revision = i.revision and s.status = 'SEALED'
                where i.billing_month in (?, ?)
            ), moved as (
                select sdk_app_id, max(account_id) as account_id, min(billing_month) as earliest,
                    max(billing_month) as latest,
                    sum(case when billing_month = ? then total else 0.00 end) as was,
                    sum(case when billing_month = ? then total else 0.00 end) as became
                from sealed group by sdk_app_id
            ), changed as (
                select sdk_app_id, account_id, was, became, case when earliest <> latest then case
                    when became > was then 'MORE' when became < was then 'LESS' else 'SAME' end
                    when latest = ? then 'NEW' else 'GONE' end as change
                from moved
            )
            select change, count(*) as id, cast(null as varchar(510)) as account_id, sum(was) as was,
                sum(became) as became
            from changed group by change
            union all select change, sdk_app_id, account_id, was, became from (
                select change, sdk_app_id, account_id, was, became from changed where became <> was%s
                order by abs(became - was) desc, sdk_app_id limit ?) m""";

    private static final String AFTER = " and (abs(became - was) < ? or abs(became - was) = ? and sdk_app_id > ?)";

    private static final Comparator<Mover> GREATEST_FIRST = Comparator
            .comparing((Mover mover) -> mover.difference().abs()).reversed().thenComparing(Mover::sdkAppId);

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
        List<Object> values = new ArrayList<>(List.of(was, is, was, is, is));
        after.ifPresent(place -> values.addAll(List.of(place.difference(), place.difference(), place.sdkAppId())));
        values.add(limit);
        List<Mover> movers = new ArrayList<>();
        List<Sum> sums = new ArrayList<>();
        jdbc.query(CHANGES.formatted(after.isEmpty() ? "" : AFTER), row -> {
            if (row.getString(3) == null) {
                sums.add(new Sum(row.getString(1), row.getLong(2), row.getBigDecimal(4), row.getBigDecimal(5)));
            } else {
                movers.add(new Mover(row.getLong(2), row.getString(3), row.getString(1), row.getBigDecimal(4),
                        row.getBigDecimal(5)));
            }
        }, values.toArray());
        movers.sort(GREATEST_FIRST);
        sums.sort(Comparator.comparing(Sum::change));
        return new Changes(movers, sums);
    }
}
