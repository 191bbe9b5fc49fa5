package yuejie.settlement;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import yuejie.calendar.BillingMonth;
import yuejie.calendar.BillingZone;
import yuejie.contract.AppRange;

/** Which applications of a settled month are settled again: parked ones, or applications whose data changed since. */
public final class JdbcRevisions {

    private static final String NOT_SETTLED_AGAIN = " and not exists (select 1 from assessment l"
            + " where l.billing_month = a.billing_month and l.app_no = a.app_no and l.revision > a.revision)";
    private static final int APPLICATIONS_AT_A_TIME = 1_000;

    private final JdbcTemplate jdbc;

    JdbcRevisions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The applications whose latest assessment of the month is PARKED. */
    public BitSet parked(BillingMonth month) {
        BitSet parked = new BitSet();
        jdbc.query("select a.app_no from assessment a where a.billing_month = ? and a.outcome = 'PARKED'"
                + NOT_SETTLED_AGAIN, row -> {
                    parked.set(row.getInt(1));
                }, month.toString());
        return parked;
    }

    /**
     * The applications whose data of the month changed after their latest assessment, and the applications that arrived
     * since; parked applications are left out.
     *
     * @param since a place in the order of applied files: only files after this place are looked at
     */
    public BitSet changed(BillingMonth month, long since) {
        Map<Integer, Long> changes = changes(month, since);
        BitSet changed = new BitSet();
        BitSet assessed = new BitSet();
        inBatches(changes.keySet(), "select a.app_no, a.outcome, s.frozen_seq from unnest(?) k(v)"
                + " join assessment a on a.app_no = k.v and a.billing_month = '" + month + "'"
                + " join settlement s on s.billing_month = a.billing_month and s.revision = a.revision where true"
                + NOT_SETTLED_AGAIN, row -> {
                    assessed.set(row.getInt(1));
                    changed.set(row.getInt(1), changes.getOrDefault(row.getInt(1), 0L) > row.getLong(3)
                            && !row.getString(2).equals("PARKED"));
                });
        // an application without an assessment arrived late, if it exists in the month by its latest row
        inBatches(changes.keySet().stream().filter(appNo -> !assessed.get(appNo)).toList(),
                "select a.app_no, x.created_on"
                        + " from unnest(?) k(v) join application a on a.app_no = k.v"
                        + " join application_fact x on x.sdk_app_id = a.sdk_app_id join import_file f on f.file_id ="
                        + " x.file_id where f.applied_seq is not null order by f.applied_seq, x.line_no",
                row -> changed.set(row.getInt(1), !row.getObject(2, LocalDate.class).isAfter(month.lastDay())));
        return changed;
    }

    private void inBatches(Collection<Integer> applications, String sql, RowCallbackHandler row) {
        List<Integer> all = List.copyOf(applications);
        for (int from = 0; from < all.size(); from += APPLICATIONS_AT_A_TIME) {
            Object batch = all.subList(from, Math.min(from + APPLICATIONS_AT_A_TIME, all.size()))
                    .toArray(Integer[]::new);
            jdbc.query(sql, row, batch);
        }
    }

    /** By application, the place of the last applied file with data of the month. */
    private Map<Integer, Long> changes(BillingMonth month, long since) {
        Map<Integer, Long> changes = new HashMap<>();
        LocalDate next = month.lastDay().plusDays(1);
        var end = BillingZone.at(BillingZone.startOf(next));
        collect(changes, "application_fact x join application a on a.sdk_app_id = x.sdk_app_id", "a.app_no", "", since);
        collect(changes, "order_fact x", "x.app_no", " and x.starts_on < ?", since, next);
        collect(changes, "option_fact x", "x.app_no", " and x.effective_at < ?", since, end);
        collect(changes, "status_fact x", "x.app_no", " and x.occurred_at < ?", since, end);
        for (LocalDate day : jdbc.query("select distinct usage_date from import_file where applied_seq > ?"
                + " and usage_date >= ? and usage_date < ?", (row, i) -> row.getObject(1, LocalDate.class), since,
                month.firstDay(), next)) {
            collect(changes, "usage_daily x", "x.app_no", " and x.usage_date = ?", since, day);
        }
        return changes;
    }

    private void collect(Map<Integer, Long> changes, String from, String appNo, String which, Object... arguments) {
        jdbc.query(
                "select " + appNo + ", max(f.applied_seq) from " + from + " join import_file f on f.file_id = x.file_id"
                        + " where f.applied_seq > ?" + which + " group by " + appNo,
                row -> {
                    changes.merge(row.getInt(1), row.getLong(2), Math::max);
                }, arguments);
    }

    /** The applications that were settled for a month with any of some catalogs, in whichever version. */
    public BitSet settledWith(BillingMonth month, Collection<String> catalogs) {
        BitSet settled = new BitSet();
        for (String catalog : catalogs) {
            jdbc.query("select distinct app_no from assessment where billing_month = ? and catalog = ?", row -> {
                settled.set(row.getInt(1));
            }, month.toString(), catalog);
        }
        return settled;
    }

    /** The sites of applications, sorted. */
    public SortedSet<String> sites(BitSet applications) {
        SortedSet<String> sites = new TreeSet<>();
        inBatches(applications.stream().boxed().toList(), "select distinct x.site from unnest(?) k(v)"
                + " join application a on a.app_no = k.v join application_fact x on x.sdk_app_id = a.sdk_app_id"
                + " join import_file f on f.file_id = x.file_id where f.applied_seq is not null",
                row -> sites.add(row.getString(1)));
        return sites;
    }

    /** Keeps which applications a revision settles again. */
    public void keep(Settlement settlement, BitSet applications) {
        jdbc.batchUpdate("insert into revised_application (billing_month, revision, app_no) values (?, ?, ?)",
                applications.stream().mapToObj(appNo -> new Object[] {settlement.month().toString(),
                    settlement.revision(), appNo}).toList());
    }

    /** The applications of a range that a revision settles again. */
    public BitSet applications(Settlement settlement, AppRange range) {
        BitSet applications = new BitSet();
        jdbc.query("select app_no from revised_application where billing_month = ? and revision = ? and app_no >= ?"
                + " and app_no < ?", row -> {
                    applications.set(row.getInt(1));
                }, settlement.month().toString(), settlement.revision(), range.fromInclusive(),
                range.untilExclusive());
        return applications;
    }

    /**
     * The ranges of a settlement by their names, in order. A range in which no application is settled again is left
     * out. The ranges are the same on every restart.
     */
    public Map<String, AppRange> ranges(Settlement settlement) {
        Map<String, AppRange> ranges = new LinkedHashMap<>();
        for (int i = 0; i < settlement.partitions(); i++) {
            AppRange range = settlement.range(i);
            if (settlement.isFirst() || !applications(settlement, range).isEmpty()) {
                ranges.put(String.format("range-%03d", i + 1), range);
            }
        }
        return ranges;
    }

    /**
     * How many applications a settlement covers: all that the book had when the settlement began, or the
     * applications that it settles again.
     */
    public long count(Settlement settlement) {
        Long count = settlement.isFirst() ? Long.valueOf(settlement.maxAppNo()) : jdbc.queryForObject(
                "select count(*) from revised_application where billing_month = ? and revision = ?", Long.class,
                settlement.month().toString(), settlement.revision());
        return count == null ? 0 : count;
    }
}
