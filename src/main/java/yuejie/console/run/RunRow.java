package yuejie.console.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import yuejie.desk.JdbcHistory.JobRun;

/**
 * A run in the list of runs.
 *
 * @param run    the run
 * @param alive  whether a run is in progress on the book
 * @param median how long the latest runs of its kind took, half of them less; empty where there were none
 */
record RunRow(JobRun run, boolean alive, Optional<Duration> median) {

    /** The jobs that there are. */
    static final List<String> JOBS = List.of("usage-import", "month-end-settlement", "adjustment", "deduction");

    /** Where a run can stand. */
    static final List<String> STATUSES = List.of("COMPLETED", "FAILED", "STOPPED", "STARTED");

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

    /** How long it took; empty if it runs still, or never began. */
    Optional<Duration> took() {
        return run.started() == null || run.ended() == null ? Optional.empty()
                : Optional.of(Duration.between(run.started(), run.ended()));
    }

    /** What it was called with, but for who called it. */
    String parameters() {
        return run.parameters().entrySet().stream()
                .filter(each -> each.getValue() != null && !each.getKey().equals("user"))
                .map(each -> each.getKey() + "=" + each.getValue()).collect(Collectors.joining(" "));
    }
}
