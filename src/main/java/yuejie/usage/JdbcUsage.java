package yuejie.usage;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.calendar.BillingMonth;
import yuejie.database.JdbcBulk;
import yuejie.database.JdbcNumbers;

/** The daily snapshots: merged in by the import, read a month at a time by the settlement. */
public final class JdbcUsage {

    /**
     * What merging a batch of rows did.
     *
     * @param applied   rows that were new or had other values
     * @param unchanged rows that were there with the same values
     */
    public record Merged(int applied, int unchanged) {
    }

    /**
     * What the book holds of a day, of which a file holds the latest values of some snapshots.
     *
     * @param ofFile how many the file holds
     * @param day    the snapshots of all files, added up
     * @param kept   the same as it is kept, to be compared
     */
    public record Held(long ofFile, DayTotal day, DayTotal kept) {
    }

    private static final BitSet NONE = new BitSet();

    private static final String OF_RANGE = "select app_no, dau, groups from usage_daily where usage_date = ? and"
            + " app_no >= ? and app_no < ?";

    /** Every value that a snapshot ever had, in the order in which the files that brought them took effect. */
    private static final String OF_RANGE_AS_OF = """
            select v.app_no, v.dau, v.groups from (
                select app_no, dau, groups, file_id from usage_daily
                where usage_date = ? and app_no >= ? and app_no < ?
                union all
                select app_no, dau, groups, file_id from usage_replaced
                where usage_date = ? and app_no >= ? and app_no < ?) v
            join import_file f on f.file_id = v.file_id
            where f.applied_seq <= ?
            order by v.app_no, f.applied_seq""";

    private final JdbcTemplate jdbc;
    private final JdbcBulk bulk;
    private final JdbcNumbers numbers;
    private final JdbcDayTotals totals;
    private final JdbcMeters meters;

    /** Snapshots of one database. */
    public JdbcUsage(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        numbers = new JdbcNumbers(jdbc);
        totals = new JdbcDayTotals(jdbc);
        meters = new JdbcMeters(jdbc);
        bulk = new JdbcBulk(jdbc, "usage_daily", List.of("usage_date", "app_no", "dau", "groups", "file_id"));
    }

    /**
     * Merges rows of one day, in ascending order of internal numbers: new ones are inserted, those with other
     * values replace the old ones, which are kept (R9.1), equal ones are left alone. A row of which only a further
     * meter is another one is replaced as well, so that it is of the file that changed it.
     *
     * @param values the day that the rows are of
     */
    public Merged merge(LocalDate day, long fileId, List<? extends UsageRow> rows, UsageDay values) {
        BitSet touched = values.meters().isEmpty() ? NONE : meters.merge(day, fileId, rows, values);
        Map<Integer, UsageRow> existing = existing(day, rows.get(0).appNo(), rows.get(rows.size() - 1).appNo());
        List<UsageRow> added = new ArrayList<>();
        List<UsageRow> changed = new ArrayList<>();
        long moreDau = 0;
        long moreGroups = 0;
        for (UsageRow row : rows) {
            UsageRow old = existing.get(row.appNo());
            if (old == null) {
                added.add(row);
            } else if (!old.equals(row) || touched.get(row.appNo())) {
                changed.add(row);
            }
            moreDau += row.dau() - (old == null ? 0 : old.dau());
            moreGroups += row.groups() - (old == null ? 0 : old.groups());
        }
        insert(day, fileId, added);
        replace(day, fileId, changed);
        if (added.size() + changed.size() > 0) {
            totals.add(day, added.size(), moreDau, moreGroups);
        }
        return new Merged(added.size() + changed.size(), rows.size() - added.size() - changed.size());
    }

    /** Undoes the changes of an interrupted file: replaced snapshots are restored, added ones deleted. */
    public void undo(LocalDate day, long fileId) {
        int replaced = jdbc.update("""
                merge into usage_daily u using (
                    select usage_date, app_no, dau, groups, file_id from usage_replaced
                    where replaced_by_file = ? and usage_date = ?) r
                on (u.usage_date = r.usage_date and u.app_no = r.app_no)
                when matched then update set dau = r.dau, groups = r.groups, file_id = r.file_id""", fileId, day);
        int added = jdbc.update("delete from usage_daily where usage_date = ? and file_id = ?", day, fileId);
        jdbc.update("delete from usage_replaced where replaced_by_file = ?", fileId);
        meters.undo(day, fileId);
        if (replaced + added > 0) {
            totals.count(day);
        }
    }

    /** What a day holds, by its snapshots and as it is kept, and how much of it is of a file. One pass over the day. */
    public Held held(LocalDate day, long fileId) {
        DayTotal kept = totals(day, day).getOrDefault(day, DayTotal.NONE);
        return jdbc.queryForObject("select count(*), coalesce(sum(dau), 0), coalesce(sum(groups), 0),"
                + " count(case when file_id = ? then 1 end) from usage_daily where usage_date = ?",
                (row, number) -> new Held(row.getLong(4), JdbcDayTotals.total(row), kept), fileId, day);
    }

    /** Compares the snapshots of two days, application by application, as {@link Plausibility.Applications} asks. */
    public boolean halfFell(Meter meter, LocalDate earlier, LocalDate later, int percent) {
        String column = meter.id();
        return Boolean.TRUE.equals(jdbc.queryForObject("select count(*) > 0 and 2 * count(case when l." + column
                + " * 100 < e." + column + " * ? then 1 end) >= count(*) from usage_daily e join usage_daily l"
                + " on l.app_no = e.app_no where e.usage_date = ? and l.usage_date = ? and e." + column + " > 0",
                Boolean.class, percent, earlier, later));
    }

    /** What the book holds of each day that has snapshots, from one to another, both inclusive. */
    public NavigableMap<LocalDate, DayTotal> totals(LocalDate first, LocalDate last) {
        return totals.between(first, last);
    }

    /**
     * The snapshots of a month for a range of applications, read once, day by day.
     *
     * @param fromInclusive  the first internal number
     * @param untilExclusive the internal number after the last one
     */
    public UsageBlock month(BillingMonth month, int fromInclusive, int untilExclusive) {
        UsageBlock block = new UsageBlock(month, fromInclusive, untilExclusive);
        for (int day = 0; day < month.length(); day++) {
            int dayIndex = day;
            numbers.read("select app_no, dau, groups from usage_daily where usage_date = date '" + month.day(day)
                    + "' and app_no >= " + fromInclusive + " and app_no < " + untilExclusive,
                    row -> block.put(dayIndex, (int) row[0], row[1], row[2]));
        }
        meters.read(month, fromInclusive, untilExclusive, block);
        return block;
    }

    /**
     * The snapshots of a month for a range of applications as of a point in the order in which imported files took
     * effect: a value that was corrected later is the old one, a row that arrived later is missing.
     *
     * @param fromInclusive  the first internal number
     * @param untilExclusive the internal number after the last one
     * @param asOf           the last applied file that is seen, by its place in that order, inclusive
     */
    public UsageBlock month(BillingMonth month, int fromInclusive, int untilExclusive, long asOf) {
        UsageBlock block = new UsageBlock(month, fromInclusive, untilExclusive);
        for (int day = 0; day < month.length(); day++) {
            int dayIndex = day;
            LocalDate date = month.day(day);
            jdbc.query(OF_RANGE_AS_OF, row -> {
                block.put(dayIndex, row.getInt(1), row.getLong(2), row.getLong(3));
            }, date, fromInclusive, untilExclusive, date, fromInclusive, untilExclusive, asOf);
        }
        meters.read(month, fromInclusive, untilExclusive, asOf, block);
        return block;
    }

    private Map<Integer, UsageRow> existing(LocalDate day, int first, int last) {
        Map<Integer, UsageRow> rows = new HashMap<>();
        jdbc.query(OF_RANGE, row -> {
            rows.put(row.getInt(1), new UsageRow(row.getInt(1), row.getLong(2), row.getLong(3)));
        }, day, first, last + 1);
        return rows;
    }

    private void insert(LocalDate day, long fileId, List<UsageRow> rows) {
        bulk.insert(rows, (columns, row) -> columns.date(day).integer(row.appNo()).number(row.dau())
                .number(row.groups()).number(fileId));
    }

    private void replace(LocalDate day, long fileId, List<UsageRow> rows) {
        Timestamp now = Timestamp.from(Instant.now());
        jdbc.batchUpdate("""
                insert into usage_replaced
                    (usage_date, app_no, dau, groups, file_id, replaced_by_file, replaced_at)
                select usage_date, app_no, dau, groups, file_id, ?, ? from usage_daily
                where usage_date = ? and app_no = ?""", rows, Math.max(1, rows.size()), (statement, row) -> {
            statement.setLong(1, fileId);
            statement.setTimestamp(2, now);
            statement.setObject(3, day);
            statement.setInt(4, row.appNo());
        });
        jdbc.batchUpdate("update usage_daily set dau = ?, groups = ?, file_id = ? where usage_date = ? and app_no = ?",
                rows, Math.max(1, rows.size()), (statement, row) -> {
                    statement.setLong(1, row.dau());
                    statement.setLong(2, row.groups());
                    statement.setLong(3, fileId);
                    statement.setObject(4, day);
                    statement.setInt(5, row.appNo());
                });
    }
}
