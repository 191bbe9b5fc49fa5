package yuejie.console.run;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import yuejie.console.picture.Gantt;
import yuejie.desk.JdbcHistory.StepRun;

/** The steps and partitions of a run on an axis of time. */
final class Timeline {

    private Timeline() {
    }

    /** The picture of all steps that began. */
    static Gantt of(List<StepRun> steps, LocalDateTime now) {
        return Gantt.of(steps.stream().filter(step -> step.started() != null).map(step -> new Gantt.Piece(step.step(),
                state(step.status()), step.started(), Optional.ofNullable(step.ended()))).toList(), now);
    }

    /** How long a step took; empty if it runs still. */
    static Optional<Duration> took(StepRun step) {
        return step.started() == null || step.ended() == null ? Optional.empty()
                : Optional.of(Duration.between(step.started(), step.ended()));
    }

    private static String state(String status) {
        return switch (status) {
            case "COMPLETED" -> "good";
            case "STARTED", "STARTING" -> "busy";
            case "STOPPED" -> "look";
            default -> "bad";
        };
    }
}
