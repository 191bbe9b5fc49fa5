package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuejie.postgres.PostgresServer;
import yuejie.scenario.BookRunner.Ended;

/** To ask what ran on a book makes neither a book nor a table. */
@OnBothDatabases
class HistoryOfAnEmptyBookTest {

    private static final Ended NOTHING_RAN = new Ended(0, "No job was ever run on this book.\n", "");

    @TempDir
    private Path folder;

    @Test
    void nothingRanOnABookThatIsNotThereAndItIsNotMade() {
        BookRunner book = new BookRunner(folder.resolve("book"));
        assertThat(book.run("history")).isEqualTo(NOTHING_RAN);
        assertThat(book.run("history", "--json")).isEqualTo(new Ended(0, "[ ]\n", NOTHING_RAN.out()));
        assertThat(book.run("history", "--execution", "7")).isEqualTo(new Ended(2, "", "There is no job execution 7;"
                + " yuejie history lists them\nTry: yuejie history --help\n"));
        assertThat(book.home()).doesNotExist();
    }

    @Test
    void nothingRanOnAPostgresqlDatabaseWithoutTablesAndNoneIsMade() throws SQLException {
        String url = PostgresServer.shared().newDatabase();
        assertThat(new BookRunner(folder.resolve("book")).at(url).run("history")).isEqualTo(NOTHING_RAN);
        assertThat(tables(url)).isEmpty();
    }

    @Test
    void whatRanOnPostgresqlIsShownAsOnAnEmbeddedBook() {
        String drop = new DropText().with("accounts.csv", "account_id,name", "A,Ada").write(folder.resolve("drop"))
                .toString();
        BookRunner there = new BookRunner(folder.resolve("there")).at(PostgresServer.shared().newDatabase());
        BookRunner here = new BookRunner(folder.resolve("here"));
        assertThat(there.run("import", drop)).isEqualTo(here.run("import", drop));
        for (String[] question : new String[][] {{"history"}, {"history", "--execution", "1"}}) {
            assertThat(withoutTimes(there.run(question))).contains("usage-import").contains("COMPLETED")
                    .isEqualTo(withoutTimes(here.run(question)));
        }
    }

    private static String withoutTimes(Ended ended) {
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.err()).isEmpty();
        return ended.out().replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d", "TIME");
    }

    private static List<String> tables(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
             ResultSet rows = connection.getMetaData().getTables(null, "public", null, null)) {
            List<String> tables = new ArrayList<>();
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
            return tables;
        }
    }
}
