package yuejie.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuejie.oracle.Oracle;
import yuejie.oracle.RandomDrop;
import yuejie.scenario.Database;
import yuejie.scenario.OnBothDatabases;

/**
 * The packaged program is killed, or told to stop, while it imports and while it settles, and the same command is run
 * again, until the month is exported. The exports must be those that the oracle computes from the drop alone.
 */
@OnBothDatabases
class CrashIT {

    private static final YearMonth MONTH = YearMonth.of(2022, 7);
    private static final int APPLICATIONS = 200;
    private static final String[] SETTLE = {"settle", "--month", "2022-07"};
    private static final String RECOVERED = "The process that ran this ended without a word; recovered by a later run.";

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
        killedAt("SNAPSHOTS_WRITTEN:9", importing());
        killedAt("SNAPSHOTS_WRITTEN:3", importing());
        assertThat(yuejie.run(importing()).exitCode()).isZero();
        killedAt("LINES_WRITTEN:9", SETTLE);
        killedAt("CHUNK_COMMITTED:3", SETTLE);
        assertThat(yuejie.run(SETTLE).exitCode()).isIn(0, 4);

        assertExportsAreTheOracles();
        String history = yuejie.run("history").out();
        assertThat(history.lines().filter(line -> line.contains("usage-import"))).hasSize(3);
        assertThat(history.lines().filter(line -> line.contains("month-end-settlement"))).hasSize(3);
        assertThat(history.lines().filter(line -> line.endsWith(RECOVERED))).hasSize(4);
    }

    @Test
    void aRunThatIsToldToStopEndsWithOneAtASafePointAndTheSameCommandGoesOn() throws Exception {
        Yuejie.Ended stopped = yuejie.heldAt("SNAPSHOTS_WRITTEN:5", Yuejie::tellToStop, importing());
        assertThat(stopped.exitCode()).isEqualTo(1);
        assertThat(stopped.err()).endsWith("usage-import (execution 1) was stopped at a safe point.\n"
                + "What was committed stands. Run the same command again to go on; with --debug it shows more.\n");
        Yuejie.Ended again = yuejie.run(importing());
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(yuejie.heldAt("LINES_WRITTEN:5", Yuejie::tellToStop, SETTLE).exitCode()).isEqualTo(1);
        assertThat(yuejie.run(SETTLE).exitCode()).isIn(0, 4);
        assertExportsAreTheOracles();
    }

    @Test
    void aUsageFileOfBadRowsIsRefusedWithTheSameRejectsAlthoughItWasKilledWhileTheyWereKeptAndBeforeItWasRefused()
            throws Exception {
        Path file = folder.resolve("usage-2022-07-14.csv");
        Files.writeString(file, "sdk_app_id,usage_date,dau,groups\n" + "1,2022/7/14,1,1\n".repeat(1_900));
        killedAt("REJECTS_COMMITTED", "import", file.toString());
        killedAt("FILE_SCANNED", "import", file.toString(), "--max-rejects", "9999");
        Yuejie.Ended ended = yuejie.run("import", file.toString(), "--max-rejects", "9999");
        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.err())
                .contains("Refused: " + file + ": 1900 of its 1900 rows are bad, and at least half of the rows"
                        + " of a usage file must be good; mend them. Nothing of it was applied.\n");
        assertThat(Files.readAllLines(folder.resolve("book/rejects/import-1-usage-2022-07-14.csv"))).hasSize(1_002)
                .doesNotHaveDuplicates();
        assertThat(yuejie.run("status", "--month", "2022-07").out()).startsWith("Days          0 of 31 imported;");
    }

    @Test
    void aReferenceFileOfBadRowsHasTheSameRejectsAlthoughItWasKilledAmongThem() throws Exception {
        Path file = folder.resolve("topups.csv");
        Files.writeString(file, "topup_id,account_id,amount,at\n" + "x\n".repeat(2_500));
        killedAt("FACTS_WRITTEN:2", "import", file.toString(), "--max-rejects", "9999");
        Yuejie.Ended ended = yuejie.run("import", file.toString(), "--max-rejects", "9999");
        assertThat(ended.exitCode()).as(ended.err()).isEqualTo(4);
        assertThat(ended.out()).contains("; 2,500 rows read = 0 applied + 0 unchanged + 2,500 rejected.\n");
        assertThat(Files.readAllLines(folder.resolve("book/rejects/import-1-topups.csv"))).hasSize(1_002)
                .doesNotHaveDuplicates().last().asString().endsWith(",1,x");
        assertThat(ended.err()).contains("Rejected rows by reason: 2,500 MALFORMED_ROW\n");
    }

    @Test
    void aSecondRunIsRefusedWhileTheFirstIsAliveAndGoesOnAtOnceAfterTheFirstWasKilled() throws Exception {
        AtomicReference<Yuejie.Ended> second = new AtomicReference<>();
        Yuejie.Ended first = yuejie.heldAt("SNAPSHOTS_WRITTEN:5", process -> {
            second.set(yuejie.run(importing()));
            process.destroyForcibly();
        }, importing());
        assertThat(first.exitCode()).isEqualTo(Stages.KILLED);
        assertThat(second.get().exitCode()).isEqualTo(3);
        assertThat(second.get().out()).isEmpty();
        assertThat(second.get().err()).isEqualTo(Database.ofThisRun() == Database.H2
                ? "Another run is in progress on the book in " + folder.resolve("book")
                        + ". Nothing was changed; wait for its end, then call again.\n"
                : "Another run is in progress on this book. Wait for its end, then call again; `yuejie history` shows"
                        + " it.\n");

        assertThat(yuejie.run(importing()).exitCode()).isZero();
        assertThat(yuejie.run(SETTLE).exitCode()).isIn(0, 4);
        assertExportsAreTheOracles();
    }

    private void killedAt(String point, String... command) {
        assertThat(yuejie.crashingAt(point).run(command).exitCode()).isEqualTo(Stages.KILLED);
    }

    private String[] importing() {
        return new String[] {"import", drop.toString()};
    }

    private void assertExportsAreTheOracles() throws Exception {
        Path out = folder.resolve("out");
        assertThat(yuejie.run("export", "--month", "2022-07", "--out", out.toString()).exitCode()).isZero();
        for (Map.Entry<String, String> expected : Oracle.of(drop).exports(MONTH).entrySet()) {
            assertThat(Files.readString(out.resolve(expected.getKey()))).as(expected.getKey())
                    .isEqualTo(expected.getValue());
        }
    }
}
