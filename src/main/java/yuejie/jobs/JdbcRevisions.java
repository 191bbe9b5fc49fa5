package yuejie.jobs;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.calendar.BillingMonth;
import yuejie.calendar.BillingZone;
import yuejie.contract.AppRange;

/** Which applications of a settled month are settled again: those parked, or those whose data changed since. */
final class JdbcRevisions {

    /** The latest assessments of a month, with what they saw. */
    private static final String LATEST = """
            select a.app_no, a.outcome, s.frozen_seq
            from assessment a join settlement s on s.billing_month = a.billing_month and s.revision = a.revision
            where a.billing_month = ? and not exists (select 1 from assessment l
                where l.billing_month = a.billing_month and l.app_no = a.app_no and l.revision > a.revision)""";

    private final JdbcTemplate jdbc;

    JdbcRevisions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The applications whose latest assessment of the month is PARKED. */
    BitSet parked(BillingMonth month) {
        BitSet parked = new BitSet();
        jdbc.query(LATEST, row -> {
            if (row.getString(2).equals("PARKED")) {
                parked.set(row.getInt(1));
            }
        }, month.toString());
        return parked;
    }

    /**
     * The applications of which something that concerns the month came to count after their latest assessment saw the
     * book, and those that arrived since; not the parked ones.
     *
     * @param seen the place of the last applied file that the month's own settlement saw
     */
    BitSet changed(BillingMonth month, long seen) {
        Map<Integer, Long> changes = changes(month, seen);
        BitSet changed = new BitSet();
        Map<Integer, Long> unassessed = new HashMap<>(changes);
        jdbc.query(LATEST, row -> {
            Long change = changes.get(row.getInt(1));
            unassessed.remove(row.getInt(1));
            if (change != null && change > row.getLong(3) && !row.getString(2).equals("PARKED")) {
                changed.set(row.getInt(1));
            }
        }, month.toString());
        if (!unassessed.isEmpty()) {
            existing(month).stream().filter(unassessed::containsKey).forEach(changed::set);
        }
        return changed;
    }

    /** For each application, the place of the last applied file that brought something of the month. */
    private Map<Integer, Long> changes(BillingMonth month, long seen) {
        Map<Integer, Long> changes = new HashMap<>();
        LocalDate next = month.lastDay().plusDays(1);
        var end = BillingZone.at(BillingZone.startOf(next));
        collect(changes, "application_fact x join application a on a.sdk_app_id = x.sdk_app_id", "a.app_no", "", seen);
        collect(changes, "order_fact x", "x.app_no", " and x.starts_on < ?", seen, next);
        collect(changes, "option_fact x", "x.app_no", " and x.effective_at < ?", seen, end);
        collect(changes, "status_fact x", "x.app_no", " and x.occurred_at < ?", seen, end);
        for (LocalDate day : jdbc.queryForList("select distinct usage_date from import_file where applied_seq > ?"
                + " and usage_date >= ? and usage_date < ?", LocalDate.class, seen, month.firstDay(), next)) {
            collect(changes, "usage_daily x", "x.app_no", " and x.usage_date = ?", seen, day);
        }
        return changes;
    }

    private void collect(Map<Integer, Long> changes, String from, String appNo, String which, Object... arguments) {
        jdbc.query("select " + appNo + ", max(f.applied_seq) from " + from + " join import_file f on f.file_id = x.file_id"
                + " where f.applied_seq > ?" + which + " group by " + appNo, row -> {
                    changes.merge(row.getInt(1), row.getLong(2), Math::max);
                }, arguments);
    }

    /** The applications that exist in the month as things stand. */
    private BitSet existing(BillingMonth month) {
        Map<Integer, LocalDate> createdOn = new HashMap<>();
        jdbc.query("select a.app_no, x.created_on from application_fact x join application a"
                + " on a.sdk_app_id = x.sdk_app_id join import_file f on f.file_id = x.file_id"
                + " where f.applied_seq is not null order by f.applied_seq, x.line_no", row -> {
                    createdOn.put(row.getInt(1), row.getObject(2, LocalDate.class));
                });
        BitSet existing = new BitSet();
        createdOn.forEach((appNo, day) -> existing.set(appNo, !day.isAfter(month.lastDay())));
        return existing;
    }

    /** The sites of applications, sorted. */
    SortedSet<String> sites(BitSet applications) {
        SortedSet<String> sites = new TreeSet<>();
        jdbc.query("select a.app_no, x.site from application_fact x join application a on a.sdk_app_id = x.sdk_app_id"
                + " join import_file f on f.file_id = x.file_id where f.applied_seq is not null", row -> {
                    if (applications.get(row.getInt(1))) {
                        sites.add(row.getString(2));
                    }
                });
        return sites;
    }

    /** Keeps which applications a revision settles again. */
    void keep(SettlementRecord settlement, BitSet applications) {
        jdbc.batchUpdate("insert into revised_application (billing_month, revision, app_no) values (?, ?, ?)",
                applications.stream().mapToObj(appNo -> new Object[] {settlement.month().toString(),
                    settlement.revision(), appNo}).toList());
    }

    /** The applications of a range that a revision settles again. */
    BitSet applications(SettlementRecord settlement, AppRange range) {
        BitSet applications = new BitSet();
        jdbc.query("select app_no from revised_application where billing_month = ? and revision = ? and app_no >= ?"
                + " and app_no < ?", row -> {
                    applications.set(row.getInt(1));
                }, settlement.month().toString(), settlement.revision(), range.fromInclusive(),
                range.untilExclusive());
        return applications;
    }

    /** How many applications a settlement is of: all that there were, or those that it settles again. */
    long count(SettlementRecord settlement) {
        Long count = settlement.isFirst() ? Long.valueOf(settlement.maxAppNo()) : jdbc.queryForObject(
                "select count(*) from revised_application where billing_month = ? and revision = ?", Long.class,
                settlement.month().toString(), settlement.revision());
        return count == null ? 0 : count;
    }
}
