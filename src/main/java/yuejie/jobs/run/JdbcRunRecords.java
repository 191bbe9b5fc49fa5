package yuejie.jobs.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.seal.RunRecord;
import yuejie.text.Escaped;

/** Records of how a run went, for the link of the chain that ends the run, as Spring Batch's history has it. */
public final class JdbcRunRecords {

    /** What the executions of a step, or of all its partitions, add up to. */
    private static final class Counts {

        private long executions;
        private long read;
        private long written;
        private long filtered;
        private long skipped;
        private long rolledBack;

        @Override
        public String toString() {
            return "executions " + executions + ", read " + read + ", written " + written + ", filtered " + filtered
                    + ", skipped " + skipped + ", rolled back " + rolledBack;
        }
    }

    private static final String STEPS = """
            select s.*, s.read_skip_count + s.write_skip_count + s.process_skip_count as skipped
            from batch_step_execution s join batch_job_execution e on e.job_execution_id = s.job_execution_id
            where e.job_instance_id = ? and e.job_execution_id <= ? order by s.step_execution_id""";

    private final JdbcTemplate jdbc;

    /** The history of one database. */
    public JdbcRunRecords(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The record of a run whose last step writes its link: who ran it, with which parameters, and the counts of all
     * other steps, over all executions of the job. That the link was written means that the run did its work.
     *
     * @param last the step that writes the link
     */
    public RunRecord of(StepExecution last) {
        long execution = last.getJobExecutionId();
        RunRecord record = RunRecord.ofThisProcess(execution).with("execution", Long.toString(execution))
                .with("job", last.getJobExecution().getJobInstance().getJobName());
        jdbc.query("select parameter_name, parameter_value from batch_job_execution_params where job_execution_id = ?"
                + " order by parameter_name", row -> {
                    record.with("parameter " + row.getString(1), Escaped.text(row.getString(2)));
                }, execution);
        steps(last).forEach((step, counts) -> record.with("step " + step, counts.toString()));
        return record.with("last step", last.getStepName()).with("exit", "COMPLETED");
    }

    private Map<String, Counts> steps(StepExecution last) {
        Map<String, Counts> steps = new LinkedHashMap<>();
        jdbc.query(STEPS, row -> {
            String name = row.getString("step_name").replaceFirst(":.*", "");
            if (!name.equals(last.getStepName())) {
                Counts counts = steps.computeIfAbsent(name, step -> new Counts());
                counts.executions++;
                counts.read += row.getLong("read_count");
                counts.written += row.getLong("write_count");
                counts.filtered += row.getLong("filter_count");
                counts.skipped += row.getLong("skipped");
                counts.rolledBack += row.getLong("rollback_count");
            }
        }, last.getJobExecution().getJobInstance().getInstanceId(), last.getJobExecutionId());
        return steps;
    }
}
