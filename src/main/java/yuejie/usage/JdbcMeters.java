package yuejie.usage;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.calendar.BillingMonth;
import yuejie.database.JdbcBulk;
import yuejie.database.JdbcNumbers;

/**
 * The values of further meters, beside the snapshots that they came with. Without such meters, all that they cost is
 * one look at the files of a month.
 */
final class JdbcMeters {

    private record Value(int appNo, long value) {
    }

    private static final String OF_RANGE = " where usage_date = ? and meter = ? and app_no >= ? and app_no < ?";

    /** Every value that there ever was, in the order in which the files that brought them took effect. */
    private static final String OF_RANGE_AS_OF = "select v.app_no, v.meter_value from ("
            + "select app_no, meter_value, file_id from usage_meter" + OF_RANGE
            + " union all select app_no, meter_value, file_id from usage_meter_replaced" + OF_RANGE + ") v"
            + " join import_file f on f.file_id = v.file_id where f.applied_seq <= ? order by v.app_no, f.applied_seq";

    private final JdbcTemplate jdbc;
    private final JdbcNumbers numbers;
    private final JdbcBulk bulk;

    JdbcMeters(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        numbers = new JdbcNumbers(jdbc);
        bulk = new JdbcBulk(jdbc, "usage_meter", List.of("usage_date", "meter", "app_no", "meter_value", "file_id"));
    }

    /**
     * Merges the further values of rows of one day, as their snapshots are merged. Where the file has no value, nothing
     * changes.
     *
     * @return the internal numbers of the applications of which a value is new or another one
     */
    BitSet merge(LocalDate day, long fileId, List<? extends UsageRow> rows, UsageDay values) {
        BitSet touched = new BitSet();
        for (int meter = 0; meter < values.meters().size(); meter++) {
            String id = values.meters().get(meter);
            Map<Integer, Long> existing = existing(day, id, rows.get(0).appNo(), rows.get(rows.size() - 1).appNo());
            List<Value> added = new ArrayList<>();
            List<Value> changed = new ArrayList<>();
            for (UsageRow row : rows) {
                long value = values.further(meter, row.appNo());
                Long old = existing.get(row.appNo());
                if (value >= 0 && (old == null || old != value)) {
                    (old == null ? added : changed).add(new Value(row.appNo(), value));
                    touched.set(row.appNo());
                }
            }
            bulk.insert(added, (columns, each) -> columns.date(day).text(id).integer(each.appNo).number(each.value)
                    .number(fileId));
            replace(day, id, fileId, changed);
        }
        return touched;
    }

    /** Undoes what an interrupted file had merged. */
    void undo(LocalDate day, long fileId) {
        jdbc.update("""
                merge into usage_meter u using (
                    select usage_date, meter, app_no, meter_value, file_id from usage_meter_replaced
                    where replaced_by_file = ? and usage_date = ?) r
                on (u.usage_date = r.usage_date and u.meter = r.meter and u.app_no = r.app_no)
                when matched then update set meter_value = r.meter_value, file_id = r.file_id""", fileId, day);
        jdbc.update("delete from usage_meter where usage_date = ? and file_id = ?", day, fileId);
        jdbc.update("delete from usage_meter_replaced where replaced_by_file = ?", fileId);
    }

    /** Adds a month's values of a range of applications to their snapshots. */
    void read(BillingMonth month, int fromInclusive, int untilExclusive, UsageBlock block) {
        for (String meter : meters(month)) {
            for (int day = 0; day < month.length(); day++) {
                int dayIndex = day;
                numbers.read("select app_no, meter_value from usage_meter where usage_date = date '" + month.day(day)
                        + "' and meter = '" + meter + "' and app_no >= " + fromInclusive + " and app_no < "
                        + untilExclusive, row -> block.put(meter, dayIndex, (int) row[0], row[1]));
            }
        }
    }

    /** The same as of a place in the order in which files took effect, inclusive. */
    void read(BillingMonth month, int fromInclusive, int untilExclusive, long asOf, UsageBlock block) {
        for (String meter : meters(month)) {
            for (int day = 0; day < month.length(); day++) {
                int dayIndex = day;
                LocalDate date = month.day(day);
                jdbc.query(OF_RANGE_AS_OF, row -> {
                    block.put(meter, dayIndex, row.getInt(1), row.getLong(2));
                }, date, meter, fromInclusive, untilExclusive, date, meter, fromInclusive, untilExclusive, asOf);
            }
        }
    }

    /** The meters that were declared when files of the month came. */
    private Set<String> meters(BillingMonth month) {
        Set<String> meters = new TreeSet<>();
        jdbc.query("select distinct meters from import_file where usage_date >= ? and usage_date <= ? and meters <> ''",
                row -> {
                    meters.addAll(List.of(row.getString(1).split(",")));
                }, month.firstDay(), month.lastDay());
        return meters;
    }

    private Map<Integer, Long> existing(LocalDate day, String meter, int first, int last) {
        Map<Integer, Long> values = new HashMap<>();
        jdbc.query("select app_no, meter_value from usage_meter" + OF_RANGE, row -> {
            values.put(row.getInt(1), row.getLong(2));
        }, day, meter, first, last + 1);
        return values;
    }

    private void replace(LocalDate day, String meter, long fileId, List<Value> values) {
        Timestamp now = Timestamp.from(Instant.now());
        jdbc.batchUpdate("""
                insert into usage_meter_replaced
                    (usage_date, meter, app_no, meter_value, file_id, replaced_by_file, replaced_at)
                select usage_date, meter, app_no, meter_value, file_id, ?, ? from usage_meter
                where usage_date = ? and meter = ? and app_no = ?""", values, Math.max(1, values.size()),
                (statement, value) -> {
                    statement.setLong(1, fileId);
                    statement.setTimestamp(2, now);
                    statement.setObject(3, day);
                    statement.setString(4, meter);
                    statement.setInt(5, value.appNo);
                });
        jdbc.batchUpdate("update usage_meter set meter_value = ?, file_id = ? where usage_date = ? and meter = ?"
                + " and app_no = ?", values, Math.max(1, values.size()), (statement, value) -> {
                    statement.setLong(1, value.value);
                    statement.setLong(2, fileId);
                    statement.setObject(3, day);
                    statement.setString(4, meter);
                    statement.setInt(5, value.appNo);
                });
    }
}
