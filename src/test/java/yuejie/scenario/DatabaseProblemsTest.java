package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuejie.postgres.PostgresServer;
import yuejie.scenario.BookRunner.Ended;

/** A database that cannot be used is named by its address, never with a password, with what to do about it. */
@OnBothDatabases
class DatabaseProblemsTest {

    private static final String GO_ON =
            "What was committed stands. Run the same command again to go on; with --debug it shows more.\n";

    @TempDir
    private Path folder;

    @Test
    void aServerThatDoesNotAnswerMayDoSoLater() {
        assertThat(history("jdbc:postgresql://localhost:1/book?user=u&password=secret")).isEqualTo(new Ended(1, "",
                "Failed: no connection to the database at jdbc:postgresql://localhost:1/book: Connection refused. Does"
                        + " it run, and is this its address?\n" + GO_ON));
    }

    @Test
    void aHostThatIsNotThereIsNamed() {
        assertThat(history("jdbc:postgresql://nowhere.invalid/book")).isEqualTo(new Ended(1, "",
                "Failed: no connection to the database at jdbc:postgresql://nowhere.invalid/book: there is no host"
                        + " nowhere.invalid. Does it run, and is this its address?\n" + GO_ON));
    }

    @Test
    void aDatabaseThatIsNotThereIsRefused() {
        String address = address().replaceFirst("/book_\\d+$", "/nowhere");
        assertThat(history(address + "?user=postgres")).isEqualTo(new Ended(3, "", "The database at " + address
                + " does not let the program in: database \"nowhere\" does not exist. Nothing was changed; mend"
                + " SPRING_DATASOURCE_URL, _USERNAME or _PASSWORD and call again.\n"));
    }

    @Test
    void aRightThatIsMissingIsNamed() throws SQLException {
        String address = address();
        try (Connection connection = DriverManager.getConnection(address + "?user=postgres");
             Statement statement = connection.createStatement()) {
            statement.execute("create role powerless login");
        }
        Path drop = new DropText().with("accounts.csv", "account_id,name").write(folder.resolve("drop"));
        assertThat(call(address + "?user=powerless", "import", drop.toString())).isEqualTo(new Ended(3, "",
                "The database at " + address + " does not permit it: permission denied for schema public. Grant what"
                        + " docs/postgresql.md names, then call again.\n"));
    }

    @Test
    void anAddressThatNoDriverTakesIsRefused() {
        for (String address : new String[] {"postgresql://localhost/book", "jdbc:postgresql://localhost:x/book",
            "jdbc:mysql://localhost/book", "jdbc:nothing:book"}) {
            assertThat(history(address + "?password=secret")).isEqualTo(new Ended(3, "", address + " is no address of a"
                    + " database that can hold the book. One is, for example, jdbc:postgresql://localhost/yuejie."
                    + " Nothing was changed; mend SPRING_DATASOURCE_URL and call again.\n"));
        }
    }

    private static String address() {
        return PostgresServer.shared().newDatabase().replaceFirst("\\?.*", "");
    }

    private Ended history(String url) {
        return call(url, "history");
    }

    private Ended call(String url, String... arguments) {
        return new BookRunner(folder.resolve("book")).at(url).run(arguments);
    }
}
