package yuejie.console.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuejie.console.ConsoleRunner;
import yuejie.scenario.BookRunner;
import yuejie.scenario.DropText;
import yuejie.scenario.OnBothDatabases;

/**
 * The pages of invoices, movers, applications and accounts, on a book of two months. Each block of DAU above the quota
 * costs 1000.00. The application 1 has 1000.00 and then 3000.00, the application 2 has 2000.00 and then 1000.00. The
 * application 3 has 1000.00 in June alone, the application 4 in July alone, the application 5 in both months. The
 * account {@code able} has 5000.00 from 1 June on, the account {@code 4} has nothing.
 */
@OnBothDatabases
class CustomerPagesTest {

    private static final long[] JUNE = {12_000, 22_000, 12_000, 1, 12_000};
    private static final long[] JULY = {32_000, 12_000, 1, 12_000, 12_000};

    @TempDir
    private static Path folder;
    private static BookRunner book;
    private static ConsoleRunner console;

    @BeforeAll
    static void settleTwoMonths() {
        book = BookRunner.made(folder.resolve("book"));
        DropText drop = new DropText().with("accounts.csv", "account_id,name", "able,Able Ltd", "4,Four")
                .with("apps.csv", "sdk_app_id,account_id,site,created_on", "1,able,mainland,2021-01-01",
                        "2,able,mainland,2021-01-01", "3,able,mainland,2021-01-01", "4,4,mainland,2021-01-01",
                        "5,4,mainland,2021-01-01")
                .with("orders.csv", "order_id,sdk_app_id,product,months,starts_on,purchased_at",
                        "o-1,1,PRO,36,2021-12-01,2021-11-30T12:00:00", "o-2,2,PRO,36,2021-12-01,2021-11-30T12:00:00",
                        "o-3,3,PRO,36,2021-12-01,2021-11-30T12:00:00", "o-4,4,PRO,36,2021-12-01,2021-11-30T12:00:00",
                        "o-5,5,PRO,36,2021-12-01,2021-11-30T12:00:00")
                .with("topups.csv", "topup_id,account_id,amount,at", "t-1,able,5000.00,2022-06-01T12:00:00");
        drop = usage(usage(drop, "2022-06", JUNE), "2022-07", JULY);
        book.importing(drop.write(folder.resolve("drop")));
        book.settle("2022-06");
        book.settle("2022-07");
        book.run("deduct", "--date", "2022-07-03");
        book.run("hold", "IM-202207-5", "--reason", "disputed");
        console = ConsoleRunner.open(book);
    }

    @AfterAll
    static void endIt() {
        console.close();
    }

    /** Adds a month of usage: on each day, the application 1 has the first number of users, and so on. */
    static DropText usage(DropText drop, String month, long... dau) {
        DropText more = drop;
        for (int day = 1; day <= YearMonth.parse(month).lengthOfMonth(); day++) {
            LocalDate date = YearMonth.parse(month).atDay(day);
            String[] rows = new String[dau.length];
            for (int i = 0; i < dau.length; i++) {
                rows[i] = (i + 1) + "," + date + "," + dau[i] + ",0";
            }
            more = more.withUsage(date.toString(), rows);
        }
        return more;
    }

    @Test
    void invoicesAreListedNewestMonthFirstAndEachFilterLetsItsOwnThrough() throws Exception {
        assertThat(invoices("")).isEqualTo("""
                IM-202207-1,2022-07,1,able,Able Ltd,3000.00,3000.00,CNY,OPEN
                IM-202207-2,2022-07,2,able,Able Ltd,1000.00,1000.00,CNY,OPEN
                IM-202207-4,2022-07,4,4,Four,1000.00,1000.00,CNY,OPEN
                IM-202207-5,2022-07,5,4,Four,1000.00,1000.00,CNY,HELD
                IM-202206-1,2022-06,1,able,Able Ltd,1000.00,,CNY,DEDUCTED
                IM-202206-2,2022-06,2,able,Able Ltd,2000.00,,CNY,DEDUCTED
                IM-202206-3,2022-06,3,able,Able Ltd,1000.00,,CNY,DEDUCTED
                IM-202206-5,2022-06,5,4,Four,1000.00,1000.00,CNY,OVERDUE
                """);
        assertThat(numbers("?month=2022-06")).isEqualTo("IM-202206-1 IM-202206-2 IM-202206-3 IM-202206-5");
        assertThat(numbers("?account=4")).isEqualTo("IM-202207-4 IM-202207-5 IM-202206-5");
        assertThat(numbers("?application=2&least=1500")).isEqualTo("IM-202206-2");
        assertThat(numbers("?state=OPEN")).isEqualTo("IM-202207-1 IM-202207-2 IM-202207-4 IM-202207-5 IM-202206-5");
        assertThat(numbers("?state=OVERDUE")).isEqualTo("IM-202206-5");
        assertThat(numbers("?state=HELD")).isEqualTo("IM-202207-5");
        assertThat(numbers("?state=DEDUCTED&month=2022-06&most=1000")).isEqualTo("IM-202206-1 IM-202206-3");
        assertThat(numbers("?state=COVERED&month=2022-06")).isEmpty();
        assertThat(console.text("/invoices?least=3000&lang=en")).contains("A state or an amount is searched within one"
                + " month. As no month is given, this is the latest one: 2022-07")
                .contains("IM-202207-1 2022-07 1 able");
        for (String wrong : new String[] {"month=07", "application=x", "state=x", "least=1e9", "after=x"}) {
            assertThat(console.get("/invoices?" + wrong).statusCode()).as(wrong).isEqualTo(400);
        }
    }

    @Test
    void aListGoesOnAfterAnInvoiceWhicheverWayItIsAskedFor() throws Exception {
        assertThat(numbers("?after=IM-202207-4")).isEqualTo("IM-202207-5 IM-202206-1 IM-202206-2 IM-202206-3"
                + " IM-202206-5");
        assertThat(numbers("?account=able&after=IM-202207-2")).isEqualTo("IM-202206-1 IM-202206-2 IM-202206-3");
        assertThat(numbers("?state=OPEN&after=IM-202207-4")).isEqualTo("IM-202207-5 IM-202206-5");
    }

    @Test
    void amountsAndInvoicesOfAMonthThatIsNotSealedAreNotShown() throws Exception {
        settlementOfJulyIs("BEGUN");
        try {
            onlyJuneIsShown();
        } finally {
            settlementOfJulyIs("SEALED");
        }
    }

    private static void settlementOfJulyIs(String status) {
        console.close();
        book.update("update settlement set status = '" + status + "' where billing_month = '2022-07'");
        console = ConsoleRunner.open(book);
    }

    private static void onlyJuneIsShown() throws Exception {
        assertThat(numbers("")).isEqualTo("IM-202206-1 IM-202206-2 IM-202206-3 IM-202206-5");
        assertThat(numbers("?state=OPEN")).isEqualTo("IM-202206-5");
        assertThat(numbers("?account=4")).isEqualTo("IM-202206-5");
        assertThat(numbers("?application=1")).isEqualTo("IM-202206-1");
        assertThat(console.text("/invoices/IM-202207-1?lang=en")).contains("not issued: its settlement is not sealed");
        assertThat(console.text("/movers?lang=en")).contains("Two settled months are needed, and two different ones.");
    }

    @Test
    void moversAreTheDifferencesBetweenTwoMonthsAndTheirSumsAreThoseOfTheMonths() throws Exception {
        assertThat(console.get("/movers.csv").body()).isEqualTo("""
                application,account,change,was,became,difference
                1,able,MORE,1000.00,3000.00,2000.00
                2,able,LESS,2000.00,1000.00,-1000.00
                3,able,GONE,1000.00,0.00,-1000.00
                4,4,NEW,0.00,1000.00,1000.00
                """);
        assertThat(console.get("/movers.csv?from=2022-07&to=2022-06").body()).contains("\n1,able,LESS,3000.00,1000.00,"
                + "-2000.00\n").contains("\n3,able,NEW,0.00,1000.00,1000.00\n");
        assertThat(console.get("/movers.csv?after=1000.00+2").body()).endsWith("difference\n"
                + "3,able,GONE,1000.00,0.00,-1000.00\n4,4,NEW,0.00,1000.00,1000.00\n");
        assertThat(console.text("/movers?lang=en")).contains("Total of 2022-06: 5,000.00. Total of 2022-07: 6,000.00."
                + " Difference: 1,000.00.").contains("gone 1 1,000.00 0.00 -1,000.00 less 1 2,000.00 1,000.00 -1,000.00"
                        + " more 1 1,000.00 3,000.00 2,000.00 new 1 0.00 1,000.00 1,000.00"
                        + " the same 1 1,000.00 1,000.00 0.00");
        assertThat(book.query("select billing_month, sum(total) from invoice group by billing_month order by 1"))
                .containsExactly("2022-06|5000.00", "2022-07|6000.00");
    }

    @Test
    void anApplicationHasItsContractItsMonthsAndItsInvoicesOnOnePage() throws Exception {
        assertThat(console.text("/applications/2?lang=en"))
                .contains("Account able Account name Able Ltd Site mainland Created on 2021-01-01")
                .contains("2022-07 1 sealed invoiced 1,000.00 able 2022-06 1 sealed invoiced 2,000.00 able")
                .contains("Invoice Total Open Overdue Held because IM-202207-2 1,000.00 1,000.00 IM-202206-2 2,000.00")
                .contains("o-2 PRO 36 2021-12-01 2024-11-30").contains("The service was never suspended.");
        assertThat(console.get("/applications/2").body()).contains("href=\"/applications/2/2022-06\"");
        assertThat(console.text("/applications?lang=en&after=3")).contains("4 4 mainland 2021-01-01 5 4 mainland")
                .doesNotContain("able");
        assertThat(console.get("/applications/99").statusCode()).isEqualTo(404);
    }

    @Test
    void anAccountHasItsBalanceItsEntriesAndWhatIsOpenOnOnePage() throws Exception {
        assertThat(console.text("/accounts/able?lang=en"))
                .contains("Account able Account name Able Ltd Balance 1,000.00 Open 4,000.00 Invoices held 0")
                .contains("2022-06-01 5,000.00 5,000.00 2022-07-03 -4,000.00 1,000.00")
                .contains("1 able mainland 2021-01-01 2 able mainland 2021-01-01 3 able mainland 2021-01-01");
        assertThat(console.text("/accounts/4?lang=en")).contains("Invoices held 1")
                .contains("IM-202206-5 1,000.00 1,000.00 overdue IM-202207-4 1,000.00 1,000.00 IM-202207-5 1,000.00"
                        + " 1,000.00 disputed");
        assertThat(console.get("/accounts/able.csv?after=2022-07-03+DEDUCTION:IM-202206-2").body()).isEqualTo("""
                booked-on,kind,entry,invoice,cash,receivable,balance,revenue
                2022-07-03,DEDUCTION,DEDUCTION:IM-202206-3,IM-202206-3,0.00,-1000.00,-1000.00,0.00
                2022-07-01,INVOICE,INVOICE:IM-202206-1,IM-202206-1,0.00,1000.00,0.00,1000.00
                2022-07-01,INVOICE,INVOICE:IM-202206-2,IM-202206-2,0.00,2000.00,0.00,2000.00
                2022-07-01,INVOICE,INVOICE:IM-202206-3,IM-202206-3,0.00,1000.00,0.00,1000.00
                2022-06-01,TOP_UP,TOP_UP:t-1,,5000.00,0.00,5000.00,0.00
                """);
        assertThat(ConsoleRunner.text(console.get("/accounts/nobody?lang=en")))
                .contains(
                        "The book has no account nobody.");
    }

    @Test
    void theSearchLeadsToOneThingListsSeveralAndSaysWhatCanBeSearched() throws Exception {
        assertThat(found("IM-202207-2")).isEqualTo("/invoices/IM-202207-2");
        assertThat(found("+2+")).isEqualTo("/applications/2");
        assertThat(found("able")).isEqualTo("/accounts/able");
        assertThat(console.text("/invoices/search?q=4&lang=en")).contains("application 4 account 4");
        assertThat(console.text("/invoices/search?q=99999999999999999999&lang=en"))
                .contains("Nothing has this number or id. The whole of it is needed: an invoice number such as"
                        + " IM-202207-1400000001, an application id (SDKAppID), or an account id."
                        + " Names cannot be searched.");
        assertThat(console.get("/runs").body()).contains("action=\"/invoices/search\"");
    }

    private static String found(String typed) throws Exception {
        HttpResponse<String> answer = console.get("/invoices/search?q=" + typed);
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String numbers(String filter) throws Exception {
        return invoices(filter).replaceAll(",.*", "").strip().replace('\n', ' ');
    }

    private static String invoices(String filter) throws Exception {
        return console.get("/invoices.csv" + filter).body()
                .replace("invoice,month,application,account,account-name,total,open,currency,state\n", "");
    }
}
