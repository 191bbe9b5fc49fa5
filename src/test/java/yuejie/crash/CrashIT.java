package yuejie.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yuejie.oracle.Oracle;
import yuejie.oracle.RandomDrop;
import yuejie.scenario.Database;
import yuejie.scenario.OnBothDatabases;

/**
 * The packaged program is killed with SIGKILL while it imports and while it settles, and the same command is run
 * again, until the month is exported. The exports must be those that the oracle computes from the drop alone.
 */
@OnBothDatabases
class CrashIT {

    private static final YearMonth MONTH = YearMonth.of(2022, 7);
    private static final int APPLICATIONS = 400;
    private static final int KILLED = 137;
    private static final int ENOUGH_TRIES = 5;
    private static final String RECOVERED =
            "The process that ran this ended without a word; recovered by a later run.";
    private static final Pattern DONE = Pattern.compile("([0-9,]+) (?:of [0-9,]+ )?(rows|applications settled),.*");

    @TempDir
    private Path folder;
    private Path drop;
    private Yuejie yuejie;

    @BeforeEach
    void makeADrop() {
        drop = folder.resolve("drop");
        RandomDrop.of(22, MONTH, APPLICATIONS).writeTo(drop);
        yuejie = new Yuejie(folder.resolve("book"));
    }

    @Test
    void aMonthComesOutRightAlthoughImportAndSettlementAreKilledTwiceInARowEach() throws Exception {
        assertThat(yuejie.killed(done(1), "import", drop.toString()).exitCode()).isEqualTo(KILLED);
        assertThat(yuejie.killed(done(1), "import", drop.toString()).exitCode()).isEqualTo(KILLED);
        assertThat(yuejie.run("import", drop.toString()).exitCode()).isZero();
        assertThat(yuejie.killed(done(1), "settle", "--month", "2022-07").exitCode()).isEqualTo(KILLED);
        assertThat(yuejie.killed(done(1), "settle", "--month", "2022-07").exitCode()).isEqualTo(KILLED);
        assertThat(yuejie.run("settle", "--month", "2022-07").exitCode()).isIn(0, 4);

        assertExportsAreTheOracles();
        String history = yuejie.run("history").out();
        assertThat(history.lines().filter(line -> line.contains("usage-import"))).hasSize(3);
        assertThat(history.lines().filter(line -> line.contains("month-end-settlement"))).hasSize(3);
        assertThat(history.lines().filter(line -> line.endsWith(RECOVERED))).hasSize(4);
    }

    static List<Long> seeds() {
        return Database.ofThisRun() == Database.H2 ? List.of(1L, 2L) : List.of(3L);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aMonthComesOutRightHoweverOftenItIsKilledAndWherever(long seed) throws Exception {
        Random random = new Random(seed);
        assertThat(killedUntilItEnds(random, 4_000, "import", drop.toString())).isZero();
        assertThat(killedUntilItEnds(random, 120, "settle", "--month", "2022-07")).isIn(0, 4);
        assertExportsAreTheOracles();
    }

    @Test
    void aRunThatIsToldToStopEndsWithOneAtASafePointAndTheSameCommandGoesOn() throws Exception {
        Yuejie.Ended stopped = yuejie.stopped(done(1), "import", drop.toString());
        assertThat(stopped.exitCode()).isEqualTo(1);
        assertThat(stopped.err()).endsWith("usage-import (execution 1) was stopped at a safe point.\n"
                + "What was committed stands. Run the same command again to go on; with --debug it shows more.\n");
        assertThat(yuejie.run("import", drop.toString()).exitCode()).isZero();
        assertThat(yuejie.stopped(done(1), "settle", "--month", "2022-07").exitCode()).isEqualTo(1);
        assertThat(yuejie.run("settle", "--month", "2022-07").exitCode()).isIn(0, 4);
        assertExportsAreTheOracles();
    }

    @Test
    void aSecondRunIsRefusedWhileTheFirstIsAliveAndGoesOnAtOnceAfterTheFirstWasKilled() throws Exception {
        AtomicReference<Yuejie.Ended> second = new AtomicReference<>();
        yuejie.held(() -> second.set(yuejie.run("import", drop.toString())), "import", drop.toString());
        assertThat(second.get().exitCode()).isEqualTo(3);
        assertThat(second.get().out()).isEmpty();
        assertThat(second.get().err()).isEqualTo(Database.ofThisRun() == Database.H2
                ? "Another run is in progress on the book in " + folder.resolve("book")
                        + ". Nothing was changed; wait for its end, then call again.\n"
                : "Another run is in progress on this book. Wait for its end, then call again; `yuejie history` shows"
                        + " it.\n");

        assertThat(yuejie.run("import", drop.toString()).exitCode()).isZero();
        assertThat(yuejie.run("settle", "--month", "2022-07").exitCode()).isIn(0, 4);
        assertExportsAreTheOracles();
    }

    private int killedUntilItEnds(Random random, int most, String... command) {
        for (int i = 0; i < ENOUGH_TRIES; i++) {
            int exitCode = yuejie.killed(done(1 + random.nextInt(most)), command).exitCode();
            if (exitCode != KILLED) {
                return exitCode;
            }
        }
        return yuejie.run(command).exitCode();
    }

    private void assertExportsAreTheOracles() throws Exception {
        Path out = folder.resolve("out");
        assertThat(yuejie.run("export", "--month", "2022-07", "--out", out.toString()).exitCode()).isZero();
        for (Map.Entry<String, String> expected : Oracle.of(drop).exports(MONTH).entrySet()) {
            assertThat(Files.readString(out.resolve(expected.getKey()))).as(expected.getKey())
                    .isEqualTo(expected.getValue());
        }
    }

    private static Predicate<String> done(long atLeast) {
        return line -> {
            Matcher matcher = DONE.matcher(line);
            return matcher.matches() && Long.parseLong(matcher.group(1).replace(",", "")) >= atLeast;
        };
    }
}
