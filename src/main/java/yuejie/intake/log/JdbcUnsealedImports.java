package yuejie.intake.log;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.calendar.BillingMonth;

/** Which imports the chain of seals does not hold yet. An import is sealed when it ends. */
public final class JdbcUnsealedImports {

    private final JdbcTemplate jdbc;

    /** The imports of one database. */
    public JdbcUnsealedImports(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The imports that are complete or were followed by another one, in their order. */
    public List<Long> ended() {
        return imports("status = 'COMPLETED' or import_id < (select max(import_id) from import_run)");
    }

    /** The imports before another one that were begun and not finished, in their order. */
    public List<Long> interruptedBefore(long next) {
        return imports("status = 'RUNNING' and import_id < " + next);
    }

    private List<Long> imports(String which) {
        return jdbc.queryForList("select r.import_id from import_run r where (" + which + ") and not exists (select 1"
                + " from seal s where s.import_id = r.import_id) order by r.import_id", Long.class);
    }

    /**
     * The imports that were begun and not finished, although reference files or usage files of a month took effect, by
     * the paths that they were called with.
     */
    public List<String> unfinished(BillingMonth month) {
        return jdbc.queryForList("select r.sources from import_run r where r.status = 'RUNNING' and exists (select 1"
                + " from import_file f where f.import_id = r.import_id and f.applied_seq is not null"
                + " and (f.usage_date is null or (f.usage_date >= ? and f.usage_date <= ?))) and not exists (select 1"
                + " from seal s where s.import_id = r.import_id) order by r.import_id", String.class, month.firstDay(),
                month.lastDay());
    }
}
