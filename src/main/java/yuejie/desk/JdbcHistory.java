package yuejie.desk;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.calendar.BillingZone;
import yuejie.database.JdbcNoBook;
import yuejie.failure.NoBookException;

/** The executions of jobs and steps, as Spring Batch recorded them, and what people decided; for auditors. */
public final class JdbcHistory {

    /**
     * One run of a job.
     *
     * @param id         its number
     * @param job        the job
     * @param attempt    which run of the same work it is, from 1
     * @param parameters what it was called with
     * @param status     where it stands
     * @param started    when it began, in local time; null if it never began
     * @param ended      when it ended; null if it still runs, or was killed
     * @param exit       the exit code
     * @param message    the exit message: why it failed, was stopped or recovered
     */
    public record JobRun(long id, String job, long attempt, Map<String, String> parameters, String status,
            LocalDateTime started, LocalDateTime ended, String exit, String message) {
    }

    /**
     * One run of a step, or of one partition of it.
     *
     * @param id         its number
     * @param step       the step; a partition's name follows a colon
     * @param status     where it stands
     * @param started    when it began
     * @param ended      when it ended
     * @param read       items read
     * @param written    items written
     * @param filtered   items left out
     * @param skipped    items skipped
     * @param committed  transactions committed
     * @param rolledBack transactions rolled back
     * @param message    the exit message
     */
    public record StepRun(long id, String step, String status, LocalDateTime started, LocalDateTime ended,
            long read, long written, long filtered, long skipped, long committed,
            @JsonProperty("rolledBack") long rolledBack, String message) {
    }

    /**
     * What somebody decided.
     *
     * @param at     when, in the book's time
     * @param user   who, by the name at the operating system
     * @param event  what: {@code HOLD}, for example
     * @param detail of what, and why
     */
    public record Decision(LocalDateTime at, String user, String event, String detail) {
    }

    private static final String RUNS = """
            select e.*, i.job_name, (select count(*) from batch_job_execution x
                where x.job_instance_id = e.job_instance_id and x.job_execution_id <= e.job_execution_id) as attempt
            from batch_job_execution e join batch_job_instance i on i.job_instance_id = e.job_instance_id
            """;

    private final JdbcTemplate jdbc;

    /**
     * The history of one database.
     *
     * @throws NoBookException if there is no book in it
     */
    public JdbcHistory(JdbcTemplate jdbc) {
        JdbcNoBook.refuse(jdbc);
        this.jdbc = jdbc;
    }

    /** The latest runs, newest first. */
    public List<JobRun> runs(int atMost) {
        return runs(" order by e.job_execution_id desc limit ?", atMost);
    }

    /** One run. */
    public Optional<JobRun> run(long id) {
        return runs(" where e.job_execution_id = ?", id).stream().findFirst();
    }

    private List<JobRun> runs(String which, Object argument) {
        return jdbc.query(RUNS + which, (row, i) -> jobRun(row), argument);
    }

    /** The latest decisions, newest first. */
    public List<Decision> decisions(int atMost) {
        return jdbc.query("select * from audit_event order by event_id desc limit ?",
                (row, i) -> new Decision(row.getObject("occurred_at", OffsetDateTime.class)
                        .withOffsetSameInstant(BillingZone.OFFSET).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS),
                        row.getString("os_user"), row.getString("event"), row.getString("detail")),
                atMost);
    }

    /** The steps of a run, in the order in which they were started. */
    public List<StepRun> steps(long id) {
        return jdbc.query("select * from batch_step_execution where job_execution_id = ? order by step_execution_id",
                (row, i) -> new StepRun(row.getLong("step_execution_id"), row.getString("step_name"),
                        row.getString("status"), time(row, "start_time"), time(row, "end_time"),
                        row.getLong("read_count"), row.getLong("write_count"), row.getLong("filter_count"),
                        row.getLong("read_skip_count") + row.getLong("process_skip_count")
                                + row.getLong("write_skip_count"),
                        row.getLong("commit_count"),
                        row.getLong("rollback_count"), firstLine(row.getString("exit_message"))),
                id);
    }

    private JobRun jobRun(ResultSet row) throws SQLException {
        Map<String, String> parameters = new LinkedHashMap<>();
        jdbc.query("select parameter_name, parameter_value from batch_job_execution_params"
                + " where job_execution_id = ? order by identifying desc, parameter_name",
                p -> {
                    parameters.put(p.getString(1), p.getString(2));
                }, row.getLong("job_execution_id"));
        return new JobRun(row.getLong("job_execution_id"), row.getString("job_name"), row.getLong("attempt"),
                parameters, row.getString("status"), time(row, "start_time"), time(row, "end_time"),
                row.getString("exit_code"), firstLine(row.getString("exit_message")));
    }

    private static LocalDateTime time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class);
    }

    /** Spring Batch keeps a whole stack trace. Its first line names the exception, and then what happened. */
    private static String firstLine(String message) {
        return message == null ? "" : message.lines().findFirst().orElse("").replaceFirst("^[\\w.$]+Exception: ", "");
    }
}
