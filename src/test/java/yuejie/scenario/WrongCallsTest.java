package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuejie.scenario.BookRunner.Ended;

/** Calls that make no sense end with 2, say what would make sense, and do not even make a book. */
@OnBothDatabases
class WrongCallsTest {

    @TempDir
    private Path folder;

    @Test
    void aMonthIsWrittenWithYearAndMonth() {
        assertWrong("--month: '2022-13' is no month; a month is written YYYY-MM, for example 2022-07\n"
                + "Try: yuejie settle --help\n", "settle", "--month", "2022-13");
        assertWrong("--month: '7/2022' is no month; a month is written YYYY-MM, for example 2022-07\n"
                + "Try: yuejie export --help\n", "export", "--month", "7/2022", "--out", "x");
    }

    @Test
    void anAcceptedDayIsADayOfTheMonth() {
        for (String days : new String[] {"2022-07-32", "2022-07-03..", "2022-07-03..2022-07-32"}) {
            assertWrong("--accept-missing-days: '" + days
                    + "' is no date and no range of dates; these are written YYYY-MM-DD"
                    + " and YYYY-MM-DD..YYYY-MM-DD, for example 2022-07-03..2022-07-09\nTry: yuejie settle --help\n",
                    "settle", "--month", "2022-07", "--accept-missing-days", "2022-07-01," + days);
        }
        assertWrong(
                "--accept-missing-days: '2022-07-09..2022-07-03' ends before it begins\nTry: yuejie settle --help\n",
                "settle", "--month", "2022-07", "--accept-missing-days", "2022-07-09..2022-07-03");
        for (String days : new String[] {"2022-07-31..2022-08-01", "2022-08-01..9999-12-31"}) {
            assertWrong("--accept-missing-days 2022-08-01 is not a day of 2022-07\nTry: yuejie settle --help\n",
                    "settle", "--month", "2022-07", "--accept-missing-days", days);
        }
        assertWrong("--accept-missing-days 2022-08-01 is not a day of 2022-07\nTry: yuejie settle --help\n",
                "settle", "--month", "2022-07", "--accept-missing-days", "2022-07-31,2022-08-01");
    }

    @Test
    void aRequiredOptionIsNamed() {
        assertWrong("Missing required option: '--month=YYYY-MM'\nTry: yuejie settle --help\n", "settle");
        assertWrong("Missing required option: '--out=DIR'\nTry: yuejie export --help\n",
                "export", "--month", "2022-07");
        assertWrong("Missing required parameter: 'PATH'\nTry: yuejie import --help\n", "import");
    }

    @Test
    void aMisspeltCommandIsNamedWithTheOneThatWasProbablyMeant() {
        assertWrong("There is no command settel. Did you mean settle?\nTry: yuejie --help\n", "settel", "--month",
                "2022-07");
        assertWrong("There is no command improt. Did you mean import?\nTry: yuejie --help\n", "improt");
        assertWrong("There is no command pay.\nTry: yuejie --help\n", "pay");
    }

    @Test
    void helpIsAskedForInEitherOrder() {
        BookRunner book = new BookRunner(folder.resolve("book"));
        Ended asked = book.run("settle", "--help");
        assertThat(asked.out()).contains("--accept-missing-days");
        assertThat(book.run("help", "settle")).isEqualTo(asked);
    }

    @Test
    void aPathToImportExists() {
        assertWrong("There is no file or directory " + folder.resolve("nowhere") + "\nTry: yuejie import --help\n",
                "import", folder.resolve("nowhere").toString());
    }

    @Test
    void theNumberOfRejectsIsNotNegative() {
        assertWrong(
                "--max-rejects: '-1' is not accepted; it must be a whole number from 0 to 999999999999\n"
                        + "Try: yuejie import --help\n",
                "import", "--max-rejects", "-1", folder.toString());
    }

    private void assertWrong(String words, String... call) {
        BookRunner book = new BookRunner(folder.resolve("book"));
        assertThat(book.run(call)).isEqualTo(new Ended(2, "", words));
        assertThat(book.home()).doesNotExist();
        if (Database.ofThisRun() == Database.POSTGRESQL) {
            assertThat(book.query("select tablename from pg_tables where schemaname = 'public'")).isEmpty();
        }
    }
}
