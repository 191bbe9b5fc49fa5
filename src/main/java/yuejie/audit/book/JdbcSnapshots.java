package yuejie.audit.book;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.audit.book.Snapshots.Value;
import yuejie.calendar.BillingMonth;

/** Reads the snapshots of a month for ranges of applications, day by day, and counts what each file brought. */
final class JdbcSnapshots {

    /** Receives the value of a meter on a day. */
    @FunctionalInterface
    private interface Values {
        void put(String meter, int appNo, int day, Value value);
    }

    private static final String OF_RANGE = " where usage_date = ? and app_no >= ? and app_no < ?";

    private final JdbcTemplate jdbc;
    private final BillingMonth month;
    private final Map<Long, Long> applied;
    private final Map<Long, long[]> brought = new HashMap<>();
    private final boolean any;

    /**
     * Reads from one database.
     *
     * @param applied the places of the applied files, by file
     */
    JdbcSnapshots(JdbcTemplate jdbc, BillingMonth month, Map<Long, Long> applied) {
        this.jdbc = jdbc;
        this.month = month;
        this.applied = applied;
        // without further meters, this look at two empty tables is all that they cost
        this.any = Boolean.TRUE.equals(jdbc.queryForObject("select exists (select 1 from usage_meter)"
                + " or exists (select 1 from usage_meter_replaced)", Boolean.class));
    }

    Snapshots read(int fromInclusive, int untilExclusive) {
        Snapshots snapshots = new Snapshots(month, fromInclusive, untilExclusive);
        for (int day = 0; day < month.length(); day++) {
            Object[] range = {month.day(day), fromInclusive, untilExclusive};
            snapshots("usage_daily", day, range, snapshots::put);
            snapshots("usage_replaced", day, range, snapshots::putReplaced);
            if (any) {
                further("usage_meter", day, range, snapshots::put);
                further("usage_meter_replaced", day, range, snapshots::putReplaced);
            }
        }
        return snapshots;
    }

    private void snapshots(String table, int day, Object[] range, Values values) {
        jdbc.query("select app_no, dau, groups, file_id from " + table + OF_RANGE, row -> {
            long fileId = row.getLong(4);
            brought.computeIfAbsent(fileId, id -> new long[1])[0]++;
            Long seq = applied.get(fileId);
            if (seq != null) {
                values.put(Snapshots.DAU, row.getInt(1), day, new Value(row.getLong(2), seq));
                values.put(Snapshots.GROUPS, row.getInt(1), day, new Value(row.getLong(3), seq));
            }
        }, range);
    }

    private void further(String table, int day, Object[] range, Values values) {
        jdbc.query("select app_no, meter, meter_value, file_id from " + table + OF_RANGE, row -> {
            Long seq = applied.get(row.getLong(4));
            if (seq != null) {
                values.put(row.getString(2), row.getInt(1), day, new Value(row.getLong(3), seq));
            }
        }, range);
    }

    /** How many snapshots each file brought, of those that were read: latest ones, and such as were replaced. */
    Map<Long, long[]> brought() {
        return brought;
    }
}
