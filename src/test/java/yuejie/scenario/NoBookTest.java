package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuejie.scenario.BookRunner.Ended;

/** Where there is no book, every command but import says so with the place, and leaves nothing behind there. */
@OnBothDatabases
class NoBookTest {

    private static final String ROOT = "0".repeat(64);
    private static final String[][] COMMANDS = {
        {"settle", "--month", "2022-07"},
        {"settle", "--month", "2022-07", "--accept-missing-days", "2022-07-01..2022-07-31"},
        {"settle", "--month", "2022-07", "--preview"}, {"settle", "--month", "2022-07", "--parked"},
        {"settle", "--month", "2022-07", "--discard"}, {"adjust", "--month", "2022-07"},
        {"adjust", "--month", "2022-07", "--preview"}, {"deduct", "--date", "2022-08-01"},
        {"export", "--month", "2022-07", "--out", "target/never-made"}, {"explain", "--app", "1", "--month", "2022-07"},
        {"explain", "IM-202207-1"}, {"orders", "--app", "1"}, {"status", "--month", "2022-07"},
        {"status", "--month", "2022-07", "--json"}, {"aging", "--as-of", "2022-08-31"},
        {"compare", "--month", "2022-07", "--catalog", "mainland-2022", "--catalog", "mainland-2022"},
        {"verify", "--month", "2022-07"}, {"hold", "IM-202207-1", "--reason", "disputed"}, {"release", "IM-202207-1"},
        {"approve", "--month", "2022-07", "--root", ROOT}, {"history"}, {"history", "--json"},
        {"history", "--decisions"},
        {"history", "--execution", "7"}};

    @TempDir
    private Path folder;
    private BookRunner book;
    private Ended noBook;

    @BeforeEach
    void nameABook() {
        book = new BookRunner(folder.resolve("a/book"));
        boolean embedded = Database.ofThisRun() == Database.H2;
        if (!embedded) {
            book.at(book.url() + "&password=secret");
        }
        noBook = new Ended(3, "", (embedded ? "There is no book in " + book.home() + ". Set YUEJIE_HOME"
                : "There is no book in the database at " + book.url().replaceFirst("\\?.*", "")
                        + ". Set SPRING_DATASOURCE_URL")
                + " to where yours is kept; the first import makes one.\n");
    }

    @Test
    void noCommandButImportMakesABook() throws Exception {
        for (String[] command : COMMANDS) {
            assertThat(book.run(command)).as(String.join(" ", command)).isEqualTo(noBook);
        }
        assertThat(folder).isEmptyDirectory();
        assertThat(Path.of("target/never-made")).doesNotExist();
        if (Database.ofThisRun() == Database.POSTGRESQL) {
            assertThat(tables()).isEmpty();
        }
        assertThat(book.importing(DropText.ofTwoApplications().write(folder.resolve("drop"))).exitCode()).isZero();
        assertThat(book.run("orders", "--app", "1").exitCode()).isZero();
    }

    /**
     * A first import that was killed early leaves an embedded database without tables; a server has those of others.
     */
    @Test
    void aDatabaseWithoutTheTablesOfABookIsNoBookAndStaysAsItIs() throws Exception {
        Files.createDirectories(book.home());
        book.update("create table theirs (id int)");
        for (String[] command : COMMANDS) {
            assertThat(book.run(command)).as(String.join(" ", command)).isEqualTo(noBook);
        }
        assertThat(tables()).containsExactly("theirs");
    }

    @Test
    void anImportOfNothingMakesNoBook() throws Exception {
        Path drop = Files.createDirectories(folder.resolve("drop"));
        assertThat(book.importing(drop))
                .isEqualTo(new Ended(3, "", "There is no file of a data drop in " + drop + "; one holds"
                        + " accounts.csv, apps.csv, … and usage/usage-YYYY-MM-DD.csv. Nothing was changed.\n"));
        assertThat(book.run("status", "--month", "2022-07")).isEqualTo(noBook);
        assertThat(book.home()).doesNotExist();
    }

    private List<String> tables() {
        return book.query("select table_name from information_schema.tables where table_schema = 'public'");
    }
}
