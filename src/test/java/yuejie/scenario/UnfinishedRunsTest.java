package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was begun and not finished is to be finished first; what goes on just now is not disturbed. */
@OnBothDatabases
class UnfinishedRunsTest {

    /** The number of the book's lock. */
    private static final long LOCK = 98_360_747_518_309L;

    @TempDir
    private Path folder;

    @Test
    void anUnfinishedImportIsToBeRunAgain() {
        BookRunner book = DeskBook.imported(folder);
        Corruption.LOSES_A_ROW.planted(Database.ofThisRun()).forEach(book::update);
        Path late = new DropText().withUsage("2022-07-31",
                "1,2022-07-31,5,5", "2,2022-07-31,5,5").withUsage("2022-08-01", "1,2022-08-01,5,5", "2,2022-08-01,5,5")
                .write(folder.resolve("late"));
        assertThat(book.importing(late).exitCode()).isEqualTo(1);
        BookRunner.Ended ended = book.run("status", "--month", "2022-07");
        assertThat(ended.exitCode()).isEqualTo(4);
        assertThat(ended.out()).endsWith("Unfinished    an import of " + late + "\n"
                + "\n"
                + "Next: yuejie import " + late + "\n"
                + "              an import of " + late + " was begun and not finished\n");
        assertThat(book.run("status", "--month", "2022-06").out()).contains("Unfinished    nothing\n");
    }

    @Test
    void anUnfinishedDeductionIsToBeRunAgain() {
        BookRunner book = begunDeduction();
        assertThat(book.run("status", "--month", "2022-07").out())
                .endsWith("Unfinished    the deduction of 2022-08-01\n"
                        + "\n"
                        + "Next: yuejie deduct --date 2022-08-01\n"
                        + "              the deduction of 2022-08-01 was begun and not finished\n");
        book.update(Corruption.TAKES_NO_ATTEMPT.removed(Database.ofThisRun()));
        book.run("deduct", "--date", "2022-08-01");
        assertThat(book.run("status", "--month", "2022-07").out()).contains("Unfinished    nothing\n");
    }

    @Test
    void aRunThatGoesOnIsSeenWithoutWaitingForIt() throws SQLException {
        BookRunner book = begunDeduction();
        if (Database.ofThisRun() == Database.H2) {
            return;
        }
        try (Connection connection = DriverManager.getConnection(book.url());
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + LOCK + ")");
            assertThat(book.run("status", "--month", "2022-07").out()).endsWith(""
                    + "Unfinished    the deduction of 2022-08-01 (a run is in progress just now)\n"
                    + "\n"
                    + "Next: nothing\n"
                    + "              a run is in progress on this book; look again when it has ended\n");
            assertThat(book.run("aging", "--as-of", "2022-08-01").exitCode()).isZero();
            assertThat(book.run("hold", "IM-202207-3", "--reason", "x").exitCode()).isEqualTo(3);
        }
        assertThat(book.run("status", "--month", "2022-07").out()).contains("Next: yuejie deduct --date 2022-08-01\n");
    }

    private BookRunner begunDeduction() {
        BookRunner book = DeskBook.settled(folder);
        Corruption.TAKES_NO_ATTEMPT.planted(Database.ofThisRun()).forEach(book::update);
        assertThat(book.run("deduct", "--date", "2022-08-01").exitCode()).isEqualTo(1);
        return book;
    }
}
