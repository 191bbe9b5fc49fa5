package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuejie.scenario.BookRunner.Ended;

/**
 * A month of which two days were imported with rejected rows: {@code status} and {@code settle} name the days until
 * they are mended. The application 1 has 2,000 above its quota on every day, which is one block of 1000.00.
 */
@OnBothDatabases
class UnmendedRejectsTest {

    private static final String NEXT = "Next: yuejie export --month 2022-07 --out DIR\n";
    private static final String DAYS = "Rejected and not billed: 2022-07-05: 1 row\n"
            + "Rejected and not billed: 2022-07-06: 2 rows\n";
    private static final String LOOK = " 2 applications = 1 invoiced + 1 with nothing due + 0 parked; 1 invoice line,"
            + " 1000.00 CNY.\nLook at the days with rejected rows: mend these, import the files again, then: yuejie"
            + " adjust --month 2022-07. " + NEXT;

    @ABook
    private BookRunner book;

    @BeforeEach
    void importAMonthWithRejectedRows() {
        book.importing(DropText.ofTwoApplications().withUsageOf("2022-07")
                .withUsage("2022-07-05", row("2022-07-05", 1, "12000"), row("2022-07-05", 2, "100"),
                        row("2022-07-05", 2, "35000"))
                .withUsage("2022-07-06", row("2022-07-06", 1, "12000"), row("2022-07-06", 2, "100"),
                        row("2022-07-06", 3, "1"), row("2022-07-06", 4, "1"))
                .write(book.beside("drop")));
    }

    private static String row(String day, int app, String dau) {
        return app + "," + day + "," + dau + ",300";
    }

    /** The whole day again, with 35,000 in the application 1: 25,000 above its quota are three blocks. */
    private Path mended(String day) {
        return new DropText().withUsage(day, row(day, 1, "35000"), row(day, 2, "100")).write(book.beside("mended"));
    }

    @Test
    void statusNamesTheDaysUntilAFileWithoutRejectedRowsCounts() {
        String days = "Days          31 of 31 imported\n";
        String rest = "Files refused nothing\nSettlement    not begun\nUnfinished    nothing\n\nNext: yuejie settle"
                + " --month 2022-07\n              the month is over, and every day of it is imported\n";
        assertThat(status()).isEqualTo(new Ended(4, days + "Rejected rows 2 days\n"
                + "              2022-07-05: 1 row\n"
                + "              2022-07-06: 2 rows\n" + rest, ""));
        assertThat(book.importing(mended("2022-07-06")).exitCode()).isZero();
        assertThat(status()).isEqualTo(new Ended(4, days + "Rejected rows 1 day\n"
                + "              2022-07-05: 1 row\n" + rest, ""));
        book.importing(new DropText().withText("usage/usage-2022-07-05.csv", "oops\n").write(book.beside("broken")));
        assertThat(status().out()).startsWith(days + "Rejected rows 1 day\n              2022-07-05: 1 row\n"
                + "Files refused 1 file\n");
        assertThat(book.importing(mended("2022-07-05")).exitCode()).isZero();
        assertThat(status()).isEqualTo(new Ended(0, days + rest, ""));
    }

    @Test
    void settleNamesTheDaysAndEndsWithFourEachTimeAlsoAfterTheyWereMended() {
        assertThat(book.settle("2022-07")).isEqualTo(new Ended(4, "2022-07 is settled and proved:" + LOOK, DAYS));
        Ended again = new Ended(4, "2022-07 was settled and proved before, nothing was changed:" + LOOK, DAYS);
        assertThat(book.settle("2022-07")).isEqualTo(again);
        assertThat(status().out()).endsWith(NEXT.replace("export --month 2022-07 --out DIR", "deduct --date 2022-08-01")
                + "              open invoices to be tried on that date: 1\n");

        mended("2022-07-05");
        assertThat(book.importing(mended("2022-07-06")).exitCode()).isZero();
        assertThat(book.run("adjust", "--month", "2022-07").out()).startsWith("2022-07 is settled again and proved: ");
        assertThat(book.export("2022-07").get("invoices.csv"))
                .contains("IM-202207-1-A1,2022-07,1,acct,mainland-2022,CNY,"
                        + "2000.00,");
        assertThat(book.settle("2022-07")).isEqualTo(again);
        assertThat(status().out()).doesNotContain("Rejected rows");
    }

    @Test
    void programsAreToldTheDays() {
        String days = """
                "days_with_rejected_rows" : [ {
                #  "day" : "2022-07-05",
                #  "rows_rejected" : 1
                #}, {
                #  "day" : "2022-07-06",
                #  "rows_rejected" : 2
                #} ]""";
        assertThat(book.run("status", "--month", "2022-07", "--json").out()).contains(
                "    \"days_suspicious\" : [ ],\n    " + days.replace("#", "    ")
                        + ",\n    \"files_refused\" : [ ]\n");
        assertThat(book.run("settle", "--month", "2022-07", "--preview", "--json").out()).contains(
                "  \"days_missing\" : [ ],\n  " + days.replace("#", "  ") + ",\n  \"days_to_come\" : 0,\n");
        assertThat(book.run("settle", "--month", "2022-07", "--json")).isEqualTo(new Ended(4, """
                {
                  "month" : "2022-07",
                  "exit_code" : 4,
                  "was_complete" : false,
                  "applications" : 2,
                  "invoiced" : 1,
                  "nothing_due" : 1,
                  "parked" : 0,
                  "lines" : 1,
                  "amount" : "1000.00",
                  "missing_days" : 0,
                """ + "  " + days.replace("#", "  ") + "\n}\n", DAYS + "2022-07 is settled and proved:" + LOOK));
    }

    @Test
    void aPreviewNamesTheDays() {
        assertThat(book.run("settle", "--month", "2022-07", "--preview").out())
                .startsWith("PREVIEW of 2022-07 from the"
                        + " present data; nothing is written. Days imported: 31, with rejected rows: 2022-07-05 (1),"
                        + " 2022-07-06 (2).\n");
    }

    private Ended status() {
        return book.run("status", "--month", "2022-07");
    }
}
