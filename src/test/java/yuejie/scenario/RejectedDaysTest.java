package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuejie.scenario.BookRunner.Ended;

/** No day is lost in silence because its rows were rejected. */
@OnBothDatabases
class RejectedDaysTest {

    private static final String DAY = "2022-07-14";
    private static final String DONE = "Done. What to do next: yuejie status --month YYYY-MM\n";

    @ABook
    private BookRunner book;

    /** Ten PRO applications with a DAU of 25,000 each day: 15,000 above the quota are 2 blocks of 1000.00 for each. */
    private static DropText tenApplications(IntFunction<String> dateOfDay) {
        DropText drop = new DropText().with("accounts.csv", "account_id,name", "a,A")
                .with("apps.csv", rows("sdk_app_id,account_id,site,created_on", app -> app + ",a,mainland,2022-01-01"))
                .with("orders.csv", rows("order_id,sdk_app_id,product,months,starts_on,purchased_at",
                        app -> "p" + app + "," + app + ",PRO,12,2022-01-01,2022-01-01T00:00:00"));
        for (int day = 1; day <= 31; day++) {
            String date = dateOfDay.apply(day);
            drop = drop.with(file(day), rows(DropText.USAGE_COLUMNS, app -> app + "," + date + ",25000,10"));
        }
        return drop;
    }

    private static String[] rows(String header, IntFunction<String> row) {
        return IntStream.rangeClosed(0, 10).mapToObj(app -> app == 0 ? header : row.apply(app)).toArray(String[]::new);
    }

    private static String file(int day) {
        return String.format("usage/usage-2022-07-%02d.csv", day);
    }

    private String noUsage() {
        return "no usage of 2022-07 was imported (import it first. Is this the right month, and the right book? "
                + (Database.ofThisRun() == Database.H2 ? "YUEJIE_HOME is " + book.home()
                        : "The database is " + book.url().replaceFirst("\\?.*", ""))
                + ")";
    }

    private static String eachDay(IntFunction<String> line) {
        return IntStream.rangeClosed(1, 31).mapToObj(line).collect(Collectors.joining());
    }

    @Test
    void aMonthOfWhichEveryRowIsBadIsNotImportedAndNotSettledUntilItIsMended() {
        Path drop = tenApplications(day -> "2022/7/" + day).write(book.beside("drop"));
        String bad = ": 10 of its 10 rows are bad, and at least half of the rows of a usage file must be good; mend"
                + " them";
        assertThat(book.importing(drop)).isEqualTo(new Ended(3,
                "Import 1: 3 files applied, 0 skipped as already imported,"
                        + " 31 refused; 21 rows read = 21 applied + 0 unchanged + 0 rejected.\n"
                        + "Mend the refused files and import them again; the other files were applied.\n",
                eachDay(day -> "Refused: " + drop.resolve(file(day)) + bad + ". Nothing of it was applied.\n")
                        + eachDay(day -> "Rejected rows, each with its line and reason: "
                                + book.home().resolve("rejects/import-1-"
                                        + drop.resolve(file(day)).getFileName())
                                + "\n")));
        assertThat(book.query("select count(*), min(code), max(code) from reject"))
                .containsExactly("310|BAD_DATE|BAD_DATE");
        assertThat(book.query("select * from usage_daily")).isEmpty();
        assertThat(BookRunner.files(book.home().resolve("rejects")).get("import-1-usage-2022-07-05.csv")).startsWith(
                "file,line,code,detail,raw_length,raw\n" + drop.resolve(file(5))
                        + ",2,BAD_DATE,usage_date '2022/7/5'; a date is written YYYY-MM-DD,19,"
                        + "\"1,2022/7/5,25000,10\"\n");

        assertThat(status()).isEqualTo(new Ended(4, "Days          0 of 31 imported; missing: 2022-07-01..2022-07-31\n"
                + "Files refused 31 files\n" + IntStream.rangeClosed(1, 20).mapToObj(day -> "              "
                        + drop.resolve(file(day)) + bad + "\n").collect(Collectors.joining())
                + "              … and 11 more; --json lists them all\n"
                + "Settlement    not begun\nUnfinished    nothing\n\nNext: yuejie import PATH\n"
                + "              " + noUsage() + "\n", ""));
        Ended refused = book.settle("2022-07");
        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.err()).startsWith("2022-07 cannot be settled: ").contains(noUsage());

        tenApplications(day -> String.format("2022-07-%02d", day)).write(drop);
        assertThat(book.importing(drop))
                .isEqualTo(new Ended(0, "Import 2: 31 files applied, 3 skipped as already imported,"
                        + " 0 refused; 310 rows read = 310 applied + 0 unchanged + 0 rejected.\n" + DONE, ""));
        assertThat(book.settle("2022-07")).isEqualTo(new Ended(0, "2022-07 is settled and proved: 10 applications = 10"
                + " invoiced + 0 with nothing due + 0 parked; 10 invoice lines, 20000.00 CNY.\n"
                + "Next: yuejie export --month 2022-07 --out DIR\n", ""));
    }

    /** Good, repeated and bad rows; whatever the caller accepts. */
    @ParameterizedTest
    @CsvSource({"1, 0, 1, true", "1, 0, 2, false", "1, 1, 2, true", "1, 1, 3, false", "0, 0, 1, false",
        "1, 59, 60, true", "1, 59, 61, false", "0, 0, 0, true"})
    void aDayIsImportedWhenAtLeastHalfOfTheRowsOfItsFileAreGood(int good, int repeated, int bad, boolean imported) {
        DropText drop = DropText.ofTwoApplications().withText("usage/usage-" + DAY + ".csv",
                DropText.USAGE_COLUMNS + "\n"
                        + ("1," + DAY + ",5,5\n").repeat(good + repeated) + ("2," + DAY + ",x,5\n").repeat(bad));
        Ended ended = book.run("import", "--max-rejects", "1000", drop.write(book.beside("drop")).toString());

        assertThat(ended.exitCode()).isEqualTo(!imported ? 3 : bad > 0 ? 4 : 0);
        assertThat(book.query("select status, rows_read, rows_applied, rows_unchanged, rows_rejected from import_file"
                + " where kind = 'USAGE'"))
                .containsExactly((imported ? "APPLIED|" : "REFUSED|") + (good + repeated + bad)
                        + "|" + (imported ? good + "|" + repeated : "0|0") + "|" + bad);
        assertThat(status().out()).startsWith("Days          " + (imported ? "1" : "0") + " of 31 imported; missing: ");
    }

    @Test
    void aRefusedFileLeavesTheDayAsTheFileBeforeItHadLeftIt() {
        book.importing(DropText.ofTwoApplications().withUsageOf("2022-07").write(book.beside("drop")));
        Path bad = new DropText().withUsage(DAY, "1," + DAY + ",7,7", "2," + DAY + ",x,7", "2," + DAY + ",y,7")
                .write(book.beside("bad"));
        assertThat(book.importing(bad)).isEqualTo(new Ended(3,
                "Import 2: 0 files applied, 0 skipped as already imported,"
                        + " 1 refused; 0 rows read = 0 applied + 0 unchanged + 0 rejected.\n"
                        + "Mend the refused files and import them again; the other files were applied.\n",
                "Refused: " + bad.resolve(file(14))
                        + ": 2 of its 3 rows are bad, and at least half of the rows of a usage"
                        + " file must be good; mend them. Nothing of it was applied.\nRejected rows, each with its"
                        + " line and reason: " + book.home().resolve("rejects/import-2-usage-2022-07-14.csv") + "\n"));
        assertThat(book.query("select app_no, dau, groups from usage_daily where usage_date = date '" + DAY
                + "' order by app_no")).containsExactly("1|12000|300", "2|100|300");
        assertThat(book.query("select * from usage_replaced")).isEmpty();
        assertThat(book.settle("2022-07").exitCode()).isZero();
    }

    private Ended status() {
        return book.run("status", "--month", "2022-07");
    }
}
