package yuejie.desk;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
     * @param seconds    how long it took; null if it never began, still runs, or was killed
     * @param exit       the exit code
     * @param message    the exit message: why it failed, was stopped or recovered
     */
    public record JobRun(long id, String job, long attempt, Map<String, String> parameters, String status,
            LocalDateTime started, LocalDateTime ended, @Nullable BigDecimal seconds, String exit, String message) {

        /** How long it took; empty if it never began, still runs, or was killed. */
        public Optional<Duration> took() {
            return Optional.ofNullable(seconds).map(JdbcHistory::duration);
        }

        /** Who called it, by the name at the operating system. */
        public Optional<String> user() {
            return Optional.ofNullable(parameters.get("user"));
        }

        /** The machine on which it ran; empty where an earlier version of the program ran it. */
        public Optional<String> host() {
            return Optional.ofNullable(parameters.get("host"));
        }

        /** The version of the program; empty for versions that did not keep it. */
        public Optional<String> program() {
            return Optional.ofNullable(parameters.get("program"));
        }

        /** What it was called with, without who called it and where: {@code month=2022-07 revision=1}, for example. */
        public String call() {
            return parameters.entrySet().stream()
                    .filter(each -> each.getValue() != null && !WHO.contains(each.getKey()))
                    .map(each -> each.getKey() + "=" + each.getValue()).collect(Collectors.joining(" "));
        }
    }

    /**
     * What a settlement froze when it began, so that whatever comes in meanwhile does not change it.
     *
     * @param files        the place in the order of imported files up to which it reads
     * @param catalogs     the price lists
     * @param applications how many applications it settles
     * @param partitions   in how many ranges
     */
    public record Frozen(long files, String catalogs, long applications, int partitions) {
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

    /**
     * Which runs are asked for; what is empty does not matter.
     *
     * @param job    the job
     * @param status where it stands
     * @param month  the month that it was called for
     * @param since  the first day on which it was started, in the book's time
     * @param until  the last of these days, inclusive
     * @param user   who called it, by the name at the operating system
     */
    public record Filter(Optional<String> job, Optional<String> status, Optional<String> month,
            Optional<LocalDate> since, Optional<LocalDate> until, Optional<String> user) {
    }

    private static final Set<String> WHO = Set.of("user", "host", "program");

    /** The jobs that there are. */
    public static final List<String> JOBS = List.of("usage-import", "month-end-settlement", "adjustment", "deduction");

    /** Where a run can stand. */
    public static final List<String> STATUSES = List.of("COMPLETED", "FAILED", "STOPPED", "STARTED");

    private static final String RUNS = """
            select e.*, i.job_name from (
                select x.*, row_number() over (partition by x.job_instance_id order by x.job_execution_id) as attempt
                from batch_job_execution x) e
            join batch_job_instance i on i.job_instance_id = e.job_instance_id
            """;

    private static final String PARAMETERS = """
            select job_execution_id, parameter_name, parameter_value from batch_job_execution_params
            where job_execution_id between ? and ? order by identifying desc, parameter_name""";

    private static final String WITH_PARAMETER = " and exists (select 1 from batch_job_execution_params p"
            + " where p.job_execution_id = e.job_execution_id and p.parameter_name = '%s' and p.parameter_value = ?)";

    /** Of the latest hundred, so that a book of many years tells how long runs take now. */
    private static final String MEDIAN = """
            select percentile_cont(0.5) within group (order by d.seconds) from (
                select cast(extract(epoch from e.end_time) - extract(epoch from e.start_time) as numeric(20, 3))
                    as seconds
                from batch_job_execution e join batch_job_instance i on i.job_instance_id = e.job_instance_id
                where i.job_name = ? and e.status = 'COMPLETED' and not exists (select 1 from batch_job_execution x
                    where x.job_instance_id = e.job_instance_id and x.job_execution_id < e.job_execution_id)
                order by e.job_execution_id desc limit 100) d""";

    private static final int MILLIS = 3;

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

    /**
     * Some runs, newest first.
     *
     * @param before only runs with a smaller number; empty for the latest
     */
    public List<JobRun> runs(Filter filter, Optional<Long> before, int atMost) {
        StringBuilder where = new StringBuilder(" where 1 = 1");
        List<Object> arguments = new ArrayList<>();
        add(where, arguments, " and i.job_name = ?", filter.job());
        add(where, arguments, " and e.status = ?", filter.status());
        add(where, arguments, WITH_PARAMETER.formatted("month"), filter.month());
        add(where, arguments, WITH_PARAMETER.formatted("user"), filter.user());
        add(where, arguments, " and e.start_time >= ?", filter.since().map(LocalDate::atStartOfDay));
        add(where, arguments, " and e.start_time < ?", filter.until().map(day -> day.plusDays(1).atStartOfDay()));
        add(where, arguments, " and e.job_execution_id < ?", before);
        arguments.add(atMost);
        return runs(where + " order by e.job_execution_id desc limit ?", arguments.toArray());
    }

    private static void add(StringBuilder where, List<Object> arguments, String condition, Optional<?> value) {
        value.ifPresent(given -> {
            where.append(condition);
            arguments.add(given);
        });
    }

    /** How long the latest runs of a job took that were done at the first attempt: half of them took less. */
    public Optional<Duration> medianDuration(String job) {
        return jdbc.query(MEDIAN, (row, i) -> row.getBigDecimal(1), job).stream().filter(Objects::nonNull).findFirst()
                .map(JdbcHistory::duration);
    }

    private static Duration duration(BigDecimal seconds) {
        return Duration.ofMillis(seconds.movePointRight(MILLIS).longValue());
    }

    /** What a run froze; empty where it is no settlement, or did not come so far. */
    public Optional<Frozen> frozen(JobRun run) {
        Optional<String> revision = Optional.ofNullable(run.parameters().get("revision"));
        return revision.flatMap(number -> jdbc.query(
                "select frozen_seq, catalogs, max_app_no, partitions from settlement"
                        + " where billing_month = ? and revision = ?",
                (row, i) -> new Frozen(row.getLong(1), row.getString(2), row.getLong(3), row.getInt(4)),
                run.parameters().get("month"), Integer.valueOf(number)).stream().findFirst());
    }

    /** One run. */
    public Optional<JobRun> run(long id) {
        return runs(" where e.job_execution_id = ?", id).stream().findFirst();
    }

    private List<JobRun> runs(String which, Object... arguments) {
        List<JobRun> runs = jdbc.query(RUNS + which, (row, i) -> jobRun(row), arguments);
        if (!runs.isEmpty()) {
            Map<Long, JobRun> byId = runs.stream().collect(Collectors.toMap(JobRun::id, run -> run));
            jdbc.query(PARAMETERS, row -> {
                JobRun run = byId.get(row.getLong(1));
                if (run != null) {
                    run.parameters().put(row.getString(2), row.getString(3));
                }
            }, Collections.min(byId.keySet()), Collections.max(byId.keySet()));
        }
        return runs;
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

    private static JobRun jobRun(ResultSet row) throws SQLException {
        LocalDateTime started = time(row, "start_time");
        LocalDateTime ended = time(row, "end_time");
        return new JobRun(row.getLong("job_execution_id"), row.getString("job_name"), row.getLong("attempt"),
                new LinkedHashMap<>(), row.getString("status"), started, ended, seconds(started, ended),
                row.getString("exit_code"), firstLine(row.getString("exit_message")));
    }

    private static @Nullable BigDecimal seconds(@Nullable LocalDateTime started, @Nullable LocalDateTime ended) {
        return started == null || ended == null ? null
                : BigDecimal.valueOf(Duration.between(started, ended).toMillis(), MILLIS);
    }

    private static LocalDateTime time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class);
    }

    /** Spring Batch keeps a whole stack trace. Its first line names the exception, and then what happened. */
    private static String firstLine(String message) {
        return message == null ? "" : message.lines().findFirst().orElse("").replaceFirst("^[\\w.$]+Exception: ", "");
    }
}
