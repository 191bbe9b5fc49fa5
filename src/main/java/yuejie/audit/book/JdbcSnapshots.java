package yuejie.audit.book;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.audit.book.Snapshots.Snapshot;
import yuejie.audit.book.Snapshots.Value;
import yuejie.calendar.BillingMonth;

/** Reads the snapshots of a month for ranges of applications, day by day, and counts what each file brought. */
final class JdbcSnapshots {

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
        this.any = Boolean.TRUE.equals(jdbc.queryForObject("select exists (select 1 from usage_meter)"
                + " or exists (select 1 from usage_meter_replaced)", Boolean.class));
    }

    Snapshots read(int fromInclusive, int untilExclusive) {
        Snapshots snapshots = new Snapshots(month, fromInclusive, untilExclusive);
        for (int day = 0; day < month.length(); day++) {
            int index = day;
            LocalDate date = month.day(day);
            jdbc.query("select app_no, dau, groups, file_id from usage_daily" + OF_RANGE, row -> {
                Long seq = file(row.getLong(4));
                if (seq != null) {
                    snapshots.put(row.getInt(1), index, new Snapshot(row.getLong(2), row.getLong(3), seq));
                }
            }, date, fromInclusive, untilExclusive);
            jdbc.query("select app_no, dau, groups, file_id from usage_replaced" + OF_RANGE, row -> {
                Long seq = file(row.getLong(4));
                if (seq != null) {
                    snapshots.putReplaced(row.getInt(1), index, new Snapshot(row.getLong(2), row.getLong(3), seq));
                }
            }, date, fromInclusive, untilExclusive);
        }
        readFurther(snapshots, fromInclusive, untilExclusive);
        return snapshots;
    }

    /** Values of further meters. Whoever has none pays a look at two empty tables. */
    private void readFurther(Snapshots snapshots, int fromInclusive, int untilExclusive) {
        for (int day = 0; any && day < month.length(); day++) {
            int index = day;
            LocalDate date = month.day(day);
            jdbc.query("select app_no, meter, meter_value, file_id from usage_meter" + OF_RANGE, row -> {
                Long seq = applied.get(row.getLong(4));
                if (seq != null) {
                    snapshots.putFurther(row.getString(2), row.getInt(1), index, new Value(row.getLong(3), seq));
                }
            }, date, fromInclusive, untilExclusive);
            jdbc.query("select app_no, meter, meter_value, file_id from usage_meter_replaced" + OF_RANGE, row -> {
                Long seq = applied.get(row.getLong(4));
                if (seq != null) {
                    snapshots.putFurtherReplaced(row.getString(2), row.getInt(1), index,
                            new Value(row.getLong(3), seq));
                }
            }, date, fromInclusive, untilExclusive);
        }
    }

    /** Counts the row for its file, and gives the file's place; null where the file does not count. */
    private @Nullable Long file(long fileId) {
        brought.computeIfAbsent(fileId, id -> new long[1])[0]++;
        return applied.get(fileId);
    }

    /** How many snapshots each file brought, of those that were read: latest ones, and such as were replaced. */
    Map<Long, long[]> brought() {
        return brought;
    }
}
