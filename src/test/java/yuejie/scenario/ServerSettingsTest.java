package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuejie.postgres.PostgresServer;
import yuejie.scenario.BookRunner.Ended;

/** What is set for a role or database of a server changes no result, or is named where no book can be kept there. */
@OnBothDatabases
@Tag("on-postgresql-only")
class ServerSettingsTest {

    private static final List<String> ODD = List.of("default_transaction_isolation = 'serializable'",
            "default_transaction_deferrable = on", "datestyle = 'SQL, DMY'", "timezone = 'America/New_York'",
            "intervalstyle = 'sql_standard'", "standard_conforming_strings = off", "backslash_quote = off",
            "bytea_output = 'escape'", "extra_float_digits = -15", "transform_null_equals = on", "array_nulls = off",
            "client_encoding = 'LATIN1'", "search_path = odd, public", "statement_timeout = '5ms'",
            "lock_timeout = '5ms'", "idle_in_transaction_session_timeout = '200ms'", "idle_session_timeout = '200ms'",
            "transaction_timeout = '200ms'");

    @TempDir
    private Path folder;
    private String database;
    private String role;
    private Path drop;

    @BeforeEach
    void makeADatabaseAndARole() throws SQLException {
        database = PostgresServer.shared().newDatabase().replaceFirst("\\?.*", "");
        role = "odd_" + database.replaceFirst(".*_", "");
        execute(database, "create role " + role + " superuser login");
        drop = DropText.ofTwoApplications().withUsageOf("2022-07")
                .with("accounts.csv", "account_id,name", "acct,\"即时\\ 通信 \\\\ 'x'\"")
                .with("topups.csv", "topup_id,account_id,amount,at", "t-1,acct,9000.00,2022-08-01T00:00:00")
                .withUsage("2022-07-20", "1,2022-07-20,12000,5").write(folder.resolve("drop"));
    }

    @Test
    void whatIsSetForTheRoleChangesNoResult() throws SQLException {
        Map<String, String> plain = everything(new BookRunner(folder.resolve("plain"))
                .at(PostgresServer.shared().newDatabase()));
        execute(database, "create schema odd");
        for (String setting : ODD) {
            execute(database, "alter role " + role + " set " + setting);
        }
        assertThat(everything(bookOfTheRole())).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"serializable", "repeatable read"})
    void importsOfManyFilesAtATimeDoNotDependOnTheIsolationOfTheDatabase(String isolation) throws SQLException {
        execute(database, "alter database " + name() + " set default_transaction_isolation = '" + isolation + "'");
        BookRunner book = bookOfTheRole().with("yuejie.threads", 4);
        assertThat(book.importing(drop)).extracting(Ended::exitCode, Ended::err).containsExactly(0, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LATIN1", "SQL_ASCII"})
    void anotherEncodingThanUtf8IsRefusedBeforeAnythingIsMade(String encoding) throws SQLException {
        String name = "other_" + encoding.toLowerCase(Locale.ROOT);
        execute(database, "create database " + name + " encoding '" + encoding
                + "' lc_collate 'C' lc_ctype 'C' template template0");
        String address = database.replaceFirst("[^/]*$", name);
        BookRunner book = new BookRunner(folder.resolve("book")).at(address + "?user=postgres");
        assertThat(book.importing(drop)).isEqualTo(new Ended(3, "", "The database at " + address + " has the encoding "
                + encoding
                + ", and a book needs UTF8: Chinese names cannot be kept otherwise. Nothing was changed. Make"
                + " another database, create database … encoding 'UTF8' template template0, and name it in"
                + " SPRING_DATASOURCE_URL.\n"));
        assertThat(book.query("select 1 from pg_tables where schemaname = 'public'")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "pg_catalog, public"})
    void aRoleWithoutASchemaToWorkInIsRefused(String path) throws SQLException {
        execute(database, "alter role " + role + " set search_path = " + path);
        assertThat(bookOfTheRole().importing(drop)).isEqualTo(new Ended(3, "", "The database at " + database
                + " has no schema to work in: the search_path of the role " + role + " begins with "
                + (path.equals("nowhere") ? "none that is there" : "pg_catalog") + ". Nothing was changed. Set it, for"
                + " example to public, or name the schema in SPRING_DATASOURCE_URL: …?currentSchema=public.\n"));
    }

    @Test
    void aRoleThatMayOnlyReadReadsAndIsNamedWhereItShouldWrite() throws SQLException, IOException {
        execute(database, "alter role " + role + " set default_transaction_read_only = on");
        Ended refused = new Ended(3, "", "The database at " + database + " cannot be written:"
                + " default_transaction_read_only is on for the role " + role + ", the database or the server. Nothing"
                + " was changed; turn it off, or call with a role that may write.\n");
        BookRunner reader = bookOfTheRole();
        assertThat(reader.importing(drop)).isEqualTo(refused);
        BookRunner writer = new BookRunner(Files.createDirectories(reader.home())).at(database + "?user=postgres");
        everything(writer);
        assertReadsButDoesNotWrite(reader, refused);
    }

    /** A server that was ended in an orderly way becomes one by a file with this name. */
    @Test
    void aStandbyReadsAndIsNamedWhereItShouldWrite() throws IOException {
        Path data = folder.resolve("data");
        BookRunner book;
        try (PostgresServer primary = PostgresServer.startIn(data)) {
            book = new BookRunner(folder.resolve("book")).at(primary.newDatabase());
            everything(book);
        }
        Files.writeString(data.resolve("standby.signal"), "");
        try (PostgresServer standby = PostgresServer.startIn(data)) {
            String address = standby.address("book_1");
            assertReadsButDoesNotWrite(book.at(address), new Ended(3, "", "The database at "
                    + address.replaceFirst("\\?.*", "") + " cannot be written: it is a standby, which follows another"
                    + " server. Nothing was changed; name the primary server in SPRING_DATASOURCE_URL and call"
                    + " again.\n"));
        }
    }

    private void assertReadsButDoesNotWrite(BookRunner book, Ended refused) {
        for (Ended ended : List.of(book.importing(drop), book.settle("2022-07"),
                book.run("deduct", "--date", "2022-08-02"), book.run("hold", "IM-202207-1", "--reason", "asked"))) {
            assertThat(ended).isEqualTo(refused);
        }
        for (String[] command : new String[][] {{"status", "--month", "2022-07"}, {"history"},
            {"verify", "--month", "2022-07"}, {"explain", "--app", "1", "--month", "2022-07"},
            {"aging", "--as-of", "2022-08-31"},
            {"export", "--month", "2022-07", "--out", folder.resolve("out").toString()}}) {
            assertThat(book.run(command)).as(command[0]).extracting(Ended::exitCode, Ended::err)
                    .containsExactly(0, "");
        }
    }

    private Map<String, String> everything(BookRunner book) {
        for (Ended ended : List.of(book.importing(drop), book.settle("2022-07"),
                book.run("deduct", "--date", "2022-08-01"), book.run("verify", "--month", "2022-07"))) {
            assertThat(ended).extracting(Ended::exitCode, Ended::err).containsExactly(0, "");
        }
        return book.export("2022-07");
    }

    private BookRunner bookOfTheRole() {
        return new BookRunner(folder.resolve("book")).at(database + "?user=" + role);
    }

    private String name() {
        return database.replaceFirst(".*/", "");
    }

    private static void execute(String address, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address + "?user=postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
