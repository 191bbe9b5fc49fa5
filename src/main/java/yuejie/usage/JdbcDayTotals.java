package yuejie.usage;

import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The totals of each day. Every change is made in the transaction that changes the day's snapshots. Only one file at a
 * time changes a day, so that no transaction waits for another one.
 */
final class JdbcDayTotals {

    private final JdbcTemplate jdbc;

    JdbcDayTotals(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds to a day what its snapshots grew by; the sums may be below zero. */
    void add(LocalDate day, long snapshots, long dau, long groups) {
        if (jdbc.update("update usage_total set snapshots = snapshots + ?, dau = dau + ?, groups = groups + ?"
                + " where usage_date = ?", snapshots, dau, groups, day) == 0) {
            jdbc.update("insert into usage_total (usage_date, snapshots, dau, groups) values (?, ?, ?, ?)", day,
                    snapshots, dau, groups);
        }
    }

    /** Adds a day up anew. */
    void count(LocalDate day) {
        jdbc.update("delete from usage_total where usage_date = ?", day);
        jdbc.update("insert into usage_total (usage_date, snapshots, dau, groups) select usage_date, count(*),"
                + " sum(dau), sum(groups) from usage_daily where usage_date = ? group by usage_date", day);
    }

    NavigableMap<LocalDate, DayTotal> between(LocalDate first, LocalDate last) {
        NavigableMap<LocalDate, DayTotal> totals = new TreeMap<>();
        jdbc.query("select snapshots, dau, groups, usage_date from usage_total where usage_date >= ?"
                + " and usage_date <= ?",
                row -> {
                    totals.put(row.getObject(4, LocalDate.class), total(row));
                }, first, last);
        return totals;
    }

    /** The total in the first three columns of a row. */
    static DayTotal total(ResultSet row) throws SQLException {
        return new DayTotal(row.getLong(1), whole(row, 2), whole(row, 3));
    }

    private static BigInteger whole(ResultSet row, int column) throws SQLException {
        return row.getBigDecimal(column).toBigIntegerExact();
    }
}
