package yuejie.audit.origin;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.audit.Chain;
import yuejie.audit.ChainLink;
import yuejie.audit.Findings;
import yuejie.seal.Manifest;

/** Compares the history of runs with what was sealed of the runs that ended with a link. */
final class JdbcSealedRuns {

    /** A job execution, as the history has it. */
    private record Run(long instance, String job, String exit) {
    }

    /**
     * Each execution with its exit. A process can be killed after its link is written and before the history says that
     * the run is complete; then a later run completes the same work, or notes in the history that the process ended.
     */
    private static final String RUNS = """
            select e.job_execution_id, e.job_instance_id, i.job_name, case when e.exit_code = 'UNKNOWN'
                or e.exit_message like 'The process that ran this ended without a word%'
                or exists (select 1 from batch_job_execution l where l.job_instance_id = e.job_instance_id
                    and l.job_execution_id > e.job_execution_id and l.exit_code = 'COMPLETED')
                then 'COMPLETED' else e.exit_code end
            from batch_job_execution e join batch_job_instance i on i.job_instance_id = e.job_instance_id""";

    private final JdbcTemplate jdbc;
    private final Findings findings;

    JdbcSealedRuns(JdbcTemplate jdbc, Findings findings) {
        this.jdbc = jdbc;
        this.findings = findings;
    }

    void check(Chain chain) {
        Map<Long, Run> runs = new HashMap<>();
        jdbc.query(RUNS, row -> {
            runs.put(row.getLong(1), new Run(row.getLong(2), row.getString(3), row.getString(4)));
        });
        Map<Integer, String> made = new HashMap<>();
        jdbc.query("select link_no, job_execution_id, os_user, sealed_at from seal where run_root <> ''", row -> {
            made.put(row.getInt(1), row.getString(2) + " " + SealedText.oneLine(row.getString(3)) + " "
                    + JdbcSealedDecisions.time(row.getObject(4, OffsetDateTime.class)));
        });
        for (ChainLink link : chain.links()) {
            if (!link.run().isEmpty()) {
                Manifest record = Chain.record(link);
                String sealed = record.value("execution").orElse("0") + " " + record.value("by").orElse("") + " "
                        + record.value("at").orElse("");
                if (!sealed.equals(made.get(link.no()))) {
                    findings.add(link.name(), "its job_execution_id, os_user or sealed_at is not what its record of the"
                            + " run says");
                }
                record.value("execution").ifPresent(number -> compare(link, record, Long.parseLong(number), runs));
            }
        }
    }

    private void compare(ChainLink link, Manifest record, long execution, Map<Long, Run> runs) {
        String where = "batch_job_execution " + execution;
        Run run = runs.get(execution);
        if (run == null) {
            findings.add(where, "it is missing; " + link.words() + " is the end of it");
            return;
        }
        Map<String, String> now = new LinkedHashMap<>();
        now.put("job", run.job);
        now.put("exit", run.exit);
        jdbc.query("select parameter_name, parameter_value from batch_job_execution_params where job_execution_id = ?",
                row -> {
                    now.put("parameter " + row.getString(1), SealedText.oneLine(row.getString(2)));
                }, execution);
        now.putAll(steps(run.instance, execution, record));
        Set<String> keys = new TreeSet<>(now.keySet());
        record.keys().stream().filter(key -> key.startsWith("parameter ") || key.startsWith("step "))
                .forEach(keys::add);
        keys.forEach(key -> {
            String sealed = record.value(key).orElse("nothing");
            String there = now.getOrDefault(key, "nothing");
            if (!sealed.equals(there)) {
                findings.add(where, "its " + key + " is '" + there + "', sealed was '" + sealed + "'");
            }
        });
    }

    /** The steps that ended before the link was written, each with what its executions add up to. */
    private Map<String, String> steps(long instance, long execution, Manifest record) {
        Map<String, long[]> sums = new LinkedHashMap<>();
        jdbc.query("select s.step_name, s.read_count, s.write_count, s.filter_count, s.read_skip_count"
                + " + s.write_skip_count + s.process_skip_count, s.rollback_count from batch_step_execution s"
                + " join batch_job_execution e on e.job_execution_id = s.job_execution_id"
                + " where e.job_instance_id = ? and e.job_execution_id <= ?", row -> {
                    long[] sum = sums.computeIfAbsent(row.getString(1).replaceFirst(":.*", ""), step -> new long[6]);
                    sum[0]++;
                    for (int i = 1; i < sum.length; i++) {
                        sum[i] += row.getLong(i + 1);
                    }
                }, instance, execution);
        sums.remove(record.value("last step").orElse(""));
        Map<String, String> steps = new LinkedHashMap<>();
        sums.forEach((step, sum) -> steps.put("step " + step, String.format("executions %d, read %d, written %d,"
                + " filtered %d, skipped %d, rolled back %d", sum[0], sum[1], sum[2], sum[3], sum[4], sum[5])));
        return steps;
    }
}
