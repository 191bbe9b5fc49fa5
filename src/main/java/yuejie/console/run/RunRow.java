package yuejie.console.run;

import java.time.Duration;
import java.util.Optional;
import yuejie.desk.JdbcHistory.JobRun;

/**
 * A run in the list of runs.
 *
 * @param run    the run
 * @param alive  whether a run is in progress on the book
 * @param median how long the latest runs of its kind took, half of them less; empty where there were none
 */
record RunRow(JobRun run, boolean alive, Optional<Duration> median) {

    /** The number of the run. */
    long id() {
        return run.id();
    }

    /**
     * Where it stands. Spring Batch has a run whose process was killed as running until the next run recovers it; where
     * no run is in progress, it is dead.
     */
    String status() {
        return run.ended() == null && !alive ? "INTERRUPTED" : run.status();
    }
}
