package yuejie.console.run;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.jobs.run.JdbcBookLock;

/** What the book has of a run beside Spring Batch's history. */
final class JdbcRunPages {

    private static final String OTHERS = """
            select x.job_execution_id from batch_job_execution x join batch_job_execution e
            on e.job_instance_id = x.job_instance_id
            where e.job_execution_id = ? and x.job_execution_id <> e.job_execution_id order by x.job_execution_id""";

    private final JdbcTemplate jdbc;

    JdbcRunPages(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a run is in progress on the book. An embedded book is not open for reading while one is. */
    boolean isAlive() {
        return JdbcBookLock.isHeld(jdbc);
    }

    /** The link of the chain that the run ended with; empty where it made none. */
    Optional<Integer> link(long execution) {
        return jdbc.queryForList("select link_no from seal where job_execution_id = ? order by link_no desc",
                Integer.class, execution).stream().findFirst();
    }

    /** What a link says of who made it and how the run went; empty where it is an old one. */
    String record(int link) {
        return String.valueOf(jdbc.queryForObject("select run from seal where link_no = ?", String.class, link));
    }

    /** The other executions of the same work: those that failed before, or went on with it later. */
    List<Long> others(long execution) {
        return jdbc.queryForList(OTHERS, Long.class, execution);
    }
}
