package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuejie.scenario.BookRunner.Ended;

/** Where a month stands, and what to do next: the words at each stage. */
@OnBothDatabases
class StatusTest {

    private static final String COMPLETE = "Days          31 of 31 imported\nFiles refused nothing\n";
    private static final Pattern NEXT = Pattern.compile("\nNext: yuejie (.*)\n");

    @TempDir
    private Path folder;

    @Test
    void anImportIntoASettledMonthSaysHowToAdjustItAndNotToSettleIt() {
        BookRunner book = DeskBook.settled(folder);
        assertThat(book
                .importing(new DropText().withUsage("2022-07-05", DeskBook.usage("2022-07-05", 32_000, 25_000, 10_001))
                        .write(folder.resolve("late"))))
                .isEqualTo(new Ended(0, "Import 2: 1 file applied, 0 skipped as already"
                        + " imported, 0 refused; 4 rows read = 1 applied + 3 unchanged + 0 rejected.\n"
                        + "Corrects the settled month 2022-07: 1 application, 0 of them parked; 1 invoice to pay,"
                        + " 2000.00 CNY; 0 credits, 0.00 CNY. To issue the adjustments: yuejie adjust --month"
                        + " 2022-07\nDone.\n", ""));
    }

    @Test
    void daysOfAMonthThatIsOverAndFilesThatWereRefusedNeedALook() {
        BookRunner book = BookRunner.made(folder.resolve("book"));
        DropText drop = DeskBook.drop();
        book.importing(
                drop.withText("usage/usage-2022-07-14.csv", "oops\n").withText("usage/usage-2022-07-30.csv", "oops\n")
                        .withText("usage/usage-2022-07-31.csv", "oops\n").write(folder.resolve("drop")));
        String refused = folder.resolve("drop/usage") + "/usage-2022-07-";
        String lacks = ".csv: the header lacks sdk_app_id, usage_date, dau, groups, and has 1 column in 4 characters;"
                + " name the columns"
                + " exactly so, separated by commas\n";
        assertThat(status(book)).isEqualTo(new Ended(4, ""
                + "Days          28 of 31 imported; missing: 2022-07-14,2022-07-30..2022-07-31\n"
                + "Files refused 3 files\n"
                + "              " + refused + "14.csv: usage-2022-07-14" + lacks
                + "              " + refused + "30.csv: usage-2022-07-30" + lacks
                + "              " + refused + "31.csv: usage-2022-07-31" + lacks
                + "Settlement    not begun\n"
                + "Unfinished    nothing\n"
                + "\n"
                + "Next: yuejie import PATH\n"
                + "              days without a usage import: 3\n", ""));
        book.importing(drop.write(folder.resolve("drop")));
        assertThat(status(book)).isEqualTo(new Ended(0, COMPLETE
                + "Settlement    not begun\n"
                + "Unfinished    nothing\n"
                + "\n"
                + "Next: yuejie settle --month 2022-07\n"
                + "              the month is over, and every day of it is imported\n", ""));
    }

    @Test
    void aSettledMonthShowsItsSealItsApplicationsAndWhatWaitsWithThoseParked() {
        assertThat(status(DeskBook.settled(folder))).isEqualTo(new Ended(4, COMPLETE
                + "Settlement    settled, sealed and proved\n"
                + "              REVISION  KIND        SEALED               BY    APPLICATIONS  PARKED  INVOICES  "
                + " AMOUNT  CREDITS  AMOUNT\n"
                + "              1         settlement  YYYY-MM-DD hh:mm:ss  olga             4       1         2 "
                + " 2000.00        0    0.00\n"
                + "Seals         1  ROOT\n"
                + "Applications  4 settled = 2 invoiced, 2000.00 CNY + 1 with nothing due + 1 parked\n"
                + "Parked        1 UNPRICED_OPTION; at least 2000.00 CNY wait with them\n"
                + "              2: UNPRICED_OPTION: " + DeskBook.EVIDENCE + "; without that charge: 2000.00 CNY\n"
                + "Changed since nothing\n"
                + "Invoiced      2 invoices, 2000.00 CNY on 2 lines\n"
                + "Deducted      0 invoices, 0.00 CNY\n"
                + "Open          2 invoices, 2000.00 CNY; of these overdue: 0 invoices, 0.00 CNY\n"
                + "Held          nothing\n"
                + "Unfinished    nothing\n"
                + "\n"
                + "Next: yuejie deduct --date 2022-08-01\n"
                + "              open invoices to be tried on that date: 2\n", ""));
    }

    @Test
    void acceptedDaysAreNoLongerMissing() {
        BookRunner book = BookRunner.made(folder.resolve("book"));
        Path drop = DeskBook.drop().write(folder.resolve("drop"));
        book.importing(drop.resolve("accounts.csv"), drop.resolve("apps.csv"),
                drop.resolve("usage/usage-2022-07-13.csv"));
        assertThat(status(book).out()).startsWith("Days          1 of 31 imported; missing:"
                + " 2022-07-01..2022-07-12,2022-07-14..2022-07-31\n");
        book.run("settle", "--month", "2022-07", "--accept-missing-days",
                "2022-07-01..2022-07-12,2022-07-14..2022-07-31");
        assertThat(status(book).exitCode()).isZero();
        assertThat(status(book).out()).startsWith("Days          1 of 31 imported; accepted as missing:"
                + " 2022-07-01..2022-07-12,2022-07-14..2022-07-31\n")
                .endsWith("Next: yuejie export --month 2022-07 --out"
                        + " DIR\n              everything is settled and paid; hand it on\n");
        book.importing(drop.resolve("usage/usage-2022-07-14.csv"));
        assertThat(status(book).out()).startsWith("Days          2 of 31 imported; accepted as missing:");
    }

    @Test
    void theNextCommandLeadsThroughTheMonthAndThroughItsCorrections() {
        BookRunner book = DeskBook.imported(folder);
        List<String> led = follow(book);
        assertThat(led).containsExactly("settle --month 2022-07", "deduct --date 2022-08-01",
                "deduct --date 2022-08-02",
                "deduct --date 2022-08-03", "export --month 2022-07 --out DIR");
        book.importing(corrections().write(folder.resolve("corrections")));
        assertThat(status(book).out()).contains("; can be settled now: 2000.00 CNY\n"
                + "Changed since 1 application, which adjust would settle again\n");
        led = follow(book);
        assertThat(led).containsExactly("deduct --date 2022-08-31", "settle --month 2022-07 --parked",
                "deduct --date 2022-08-31", "adjust --month 2022-07", "export --month 2022-07 --out DIR");
        assertThat(status(book)).isEqualTo(new Ended(0, COMPLETE
                + "Settlement    settled, sealed and proved\n"
                + "              REVISION  KIND        SEALED               BY    APPLICATIONS  PARKED  INVOICES  "
                + " AMOUNT  CREDITS   AMOUNT\n"
                + "              1         settlement  YYYY-MM-DD hh:mm:ss  olga             4       1         2 "
                + " 2000.00        0     0.00\n"
                + "              2         parked      YYYY-MM-DD hh:mm:ss  olga             1       0         1 "
                + " 2000.00        0     0.00\n"
                + "              3         adjustment  YYYY-MM-DD hh:mm:ss  olga             1       0         0    "
                + " 0.00        1  -500.00\n"
                + "Seals         1  ROOT\n"
                + "              2  ROOT\n"
                + "              3  ROOT\n"
                + "Applications  4 settled = 3 invoiced, 3500.00 CNY + 1 with nothing due + 0 parked\n"
                + "Changed since nothing\n"
                + "Invoiced      4 invoices, 3500.00 CNY on 4 lines\n"
                + "Credited      1 invoice, -500.00 CNY; 0.00 CNY off what was open, 500.00 CNY to balances\n"
                + "Deducted      3 invoices, 4000.00 CNY\n"
                + "Open          0 invoices, 0.00 CNY; of these overdue: 0 invoices, 0.00 CNY\n"
                + "Held          nothing\n"
                + "Unfinished    nothing\n"
                + "\n"
                + "Next: yuejie export --month 2022-07 --out DIR\n"
                + "              everything is settled and paid; hand it on\n", ""));
    }

    /** The application 2 has no retention any more, the application 1 was suspended for half the month; a top-up. */
    private static DropText corrections() {
        return new DropText().with("options.csv", "sdk_app_id,option,value,effective_at,action",
                "2,HISTORY_STORAGE,60,2022-07-15T00:00:00,WITHDRAW")
                .with("service_status.csv", "sdk_app_id,status,at,reason", "1,SUSPENDED,2022-07-10T00:00:00,ARREARS",
                        "1,RESUMED,2022-07-25T12:00:00,")
                .with("topups.csv", "topup_id,account_id,amount,at", "t-3,broke,999.50,2022-08-12T09:00:00");
    }

    @Test
    void whoMayOnlyReadMayAsk() {
        BookRunner book = DeskBook.settled(folder);
        if (Database.ofThisRun() == Database.POSTGRESQL) {
            book.update("create role watcher login; grant usage on schema public to watcher;"
                    + " grant select on all tables in schema public to watcher");
            BookRunner watcher = BookRunner.made(folder.resolve("watcher"))
                    .at(book.url().replaceFirst("user=\\w+", "user=watcher"));
            assertThat(watcher.url()).contains("user=watcher");
            assertThat(status(watcher)).isEqualTo(status(book));
            assertThat(watcher.run("aging", "--as-of", "2022-08-01")).isEqualTo(
                    book.run("aging", "--as-of", "2022-08-01"));
            assertThat(watcher.run("hold", "IM-202207-1", "--reason", "x").exitCode()).isEqualTo(3);
        }
    }

    /** Runs what is to be run next, until that is to hand the month on or the same again. */
    private static List<String> follow(BookRunner book) {
        List<String> led = new ArrayList<>();
        for (String next = next(book);; next = next(book)) {
            led.add(next);
            if (next.startsWith("export")) {
                return led;
            }
            assertThat(book.run(next.split(" ")).exitCode()).as(next).isIn(0, 4);
            assertThat(led).hasSizeLessThan(10);
        }
    }

    private static String next(BookRunner book) {
        Matcher next = NEXT.matcher(status(book).out());
        assertThat(next.find()).isTrue();
        return next.group(1);
    }

    private static Ended status(BookRunner book) {
        return DeskBook.masked(book.run("status", "--month", "2022-07"));
    }
}
