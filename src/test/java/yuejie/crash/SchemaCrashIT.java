package yuejie.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuejie.scenario.Database;
import yuejie.scenario.DropText;
import yuejie.scenario.OnBothDatabases;

/** The very first command is killed while it makes the tables of the book: the same command goes on. */
@OnBothDatabases
class SchemaCrashIT {

    private static final int KILLED = 137;

    @TempDir
    private Path folder;

    @Test
    void aBookWhoseTablesWereBeingMadeIsMadeByTheSameCommandHoweverOftenItWasKilled() throws Exception {
        Path drop = new DropText().with("accounts.csv", "account_id,name", "a,A").write(folder.resolve("drop"));
        Yuejie yuejie = new Yuejie(folder.resolve("book"));
        long start = System.nanoTime();
        assertThat(new Yuejie(folder.resolve("other")).run("import", drop.toString()).exitCode()).isZero();
        int millis = (int) ((System.nanoTime() - start) / 1_000_000);
        Random random = new Random(Database.ofThisRun().ordinal());
        // the tables are made in the second half of the time, most of which is the start of the JVM
        for (int kill = 0; kill < 3; kill++) {
            assertThat(yuejie.killedAfter(millis / 2 + random.nextInt(millis / 3), "import", drop.toString()).exitCode())
                    .isIn(0, KILLED);
        }
        Yuejie.Ended ended = yuejie.run("import", drop.toString());
        assertThat(ended.exitCode()).as(ended.err()).isZero();
    }

    @Test
    void aCopyThatDidNotTakeItsPlaceIsMadeAnew() throws Exception {
        assumeThat(Database.ofThisRun()).isEqualTo(Database.H2);
        Path drop = new DropText().with("accounts.csv", "account_id,name", "a,A").write(folder.resolve("drop"));
        Path home = folder.resolve("book");
        Yuejie yuejie = new Yuejie(home);
        assertThat(yuejie.crashingAt("SCHEMA_MADE").run("import", drop.toString()).exitCode()).isEqualTo(KILLED);
        assertThat(home.resolve("book-migrated.mv.db")).exists();
        assertThat(yuejie.run("import", drop.toString()).exitCode()).isZero();
        try (Stream<Path> files = Files.list(home)) {
            assertThat(files.filter(file -> !file.toString().endsWith(".trace.db")))
                    .containsExactly(home.resolve("book.mv.db"));
        }
    }
}
