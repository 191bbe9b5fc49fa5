package yuejie.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuejie.oracle.RandomDrop;
import yuejie.scenario.BookRunner;
import yuejie.scenario.OnBothDatabases;

/** The server ends all sessions of a run, or a lock in it lets the run wait for ever: it ends with 1, and goes on. */
@OnBothDatabases
@Tag("on-postgresql-only")
@Tag("long")
class LostConnectionIT {

    private static final String[] SETTLE = {"settle", "--month", "2022-07"};
    private static final String GO_ON = "What was committed stands. Run the same command again to go on; with --debug"
            + " it shows more.\n";

    @TempDir
    private Path folder;
    private BookRunner book;

    @BeforeEach
    void importADrop() {
        Path drop = folder.resolve("drop");
        RandomDrop.of(22, YearMonth.of(2022, 7), 120).writeTo(drop);
        book = new BookRunner(folder.resolve("book"));
        assertThat(book.importing(drop).exitCode()).isZero();
    }

    @Test
    void aRunWhoseSessionsAreEndedByTheServerInTheMiddleOfAChunkEndsAndGoesOn() throws SQLException {
        Yuejie.Ended ended;
        try (Connection connection = DriverManager.getConnection(book.url());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // what the chunk has read stands still where it would be written
            statement.execute("lock table assessment in share mode");
            CompletableFuture<Yuejie.Ended> run = CompletableFuture.supplyAsync(() -> new Yuejie(book).run(SETTLE));
            while (book.query("select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock'"
                    + " and datname = current_database()").isEmpty()) {
                assertThat(run).as("the run waits for the lock").isNotDone();
                LockSupport.parkNanos(50_000_000);
            }
            ended = run.join();
        }
        assertThat(ended.exitCode()).isEqualTo(1);
        // the reason is what the session says that notices first: the server's, or the driver's
        assertThat(ended.err()).containsPattern("month-end-settlement .*lost the connection to the database: [^\n]+"
                + "\\. Once the server answers, it can go on\\.\n").endsWith(GO_ON);
        assertThat(new Yuejie(book).run(SETTLE).exitCode()).isIn(0, 4);
        assertThat(book.run("history").out()).contains("FAILED").contains("COMPLETED");
    }

    @Test
    void aRunThatWaitsForALockForEverIsEndedAndSaysWhereItWaited() throws SQLException {
        try (Connection connection = DriverManager.getConnection(book.url());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table assessment in access exclusive mode");
            Yuejie.Ended ended = new Yuejie(book).with("YUEJIE_PARTITIONTIMEOUT", "3s").run(SETTLE);
            assertThat(ended.exitCode()).isEqualTo(1);
            assertThat(ended.err()).containsPattern("month-end-settlement .*did nothing for \\d s in (gate|settle)")
                    .endsWith(" set YUEJIE_PARTITIONTIMEOUT, for example to 2h.\n" + GO_ON);
        }
        assertThat(new Yuejie(book).run(SETTLE).exitCode()).isIn(0, 4);
    }
}
