package yuejie.intake.log;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.intake.row.KeptRejects;
import yuejie.intake.row.Reject;
import yuejie.intake.row.RejectCode;

/** The rejected rows: the texts of the first ones and the last one of each file, and how many there are. */
public final class JdbcRejects {

    private final JdbcTemplate jdbc;

    /** The rejects of one database. */
    public JdbcRejects(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts rejected rows of a file, and keeps those that {@link KeptRejects} keeps, in the caller's transaction. */
    public void add(long fileId, KeptRejects more) {
        if (more.counts().isEmpty()) {
            return;
        }
        SortedMap<Long, Long> lengths = new TreeMap<>();
        jdbc.query("select line_no, raw_length from reject where file_id = ?", row -> {
            lengths.put(row.getLong(1), row.getLong(2));
        }, fileId);
        Set<Long> dropped = new HashSet<>(lengths.keySet());
        List<Reject> rows = more.rows();
        rows.forEach(reject -> lengths.put(reject.line(), reject.rawLength()));
        Set<Long> kept = KeptRejects.kept(lengths);
        dropped.removeAll(kept);
        jdbc.batchUpdate("delete from reject where file_id = ? and line_no = ?",
                dropped.stream().map(line -> new Object[] {fileId, line}).toList());
        insert(fileId, rows.stream().filter(reject -> kept.contains(reject.line())).toList());
        more.counts().forEach((code, rejected) -> count(fileId, code, rejected));
        jdbc.update("update reject_count set kept = (select count(*) from reject where reject.file_id ="
                + " reject_count.file_id and reject.code = reject_count.code) where file_id = ?", fileId);
    }

    private void insert(long fileId, List<Reject> rejects) {
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

    private void count(long fileId, RejectCode code, long rejected) {
        if (jdbc.update("update reject_count set rejected = rejected + ? where file_id = ? and code = ?", rejected,
                fileId, code.name()) == 0) {
            jdbc.update("insert into reject_count (file_id, code, rejected, kept) values (?, ?, ?, 0)", fileId,
                    code.name(), rejected);
        }
    }

    /** Removes those of a file that is read again from its beginning, in the caller's transaction. */
    public void remove(long fileId) {
        jdbc.update("delete from reject where file_id = ?", fileId);
        jdbc.update("delete from reject_count where file_id = ?", fileId);
    }

    /** How many rows of a file are rejected. */
    public long count(long fileId) {
        return countByCode(fileId).values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many rows of a file are rejected, without those whose texts should be kept and are not there. */
    public long accountedFor(long fileId) {
        Long missing = jdbc
                .queryForObject("select coalesce(sum(kept), 0) - (select count(*) from reject where file_id ="
                        + " ?) from reject_count where file_id = ?", Long.class, fileId, fileId);
        return count(fileId) - (missing == null ? 0 : missing);
    }

    /** How many rows of a file are rejected, by reason; reasons that no row has are left out. */
    public Map<RejectCode, Long> countByCode(long fileId) {
        Map<RejectCode, Long> counts = new EnumMap<>(RejectCode.class);
        jdbc.query("select code, rejected from reject_count where file_id = ?", row -> {
            counts.put(RejectCode.valueOf(row.getString(1)), row.getLong(2));
        }, fileId);
        return counts;
    }

    /** Hands out the rejected rows of a file that are kept as line, code, detail, length and raw text, by line. */
    public void each(long fileId, Consumer<String[]> row) {
        jdbc.query("select line_no, code, detail, raw_length, raw from reject where file_id = ? order by line_no",
                result -> {
                    row.accept(new String[] {result.getString(1), result.getString(2), result.getString(3),
                        result.getString(4), result.getString(5)});
                }, fileId);
    }
}
