package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuejie.calendar.BillingZone;
import yuejie.scenario.BookRunner.Ended;

/** Who owed how much on a day, and for how long; whatever was moved since. */
@OnBothDatabases
class AgingTest {

    private static final String HEADER = "ACCOUNT  NAME       NOT OVERDUE  1-30 DAYS  31-60 DAYS  61-90 DAYS  OVER 90"
            + " DAYS";

    @TempDir
    private Path folder;

    @Test
    void whatIsOpenOnADayIsShownByAccountAndAgeWhateverWasMovedSince() {
        BookRunner book = DeskBook.settled(folder);
        book.run("deduct", "--date", "2022-08-01");
        book.run("deduct", "--date", "2022-08-03");
        book.importing(new DropText().with("topups.csv", "topup_id,account_id,amount,at",
                "t-3,broke,1000.00,2022-11-20T09:00:00").write(folder.resolve("more")));
        assertThat(asOf(book, "2022-07-31")).isEqualTo("Nothing was open on 2022-07-31.\n");
        assertThat(asOf(book, "2022-08-01")).isEqualTo(HEADER + "    TOTAL  BALANCE  ARREARS\n"
                + "broke    清贫科技       1000.00       0.00        0.00        0.00          0.00  1000.00     0.50  no\n"
                + "TOTAL    1 account      1000.00       0.00        0.00        0.00          0.00  1000.00     0.50 "
                + " 0 yes\n");
        String[][] aged = {{"2022-08-02", "1000.00", "0.00", "0.00", "0.00", "0.00", "no"},
            {"2022-08-03", "0.00", "1000.00", "0.00", "0.00", "0.00", "yes"},
            {"2022-08-31", "0.00", "1000.00", "0.00", "0.00", "0.00", "yes"},
            {"2022-09-01", "0.00", "0.00", "1000.00", "0.00", "0.00", "yes"},
            {"2022-09-30", "0.00", "0.00", "1000.00", "0.00", "0.00", "yes"},
            {"2022-10-01", "0.00", "0.00", "0.00", "1000.00", "0.00", "yes"},
            {"2022-10-30", "0.00", "0.00", "0.00", "1000.00", "0.00", "yes"},
            {"2022-10-31", "0.00", "0.00", "0.00", "0.00", "1000.00", "yes"}};
        for (String[] row : aged) {
            assertThat(asOf(book, row[0]).lines().skip(1).findFirst().orElse("").split(" +")).as(row[0])
                    .containsExactly(
                            "broke", "清贫科技", row[1], row[2], row[3], row[4], row[5], "1000.00", "0.50", row[6]);
        }
        assertThat(asOf(book, "2022-11-20")).contains("  1000.00  1000.50  yes\n");
    }

    @Test
    void whatWasPaidLaterWasOpenBeforeAndACreditCountsFromItsDay() {
        BookRunner book = DeskBook.settled(folder);
        book.run("deduct", "--date", "2022-08-03");
        book.importing(new DropText().with("topups.csv", "topup_id,account_id,amount,at",
                "t-3,broke,700.00,2022-08-12T09:00:00").write(folder.resolve("more")));
        String before = asOf(book, "2022-08-12");
        assertThat(before).isEqualTo(HEADER + "    TOTAL  BALANCE  ARREARS\n"
                + "broke    清贫科技          0.00    1000.00        0.00        0.00          0.00  1000.00   700.50 "
                + " yes\nTOTAL    1 account         0.00    1000.00        0.00        0.00          0.00  1000.00  "
                + " 700.50  1 yes\n");
        book.run("deduct", "--date", "2022-08-20");
        book.importing(new DropText().with("service_status.csv", "sdk_app_id,status,at,reason",
                "3,SUSPENDED,2022-07-10T00:00:00,ARREARS", "3,RESUMED,2022-07-25T12:00:00,")
                .write(folder.resolve("suspended")));
        book.run("adjust", "--month", "2022-07");
        assertThat(asOf(book, "2022-08-20")).isEqualTo(HEADER + "   TOTAL  BALANCE  ARREARS\n"
                + "broke    清贫科技          0.00     500.00        0.00        0.00          0.00  500.00   700.50  yes\n"
                + "TOTAL    1 account         0.00     500.00        0.00        0.00          0.00  500.00   700.50 "
                + " 1 yes\n");
        assertThat(asOf(book, "2022-08-12")).isEqualTo(before);
        book.run("deduct", "--date", "2022-08-21");
        assertThat(asOf(book, "2022-08-21")).isEqualTo("Nothing was open on 2022-08-21.\n");
        assertThat(asOf(book, "2022-08-12")).isEqualTo(before);
    }

    @Test
    void accountsAreSortedByCodePointAndTheAnswerForProgramsIsWhole() {
        BookRunner book = BookRunner.made(folder.resolve("book"));
        DropText drop = new DropText().with("accounts.csv", "account_id,name", "b,Bee", "B,Big bee", "\uFF21,Wide",
                "\uD83D\uDC1D,Bee itself").with("apps.csv", "sdk_app_id,account_id,site,created_on",
                        "1,\uD83D\uDC1D,mainland,2021-01-01", "2,\uFF21,mainland,2021-01-01", "3,b,mainland,2021-01-01",
                        "4,B,mainland,2021-01-01")
                .with("orders.csv", "order_id,sdk_app_id,product,months,starts_on,purchased_at",
                        "o-1,1,PRO,36,2021-12-01,2021-11-30T12:00:00", "o-2,2,PRO,36,2021-12-01,2021-11-30T12:00:00",
                        "o-3,3,PRO,36,2021-12-01,2021-11-30T12:00:00", "o-4,4,PRO,36,2021-12-01,2021-11-30T12:00:00");
        for (int day = 1; day <= 31; day++) {
            String date = String.format("2022-07-%02d", day);
            drop = drop.withUsage(date, DeskBook.usage(date, 12_000, 12_000, 12_000));
        }
        book.importing(drop.with("options.csv", "sdk_app_id,option,value,effective_at",
                "4,HISTORY_STORAGE,30,2022-07-15T00:00:00").write(folder.resolve("drop")));
        book.settle("2022-07");
        Ended ended = book.run("aging", "--as-of", "2022-08-01", "--json");
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out()).isEqualTo("""
                {
                  "as_of" : "2022-08-01",
                  "exit_code" : 0,
                  "accounts" : [ %s, %s, %s, %s ],
                  "totals" : {
                    "accounts" : 4,
                %s
                    "in_arrears" : 0
                  },
                  "held" : [ ]
                }
                """.formatted(account("B", "Big bee", "500.00"), account("b", "Bee", "1000.00"),
                account("\uFF21", "Wide", "1000.00"), account("\uD83D\uDC1D", "Bee itself", "1000.00"),
                amounts("3500.00")));
    }

    @Test
    void whatIsHeldIsSaidSinceItDoesNotBecomeOverdue() {
        BookRunner book = DeskBook.settled(folder);
        book.run("hold", "IM-202207-3", "--reason", "disputed");
        book.run("deduct", "--date", "2022-08-03");
        String aged = asOf(book, "2022-11-05");
        assertThat(aged).startsWith(HEADER).contains("broke    清贫科技       1000.00       0.00")
                .endsWith(
                        "\nHeld now, and so not tried and not made overdue: 1 invoice, 1000.00 CNY (yuejie status shows"
                                + " each).\n");
        assertThat(book.run("aging", "--as-of", "2022-11-05", "--json").out()).endsWith("""
                  "held" : [ {
                    "invoice_no" : "IM-202207-3",
                    "open_amount" : "1000.00",
                    "reason" : "disputed"
                  } ]
                }
                """);
        book.run("release", "IM-202207-3");
        assertThat(asOf(book, "2022-11-05")).startsWith(HEADER).doesNotContain("Held");
    }

    @Test
    void withoutADayItIsToday() {
        BookRunner book = DeskBook.imported(folder);
        assertThat(book.run("aging")).isEqualTo(new Ended(0, "Nothing was open on " + BillingZone.dayOf(Instant.now())
                + ".\n", ""));
        assertThat(book.run("aging", "--as-of", "yesterday")).isEqualTo(new Ended(2, "", "--as-of: 'yesterday' is no"
                + " date; a date is written YYYY-MM-DD, for example 2022-07-14\nTry: yuejie aging --help\n"));
    }

    private static String account(String id, String name, String open) {
        return "{\n    \"account_id\" : \"" + id + "\",\n    \"name\" : \"" + name + "\",\n" + amounts(open)
                + "\n    \"arrears\" : false\n  }";
    }

    private static String amounts(String open) {
        return "    \"not_overdue\" : \"" + open
                + "\",\n    \"days_1_30\" : \"0.00\",\n    \"days_31_60\" : \"0.00\",\n"
                + "    \"days_61_90\" : \"0.00\",\n    \"days_over_90\" : \"0.00\",\n    \"total\" : \"" + open
                + "\",\n"
                + "    \"balance\" : \"0.00\",";
    }

    private static String asOf(BookRunner book, String day) {
        Ended ended = book.run("aging", "--as-of", day);
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.err()).isEmpty();
        return ended.out();
    }
}
