package yuejie.intake.log;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.intake.row.Reject;
import yuejie.intake.row.RejectCode;

/** The rejected rows. */
public final class JdbcRejects {

    private final JdbcTemplate jdbc;

    /** The rejects of one database. */
    public JdbcRejects(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps rejected rows of a file. */
    public void insert(long fileId, List<Reject> rejects) {
        jdbc.batchUpdate("insert into reject (file_id, line_no, code, detail, raw, raw_length)"
                + " values (?, ?, ?, ?, ?, ?)", rejects, Math.max(1, rejects.size()), (statement, reject) -> {
                    statement.setLong(1, fileId);
                    statement.setLong(2, reject.line());
                    statement.setString(3, reject.code().name());
                    statement.setString(4, reject.detail());
                    statement.setString(5, reject.escapedRaw());
                    statement.setLong(6, reject.rawLength());
                });
    }

    /** How many rows of a file are kept as rejected. */
    public long count(long fileId) {
        Long count = jdbc.queryForObject("select count(*) from reject where file_id = ?", Long.class, fileId);
        return count == null ? 0 : count;
    }

    /** How many rows of a file are kept as rejected, by reason; reasons that no row has are left out. */
    public Map<RejectCode, Long> countByCode(long fileId) {
        Map<RejectCode, Long> counts = new EnumMap<>(RejectCode.class);
        jdbc.query("select code, count(*) from reject where file_id = ? group by code", row -> {
            counts.put(RejectCode.valueOf(row.getString(1)), row.getLong(2));
        }, fileId);
        return counts;
    }

    /** The last line of a file that is kept as rejected; 0 where there is none. */
    public long lastLine(long fileId) {
        Long line = jdbc.queryForObject("select coalesce(max(line_no), 0) from reject where file_id = ?",
                Long.class, fileId);
        return line == null ? 0 : line;
    }

    /** Hands out a file's rejected rows as line, code, detail, length and raw text, by line. */
    public void each(long fileId, Consumer<String[]> row) {
        jdbc.query("select line_no, code, detail, raw_length, raw from reject where file_id = ? order by line_no",
                result -> {
                    row.accept(new String[] {result.getString(1), result.getString(2), result.getString(3),
                        result.getString(4), result.getString(5)});
                }, fileId);
    }
}
