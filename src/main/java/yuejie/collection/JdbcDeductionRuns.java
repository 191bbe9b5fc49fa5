package yuejie.collection;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.calendar.BillingZone;
import yuejie.crash.CrashPoint;

/** The runs of deductions: which dates, how often, and whether they were proved and sealed. */
public final class JdbcDeductionRuns {

    /**
     * A run.
     *
     * @param date       the date of its attempts
     * @param sequenceNo which run of the date, from 1
     * @param sealed     whether its attempts are proved and sealed
     */
    public record Run(LocalDate date, int sequenceNo, boolean sealed) {

        /** The command that goes on with the run. */
        public String command() {
            return "yuejie deduct --date " + date;
        }

        /** Why something else has to wait for this unfinished run, in words. */
        public String finishFirst() {
            return "the deductions of " + date + " were begun and not finished; finish them first: " + command();
        }
    }

    private final JdbcTemplate jdbc;

    JdbcDeductionRuns(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The last run of the greatest date. */
    public Optional<Run> last() {
        return jdbc.query("select * from deduction_run order by run_date desc, sequence_no desc limit 1",
                (row, i) -> new Run(row.getObject("run_date", LocalDate.class), row.getInt("sequence_no"),
                        row.getString("status").equals("SEALED")))
                .stream().findFirst();
    }

    /** The run that was begun and is not finished; there is at most one. */
    public Optional<Run> unfinished() {
        return last().filter(run -> !run.sealed());
    }

    /** Writes that a run begins, unless the run is there. */
    public void begin(LocalDate date, int sequenceNo) {
        Integer there = jdbc.queryForObject("select count(*) from deduction_run where run_date = ? and sequence_no = ?",
                Integer.class, date, sequenceNo);
        if (there != null && there == 0) {
            jdbc.update("insert into deduction_run (run_date, sequence_no, status, begun_at) values (?, ?, 'BEGUN', ?)",
                    date, sequenceNo, now());
            CrashPoint.DEDUCTION_BEGUN.reached();
        }
    }

    /** Writes that a run's attempts are proved and sealed. */
    public void sealed(LocalDate date, int sequenceNo) {
        jdbc.update("update deduction_run set status = 'SEALED', sealed_at = ? where run_date = ? and sequence_no = ?",
                now(), date, sequenceNo);
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(BillingZone.OFFSET);
    }
}
