package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGProperty;
import yuejie.failure.RefusedException;
import yuejie.postgres.PostgresServer;
import yuejie.scenario.BookRunner.Ended;
import yuejie.settings.DatabaseAddress;

/** A database that cannot be used is named by its address, never with a password, with what to do about it. */
@OnBothDatabases
class DatabaseProblemsTest {

    private static final String GO_ON = "What was committed stands. Run the same command again to go on; with --debug"
            + " it shows more.\n";

    private static final String MEND = " Nothing was changed; mend SPRING_DATASOURCE_URL and call again.\n";

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
                + " refuses the login: database \"nowhere\" does not exist. Nothing was changed; mend"
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
    void tablesOfAnotherProgramAreLeftAlone() throws SQLException {
        Path drop = DropText.ofTwoApplications().write(folder.resolve("drop"));
        String server = address();
        String embedded = "jdbc:h2:file:" + folder.resolve("book/book");
        for (String address : List.of(server + "?user=postgres",
                embedded + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE")) {
            try (Connection connection = DriverManager.getConnection(address);
                    Statement statement = connection.createStatement()) {
                statement.execute("create table stock (item integer)");
                statement.execute("create table article (id integer)");
            }
            assertThat(call(address, "import", drop.toString())).isEqualTo(new Ended(3, "", "The schema public of the"
                    + " database at " + (address.startsWith(server) ? server : embedded) + " is not empty (2 tables,"
                    + " for example article) and has no book: no table flyway_schema_history. Nothing was changed. If"
                    + " it belongs to another program, make another database for the book and name it in"
                    + " SPRING_DATASOURCE_URL; if it was a book, restore it from a backup.\n"));
        }
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

    @Test
    void aDatabaseInMemoryIsRefused() {
        assertThat(history("jdbc:h2:mem:book;INIT=select 1"))
                .isEqualTo(new Ended(3, "", "jdbc:h2:mem:book is a database in"
                        + " memory: the book would be lost when the command ends." + MEND));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "INIT=runscript from 'x' | INIT", "MODE=PostgreSQL;init=select 1 | init", "RUNSCRIPT=x | RUNSCRIPT",
        "DATABASE_EVENT_LISTENER='x' | DATABASE_EVENT_LISTENER", "JAVA_OBJECT_SERIALIZER='x' | JAVA_OBJECT_SERIALIZER",
        "TRACE_LEVEL_FILE=4 | TRACE_LEVEL_FILE", "AUTO_SERVER=TRUE | AUTO_SERVER", "FILE_LOCK=NO | FILE_LOCK",
        "PASSWORD=secret | PASSWORD"})
    void anEmbeddedBookTakesNothingFromItsAddressThatRunsCode(String setting, String name) {
        for (Ended ended : everyWayToOpen("jdbc:h2:file:" + folder.resolve("book/book") + ";" + setting)) {
            assertThat(ended).isEqualTo(new Ended(3, "", "The address of the database, jdbc:h2:file:"
                    + folder.resolve("book/book") + ", sets " + name + "; all that may be set there is CACHE_SIZE,"
                    + " DATABASE_TO_LOWER, DB_CLOSE_ON_EXIT, LOCK_TIMEOUT, MODE, WRITE_DELAY." + MEND));
        }
        assertThat(folder.resolve("book")).doesNotExist();
    }

    @Test
    void aValueInTheAddressOfAnEmbeddedBookIsOneWord() {
        String address = "jdbc:h2:file:" + folder.resolve("book/book");
        assertThat(history(address + ";CACHE_SIZE=1\\;create table stray (i int)")).isEqualTo(new Ended(3, "",
                "The address of the database, " + address + ", sets CACHE_SIZE to what is neither a word nor a number."
                        + MEND));
        assertThat(call(address + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE"
                + ";cache_size=16384", "import", DropText.ofTwoApplications().write(folder.resolve("drop")).toString())
                .exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"socketFactory", "socketfactory", "sslfactory", "loggerFile", "connectExecutor", "service"})
    void aServerTakesNothingFromItsAddressThatLoadsClassesOrOtherFiles(String name) {
        for (Ended ended : everyWayToOpen(
                "jdbc:postgresql://u:secret@localhost:1/book?user=u&" + name + "=x.Y&password=secret")) {
            assertThat(ended)
                    .isEqualTo(new Ended(3, "", "The address of the database, jdbc:postgresql://localhost:1/book, sets "
                            + name + ", by which the driver would load a class or use another file." + MEND));
        }
    }

    /** So that a new version of the driver does not bring one unseen. */
    @Test
    void whateverOfTheDriverSoundsLikeAClassOrFileIsNoneOrRefused() {
        List<String> harmless = List.of("classLoaderStrategy", "loggerLevel", "sspiServiceClass");
        for (PGProperty property : PGProperty.values()) {
            String name = property.getName();
            if (!harmless.contains(name)
                    && name.matches("(?i).*(factory|class|callback|verifier|executor|plugin|logger|service$).*")) {
                assertThatThrownBy(new DatabaseAddress("jdbc:postgresql://h/book?" + name + "=x")::check).as(name)
                        .isInstanceOf(RefusedException.class);
            }
        }
        new DatabaseAddress(
                "jdbc:postgresql://h:5,g/book?sslmode=verify-full&sslrootcert=/etc/root.crt&targetServerType=primary"
                        + "&currentSchema=yuejie&ApplicationName=yuejie&connectTimeout=10&socketTimeout=0"
                        + "&tcpKeepAlive=true&options=-c%20statement_timeout=0")
                .check();
    }

    private List<Ended> everyWayToOpen(String url) {
        return List.of(call(url, "import", folder.toString()), call(url, "history"),
                call(url, "status", "--month", "2022-07"), call(url, "verify", "--month", "2022-07"));
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
