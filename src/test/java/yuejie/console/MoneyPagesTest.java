package yuejie.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yuejie.scenario.ABook;
import yuejie.scenario.BookRunner;
import yuejie.scenario.DropText;
import yuejie.scenario.OnBothDatabases;

/** The pages of the ledger and of what is open by age. */
@OnBothDatabases
class MoneyPagesTest {

    private static final Path SAMPLE = Path.of("sample-data", "2022-07");

    private static final List<String> AMOUNTS = List.of("not_overdue", "days_1_30", "days_31_60", "days_61_90",
            "days_over_90", "total", "balance");

    private static final String ENTRIES = "select e.entry_key, e.kind, e.booked_on, a.account_id,"
            + " coalesce(e.invoice_no, ''), e.cash, e.receivable, e.balance, e.revenue from ledger_entry e"
            + " join account a on a.account_no = e.account_no";

    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]*)\"");

    @ABook
    private BookRunner book;

    private ConsoleRunner console;

    @BeforeEach
    void startAConsole() {
        console = ConsoleRunner.open(book);
    }

    @AfterEach
    void endIt() {
        console.close();
    }

    private void theSample() {
        book.importing(SAMPLE.resolve("drop"));
        book.settle("2022-07");
        book.run("deduct", "--date", "2022-08-01");
        book.importing(SAMPLE.resolve("august/2022-08-02"));
        book.run("hold", "IM-202207-1400000018", "--reason", "disputed");
        book.run("deduct", "--date", "2022-08-03");
        book.importing(SAMPLE.resolve("august/2022-08-09"));
        book.run("adjust", "--month", "2022-07");
    }

    @Test
    void whereNothingMovedThePagesSayWhenSomethingWill() throws Exception {
        assertThat(console.text("/ledger")).contains("No entry matches. Without filters, all entries are shown; the"
                + " first ones come with top-ups and with: yuejie settle --month YYYY-MM");
        assertThat(console.text("/aging?date=2022-08-01")).contains("Nothing was open on that day. Invoices are open"
                + " from the settlement of their month on: yuejie settle --month YYYY-MM");
        assertThat(console.text("/ledger?lang=zh")).contains("没有符合条件的分录。");
        assertThat(console.text("/aging?lang=zh")).contains("该日没有未结清金额。");
    }

    @Test
    void whatIsOpenByAgeIsWhatTheCommandSays() throws Exception {
        theSample();
        for (String day : List.of("2022-07-31", "2022-08-01", "2022-08-03", "2022-09-01", "2022-12-31")) {
            JsonNode aging = JsonMapper.shared().readTree(book.run("aging", "--as-of", day, "--json").out());
            List<String> rows = new ArrayList<>(List.of("account,name,not-overdue,up-to-30,up-to-60,up-to-90,over-90,"
                    + "total,balance,arrears"));
            aging.get("accounts").forEach(account -> {
                List<String> fields = new ArrayList<>(List.of(account.get("account_id").asString(),
                        field(account.get("name").asString())));
                AMOUNTS.forEach(amount -> fields.add(account.get(amount).asString()));
                fields.add(account.get("arrears").asBoolean() ? "yes" : "no");
                rows.add(String.join(",", fields));
            });
            assertThat(console.get("/aging.csv?date=" + day).body().lines()).as(day).containsExactlyElementsOf(rows);
            String page = console.text("/aging?date=" + day);
            if (rows.size() > 1) {
                assertThat(page).contains(totals(aging.get("totals")));
            }
            aging.get("held").forEach(held -> assertThat(page).contains(held.get("invoice_no").asString() + " "
                    + money(held.get("open_amount")) + " disputed"));
        }
    }

    private static String field(String text) {
        return text.contains(",") ? '"' + text + '"' : text;
    }

    private static String totals(JsonNode totals) {
        return "Accounts " + totals.get("accounts").asString() + " Not overdue " + money(totals.get("not_overdue"))
                + " 1 to 30 days " + money(totals.get("days_1_30")) + " 31 to 60 days "
                + money(totals.get("days_31_60")) + " 61 to 90 days " + money(totals.get("days_61_90"))
                + " Over 90 days " + money(totals.get("days_over_90")) + " Total " + money(totals.get("total"))
                + " Balance " + money(totals.get("balance")) + " Accounts in arrears "
                + totals.get("in_arrears").asString();
    }

    private static String money(JsonNode amount) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(new BigDecimal(amount.asString()));
    }

    @Test
    void theLedgerHasEveryEntryOnceWhicheverFilterIsSet() throws Exception {
        theSample();
        ledger("", "");
        ledger("?account=acct-03", " where a.account_id = 'acct-03'");
        ledger("?month=2022-08", " where e.booked_on >= date '2022-08-01' and e.booked_on <= date '2022-08-31'");
        for (String kind : List.of("TOP_UP", "INVOICE", "CREDIT", "REFUND", "ORDER", "DEDUCTION")) {
            ledger("?kind=" + kind, " where e.kind = '" + kind + "'");
        }
        ledger("?kind=INVOICE&account=acct-03&month=2022-07", " where 1 = 0");
        String credited = book.query("select invoice_no from ledger_entry where kind = 'CREDIT' and receivable < 0")
                .get(0);
        ledger("?invoice=" + credited, " where e.invoice_no = '" + credited + "'");
        assertThat(console.get("/ledger?kind=GIFT").statusCode()).isEqualTo(400);
    }

    /** By key, and the same rows as without any help of keys. */
    private void ledger(String filters, String where) throws Exception {
        List<String> rows = console.get("/ledger.csv" + filters).body().lines().toList();
        assertThat(rows.get(0)).isEqualTo("entry,entry-kind,booked-on,account,invoice,cash,receivable,balance,revenue");
        assertThat(rows.subList(1, rows.size())).as(filters).containsExactlyInAnyOrderElementsOf(
                book.query(ENTRIES + where).stream().map(row -> row.replace('|', ',')).toList());
    }

    @Test
    void aLongLedgerGoesOnByKeyAndSumsWhatItShows() throws Exception {
        theSample();
        int entries = Integer.parseInt(book.query("select count(*) from ledger_entry").get(0));
        String first = console.get("/ledger").body();
        Matcher next = NEXT.matcher(first);
        assertThat(next.find()).isTrue();
        String second = console.get(next.group(1).replace("&amp;", "&")).body();
        assertThat(keys(first)).isEqualTo(50);
        assertThat(keys(first) + keys(second)).isEqualTo(entries);
        String sum = book.query("select sum(cash) from ledger_entry where kind = 'TOP_UP'").get(0);
        assertThat(console.text("/ledger?kind=TOP_UP")).contains("Sums of the entries shown Cash "
                + new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
                        .format(new BigDecimal(sum)));
    }

    private static long keys(String page) {
        return Pattern.compile("<tr>\\s*<td class=\"code\">").matcher(page).results().count();
    }

    @Test
    void entriesLeadToTheirAccountWhateverItsIdAndToTheirInvoice() throws Exception {
        book.importing(new DropText().with("accounts.csv", "account_id,name", "a/b;c %,<b>One</b>")
                .with("topups.csv", "topup_id,account_id,amount,at", "t-1,a/b;c %,10.00,2022-07-14T12:00:00")
                .write(book.beside("drop")));
        assertThat(console.get("/ledger").body()).contains("href=\"/accounts/a~2fb~3bc~20~25\">a/b;c %</a>");
        theSample();
        assertThat(console.get("/ledger?kind=INVOICE").body())
                .contains("href=\"/invoices/IM-202207-1400000002\">IM-202207-1400000002</a>");
    }
}
