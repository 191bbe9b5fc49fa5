package yuejie.console.invoice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.calendar.BillingMonth;

/** The applications whose invoiced amounts differ between two months; adjustments count for the month they are of. */
final class JdbcMovers {

    private static final String DIFFERENCES = """
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
            )
            """;

    private static final String ROWS = DIFFERENCES + """
            select sdk_app_id, account_id, earliest, latest, was, became from moved where became <> was""";

    private static final String SUMS = DIFFERENCES + """
            select case when earliest <> latest then case when became > was then 'MORE' when became < was then 'LESS'
                    else 'SAME' end when latest = ? then 'NEW' else 'GONE' end as change,
                count(*), sum(was), sum(became) from moved
            group by 1 order by 1""";

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
            String[] parts = text.split(" ");
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

    /** All applications of the two months, by how they changed. */
    List<Sum> sums(BillingMonth from, BillingMonth to) {
        String was = from.toString();
        String is = to.toString();
        return jdbc.query(SUMS, (row, i) -> new Sum(row.getString(1), row.getLong(2), row.getBigDecimal(3),
                row.getBigDecimal(4)), was, is, was, is, is);
    }

    /** Applications whose amount differs, the greatest difference first. */
    List<Mover> movers(BillingMonth from, BillingMonth to, Optional<Place> after, int limit) {
        String was = from.toString();
        String is = to.toString();
        List<Object> values = new ArrayList<>(List.of(was, is, was, is));
        after.ifPresent(place -> values.addAll(List.of(place.difference(), place.difference(), place.sdkAppId())));
        values.add(limit);
        return jdbc.query(ROWS + (after.isEmpty() ? ""
                : " and (abs(became - was) < ? or abs(became - was) = ? and sdk_app_id > ?)")
                + " order by abs(became - was) desc, sdk_app_id limit ?",
                (row, i) -> new Mover(row.getLong(1), row.getString(2),
                        !row.getString(3).equals(row.getString(4))
                                ? row.getBigDecimal(6).compareTo(row.getBigDecimal(5)) > 0 ? "MORE" : "LESS"
                                : row.getString(4).equals(is) ? "NEW" : "GONE",
                        row.getBigDecimal(5), row.getBigDecimal(6)),
                values.toArray());
    }
}
