package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuejie.postgres.PostgresServer;
import yuejie.scenario.BookRunner.Ended;

/** To ask what ran on a book changes nothing in it. */
@OnBothDatabases
class HistoryOfAnEmptyBookTest {

    private static final Ended NOTHING_RAN = new Ended(0, "No job was ever run on this book.\n", "");

    @TempDir
    private Path folder;

    /** As a first import leaves it that was killed when the tables were made; also of an older version. */
    @Test
    void nothingRanOnABookOfTablesAlone() {
        for (String version : new String[] {"4", "latest"}) {
            BookRunner book = new BookRunner(folder.resolve(version));
            Flyway.configure().dataSource(book.url(), null, null).target(version)
                    .locations("classpath:db/migration/common",
                            "classpath:db/migration/" + Database.ofThisRun().name().toLowerCase(Locale.ROOT))
                    .load().migrate();
            assertThat(book.run("history")).isEqualTo(NOTHING_RAN);
            assertThat(book.run("history", "--json")).isEqualTo(new Ended(0, "[ ]\n", NOTHING_RAN.out()));
            assertThat(book.run("history", "--execution", "7")).isEqualTo(new Ended(3, "", "There is no job execution 7"
                    + " in this book; yuejie history lists them.\n"));
            assertThat(book.query("select version from flyway_schema_history where version = '11'"))
                    .hasSize(version.equals("4") ? 0 : 1);
        }
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
        return ended.out().replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d", "TIME")
                .replaceAll("\\d+\\.\\d s +", "SECONDS ");
    }
}
