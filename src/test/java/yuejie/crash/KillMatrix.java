package yuejie.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import yuejie.scenario.Database;

/**
 * Every disturbance of every stage on one database, several at a time. Results are kept in a file as they come, so that
 * a matrix that was interrupted goes on where it stopped.
 */
final class KillMatrix {

    private static final int AT_A_TIME = 2;
    private static final int MOST_IN_A_ROW = 3;
    /** At one crash point of so many, a run is also told to stop. */
    private static final int STOPPED_PART = 5;

    /**
     * How much of it is run.
     *
     * @param eachStage whether a crash point is tried in each stage that comes to it, first and some later time, or
     *                  once
     * @param everyNth  which part of the crash points is tried, another one on each database
     * @param kills     how many random kills, at least
     * @param others    how often a stage is told to stop, and started twice
     */
    record Extent(boolean eachStage, int everyNth, int kills, int others) {

        /** What is published. */
        static Extent full(int kills) {
            return new Extent(true, 1, kills, 3);
        }
    }

    private interface Work {
        Cell run() throws Exception;
    }

    private final String database = Database.ofThisRun().name();
    private final Stages stages;
    private final Path folder;
    private final Path file;
    private final long seed;
    private final Map<String, Cell> cells = new TreeMap<>();
    private final Map<CrashPoint, String> reachedIn = new EnumMap<>(CrashPoint.class);
    private final ExecutorService executor = Executors.newFixedThreadPool(AT_A_TIME);
    private final List<Future<?>> waiting = new ArrayList<>();

    KillMatrix(Path folder, Path file, long seed) throws Exception {
        this.folder = Files.createDirectories(folder);
        this.file = file;
        this.seed = seed;
        if (Files.exists(file)) {
            Files.readAllLines(file).stream().map(Cell::parse).forEach(cell -> cells.put(cell.key(), cell));
        }
        stages = new Stages(folder, seed);
    }

    /** Runs what was not run before, and returns all results of this database. */
    List<Cell> run(Extent extent) throws Exception {
        for (Stage stage : stages.all()) {
            points(stage, extent);
        }
        for (CrashPoint point : CrashPoint.values()) {
            if (!reachedIn.containsKey(point)) {
                keep(new Cell(database, "-", Cell.Kind.POINT, point.name(), 0, "no run comes to it"));
            }
        }
        others(extent);
        finishAll();
        for (int round = 0; kills(Cell.Kind.RANDOM) < extent.kills(); round++) {
            for (Stage stage : List.copyOf(stages.all())) {
                random(stage, round);
            }
            finishAll();
        }
        executor.shutdown();
        return cells.values().stream().filter(cell -> cell.database().equals(database)).toList();
    }

    private void points(Stage stage, Extent extent) throws IOException {
        Map<CrashPoint, Integer> times = new Disturbance(stages, stage)
                .trace(folder.resolve("trace-" + stage.name() + ".txt"));
        Random random = new Random(seed);
        times.forEach((point, most) -> {
            boolean first = reachedIn.putIfAbsent(point, stage.name()) == null;
            if ((first || extent.eachStage())
                    && (point.ordinal() + Database.ofThisRun().ordinal()) % extent.everyNth() == 0) {
                at(stage, point, 1, extent.eachStage() && point.ordinal() % 2 == 0);
                if (most > 1 && extent.eachStage()) {
                    at(stage, point, 2 + random.nextInt(most - 1), false);
                }
                if (extent.eachStage() && point.ordinal() % STOPPED_PART == 0) {
                    int time = 1 + random.nextInt(most);
                    disturb(stage, Cell.Kind.STOP, point + ":" + time, one -> one.stopAt(point, time));
                }
            }
        });
    }

    private void at(Stage stage, CrashPoint point, int time, boolean again) {
        disturb(stage, Cell.Kind.POINT, point + ":" + time, one -> one.point(point, time, again));
    }

    private void others(Extent extent) {
        for (Stage stage : stages.all()) {
            for (int i = 1; i <= extent.others(); i++) {
                Random random = new Random(seed + i);
                disturb(stage, Cell.Kind.STOP, "seed " + (seed + i), one -> one.stop(random));
                disturb(stage, Cell.Kind.TWINS, "no. " + i, Disturbance::twins);
            }
        }
    }

    private void random(Stage stage, int round) {
        long ofRound = seed * 1_000 + round;
        disturb(stage, Cell.Kind.RANDOM, "seed " + ofRound,
                one -> one.random(new Random(ofRound ^ stage.name().hashCode()), 1 + round % MOST_IN_A_ROW));
    }

    private interface How {
        String apply(Disturbance one) throws Exception;
    }

    private void disturb(Stage stage, Cell.Kind kind, String what, How how) {
        String key = new Cell(database, stage.name(), kind, what, 0, "").key();
        if (!cells.containsKey(key)) {
            Work work = () -> {
                Disturbance one = new Disturbance(stages, stage);
                String result = how.apply(one);
                return new Cell(database, stage.name(), kind, what, one.kills(), result);
            };
            waiting.add(executor.submit(() -> {
                keep(work.run());
                return null;
            }));
        }
    }

    private synchronized void keep(Cell cell) {
        cells.put(cell.key(), cell);
        try {
            Files.writeString(file, cell.line() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.err.println("kill-matrix: " + cells.size() + " results; " + cell.line());
    }

    private synchronized int kills(Cell.Kind kind) {
        return cells.values().stream().filter(cell -> cell.database().equals(database) && cell.kind() == kind)
                .mapToInt(Cell::kills).sum();
    }

    private void finishAll() throws InterruptedException, ExecutionException {
        for (Future<?> one : waiting) {
            one.get();
        }
        waiting.clear();
    }
}
