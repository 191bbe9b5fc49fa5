package yuejie.console.month;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.calendar.BillingMonth;
import yuejie.calendar.BillingZone;
import yuejie.intake.log.JdbcImportLog;

/** The imports as their pages show them. */
final class JdbcImportPages {

    /**
     * An import.
     *
     * @param id        its number
     * @param dropHash  the hash over the names and contents of its files
     * @param sequence  which import of the same drop it is, from 1
     * @param sources   the paths that it was called with
     * @param status    whether it is complete
     * @param started   when it began
     * @param completed when every file was accounted for; null where that is not so
     * @param link      its link of the chain; null where it has none
     * @param execution the latest run that worked on it; null where none is known
     */
    record Import(long id, String dropHash, long sequence, String sources, String status, OffsetDateTime started,
            @Nullable OffsetDateTime completed, @Nullable Integer link, @Nullable Long execution) {
    }

    /** A rejected row of which the text is kept. */
    record Kept(long line, String code, String detail, long length, String raw) {
    }

    /** How many rows were rejected for a reason, and of how many the texts are kept. */
    record Counted(String code, long rejected, long kept) {
    }

    private static final String IMPORT = """
            select r.*, (select l.link_no from seal l where l.import_id = r.import_id) as link_no,
                   (select max(d.job_execution_id) from batch_job_execution_params d
                    join batch_job_execution_params s on s.job_execution_id = d.job_execution_id
                    where d.parameter_name = 'drop' and d.parameter_value = r.drop_hash
                    and s.parameter_name = 'sequence' and s.parameter_value = cast(r.sequence_no as varchar(20)))
                   as execution
            from import_run r where r.import_id = ?""";

    private static final String OF_MONTH = """
            select r.import_id, r.started_at from import_run r where (r.started_at >= ? and r.started_at < ?)
            or r.import_id in (select f.import_id from import_file f where f.usage_date >= ? and f.usage_date <= ?)
            order by r.import_id""";

    private final JdbcTemplate jdbc;
    private final JdbcImportLog log;

    JdbcImportPages(JdbcTemplate jdbc, JdbcImportLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /** An import. */
    Optional<Import> find(long id) {
        return jdbc.query(IMPORT, (row, i) -> new Import(row.getLong("import_id"), row.getString("drop_hash"),
                row.getLong("sequence_no"), row.getString("sources"), row.getString("status"),
                row.getObject("started_at", OffsetDateTime.class), row.getObject("completed_at", OffsetDateTime.class),
                row.getObject("link_no", Integer.class), row.getObject("execution", Long.class)), id).stream()
                .findFirst();
    }

    /** The files that stand on the days of a month. */
    List<Arrival> arrivals(BillingMonth month) {
        OffsetDateTime begin = BillingZone.at(month.span().startInclusive());
        OffsetDateTime end = BillingZone.at(month.span().endExclusive());
        return jdbc.query(OF_MONTH, (row, i) -> Arrival.of(row.getLong(1), day(row.getObject(2, OffsetDateTime.class)),
                log.files(row.getLong(1))), begin, end, month.firstDay(), month.lastDay()).stream()
                .flatMap(each -> each).filter(arrival -> month.contains(arrival.day())).toList();
    }

    /** The latest day of which usage came; empty where none did. */
    Optional<LocalDate> latestDay() {
        return Optional.ofNullable(jdbc.queryForObject("select max(usage_date) from import_file", LocalDate.class));
    }

    /** How many rows of a file were rejected, by reason. */
    List<Counted> counts(long fileId) {
        return jdbc.query("select code, rejected, kept from reject_count where file_id = ? order by code",
                (row, i) -> new Counted(row.getString(1), row.getLong(2), row.getLong(3)), fileId);
    }

    /** The rejected rows of a file after a line of which the texts are kept, by line. */
    List<Kept> rejects(long fileId, long after, int atMost) {
        return jdbc.query("select line_no, code, detail, raw_length, raw from reject where file_id = ?"
                + " and line_no > ? order by line_no limit ?",
                (row, i) -> new Kept(row.getLong(1), row.getString(2),
                        row.getString(3), row.getLong(4), row.getString(5)),
                fileId, after, atMost);
    }

    private static LocalDate day(OffsetDateTime time) {
        return BillingZone.dayOf(time.toInstant());
    }
}
