package yuejie.console.run;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import yuejie.console.page.Show;
import yuejie.desk.JdbcHistory.JobRun;
import yuejie.desk.JdbcHistory.StepRun;

/**
 * How far a run is that is under way. The counts are those of the chunks that are committed.
 *
 * @param step    the step that runs now, without its partitions
 * @param done    how many items of the step are read
 * @param total   how many items the step has; empty where nobody knows
 * @param elapsed since the step began
 */
record Progress(String step, long done, Optional<Long> total, Duration elapsed) {

    private static final long MILLIS = 1_000;

    /**
     * How far a run is.
     *
     * @param applications how many applications the run settles; empty where it is no settlement
     */
    static Progress of(JobRun run, List<StepRun> steps, Optional<Long> applications, LocalDateTime now) {
        String name = steps.stream().filter(step -> step.started() != null && step.ended() == null)
                .max(Comparator.comparingLong(StepRun::id)).map(StepRun::step).orElse("").replaceFirst(":.*", "");
        List<StepRun> parts = steps.stream().filter(step -> step.step().startsWith(name + ":")).toList();
        LocalDateTime began = parts.stream().map(StepRun::started).filter(time -> time != null)
                .min(LocalDateTime::compareTo).orElse(run.started());
        return new Progress(name, parts.stream().mapToLong(StepRun::read).sum(),
                name.equals("settle") ? applications : Optional.empty(), Duration.between(began, now));
    }

    /** In words: done, total, rate, time left; what is not known is left out. */
    String words(Show show) {
        long millis = Math.max(1, elapsed.toMillis());
        String words = show.say("run.progress", step.isEmpty() ? "-" : step, show.number(done),
                show.number(done * MILLIS / millis), show.duration(elapsed));
        return words + total.filter(all -> done > 0).map(all -> show.say("run.left", show.number(all),
                show.duration(Duration.ofMillis(Math.max(0, all - done) * millis / done)))).orElse("");
    }
}
