package yuejie.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import yuejie.scenario.BookRunner;

/** Disturbs a stage's command on a copy of its book, runs it again until it ends, and compares what came of it. */
final class Disturbance {

    private static final int REFUSED = 3;
    private static final int STOPPED = 1;

    private final Stages stages;
    private final Stage stage;
    private int kills;

    Disturbance(Stages stages, Stage stage) {
        this.stages = stages;
        this.stage = stage;
    }

    /** How many processes were killed, or told to stop while they ran. */
    int kills() {
        return kills;
    }

    /** The crash points that the command comes to when nothing disturbs it, and how often. */
    Map<CrashPoint, Integer> trace(Path file) throws IOException {
        BookRunner book = stages.copy(stage.prepared());
        new Yuejie(book).crashingAt("trace:" + file).run(stage.command());
        book.drop();
        Map<CrashPoint, Integer> times = new TreeMap<>();
        Files.readAllLines(file).forEach(name -> times.merge(CrashPoint.valueOf(name), 1, Integer::sum));
        return times;
    }

    /** Kills the command when it comes to a point for the n-th time; then, if wanted, when it comes there again. */
    String point(CrashPoint point, int time, boolean again) {
        BookRunner book = stages.copy(stage.prepared());
        Yuejie.Ended first = new Yuejie(book).crashingAt(point + ":" + time).run(stage.command());
        if (first.exitCode() != Stages.KILLED) {
            return "was not hit: " + first;
        }
        kills++;
        if (again && new Yuejie(book).crashingAt(point.name()).run(stage.command()).exitCode() == Stages.KILLED) {
            kills++;
        }
        return finish(book);
    }

    /** Kills the command up to so many times in a row, each time after a random while. */
    String random(Random random, int inARow) {
        BookRunner book = stages.copy(stage.prepared());
        for (int i = 0; i < inARow; i++) {
            Yuejie.Ended ended = new Yuejie(book).killedAfter(someTime(random), stage.command());
            if (ended.exitCode() == Stages.KILLED) {
                kills++;
            } else if (!stage.endedWell(ended)) {
                return "ended with " + ended + " between two kills";
            }
        }
        return finish(book);
    }

    /** Tells the command to stop after a random while. */
    String stop(Random random) {
        BookRunner book = stages.copy(stage.prepared());
        int code = new Yuejie(book).stoppedAfter(someTime(random), stage.command()).exitCode();
        // before the program's own handler is there, the signal ends the process as it ends any other
        if (code == STOPPED || code == 128 + 15) {
            kills++;
        } else if (code != stage.exitCode()) {
            return "ended with " + code + " when told to stop";
        }
        return finish(book);
    }

    /** Tells the command to stop when it comes to a point for the n-th time, so that it knows before it goes on. */
    String stopAt(CrashPoint point, int time) {
        BookRunner book = stages.copy(stage.prepared());
        int code = new Yuejie(book).heldAt(point + ":" + time, Yuejie::tellToStop, stage.command()).exitCode();
        if (code == STOPPED) {
            kills++;
        } else if (code != stage.exitCode()) {
            return "ended with " + code + " when told to stop";
        }
        return finish(book);
    }

    /** Starts the command twice at the same moment. */
    String twins() {
        BookRunner book = stages.copy(stage.prepared());
        List<Yuejie.Ended> both = new Yuejie(book).twiceAtOnce(stage.command());
        boolean fine = both.stream().allMatch(ended -> stage.endedWell(ended)
                || ended.exitCode() == REFUSED && ended.err().startsWith("Another run is in progress"));
        return fine ? finish(book) : "ended with " + both;
    }

    private long someTime(Random random) {
        return stage.millis() / 4 + random.nextInt((int) stage.millis());
    }

    private String finish(BookRunner book) {
        Yuejie.Ended ended = new Yuejie(book).run(stage.command());
        if (!stage.endedWell(ended)) {
            return "the same command ended with " + ended.exitCode() + ": " + ended.err().replaceAll("\\s+", " ");
        }
        String difference = Outcome.of(book).differenceFrom(stage.outcome());
        if (!difference.isEmpty()) {
            return "differs in " + difference + " after " + Arrays.toString(stage.command());
        }
        book.drop();
        return Cell.SAME;
    }
}
