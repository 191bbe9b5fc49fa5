package yuejie.console.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yuejie.console.ConsoleRunner;
import yuejie.scenario.BookRunner;
import yuejie.scenario.OnBothDatabases;

/** What the page of an invoice says is what explain prints, for invoices of the sample month. */
@OnBothDatabases
class InvoicePageTest {

    private static final Path SAMPLE = Path.of("sample-data", "2022-07");

    /** A charge above the quota, a prorated one, an option, an adjustment that is to be paid, and a credit. */
    private static final List<String> INVOICES = List.of("IM-202207-1400000002", "IM-202207-1400000018",
            "IM-202207-1400000023", "IM-202207-1400000006", "IM-202207-1400000007-A1", "IM-202207-1400000018-A1");

    @TempDir
    private static Path folder;
    private static BookRunner book;
    private static ConsoleRunner console;

    @BeforeAll
    static void settleAndAdjustTheSample() {
        book = BookRunner.made(folder.resolve("book"));
        book.importing(SAMPLE.resolve("drop"));
        book.settle("2022-07");
        book.run("deduct", "--date", "2022-08-01");
        book.importing(SAMPLE.resolve("august/2022-08-09"));
        book.run("adjust", "--month", "2022-07");
        book.run("hold", "IM-202207-1400000018", "--reason", "disputed");
        console = ConsoleRunner.open(book);
    }

    @AfterAll
    static void endIt() {
        console.close();
    }

    @Test
    void everySentenceAndEveryNumberIsThatOfExplain() throws Exception {
        for (int i = 0; i < INVOICES.size(); i++) {
            String number = INVOICES.get(i);
            String language = i % 2 == 0 ? "en" : "zh";
            assertThat(console.get("/invoices/" + number + ".csv").body()).as(number).isEqualTo(linesOf(number));
            String page = console.text("/invoices/" + number + "?lang=" + language);
            String[] said = book.run("explain", number, "--lang", language).out().split("\n\n");
            // behind the head and before what became of the invoice, which have forms of their own
            assertThat(Stream.of(said).skip(1).limit(said.length - 2).flatMap(String::lines)
                    .map(line -> line.strip().replaceAll("\\s+", " "))).as(number).hasSizeGreaterThan(4)
                    .allSatisfy(line -> assertThat(page).contains(line));
        }
    }

    @Test
    void thePicturesHaveTheNumbersOfTheDerivation() throws Exception {
        String page = console.text("/invoices/IM-202207-1400000018?lang=en");
        // 40,000 - 10,000 = 30,000 = 3 blocks; 3,000.00 x 2,289,600 / 2,678,400 = 2,564.516129...
        assertThat(page).contains("Quantity of the month 40,000 Within the free quota -10,000"
                + " Above the quota 30,000 To whole blocks 0 Billed: 3 blocks of 10,000 30,000 Fee 3,000.00"
                + " Share of the time out of service ≈ -435.483871 Rounding ≈ 0.003871 Amount 2,564.52");
        assertThat(page).contains("Usage of the month: DAU").contains("2022-07-03 40,000 86,400 yes")
                .contains("2022-07-11 1,000 43,200 yes").contains("2022-07-12 1,000 0 suspended");
    }

    @Test
    void whatBecameOfItIsSaidWithItsSeal() throws Exception {
        String seal = book.query("select link_no || ' Root of the seal ' || root from seal where billing_month = "
                + "'2022-07' and revision = 1").get(0);
        assertThat(console.text("/invoices/IM-202207-1400000018?lang=en"))
                .contains("Account acct-06 Account name 青禾教育 Application 1400000018 Month 2022-07")
                .contains("Total 2,564.52 Currency CNY State held Open 1,983.87 Held because disputed Revision 1"
                        + " Link of the chain " + seal + " Approved by nobody yet")
                .contains("Attempts to deduct it Date Outcome Amount 2022-08-01 not covered by the balance 0.00")
                .contains("2022-08-01 invoice INVOICE:IM-202207-1400000018 0.00 2,564.52 0.00 2,564.52")
                .contains("credit CREDIT:IM-202207-1400000018-A1:IM-202207-1400000018 0.00 -580.65 0.00 -580.65")
                .contains("Other invoices of this application and month Invoice Total IM-202207-1400000018-A1 -580.65");
        book.run("approve", "--month", "2022-07", "--root", seal.replaceAll(".* ", ""));
        assertThat(console.text("/invoices/IM-202207-1400000018?lang=en")).contains("Approved by olga Approved at 20");
    }

    @Test
    void theMonthOfAnApplicationIsWhatExplainPrints() throws Exception {
        for (String language : List.of("en", "zh")) {
            assertThat(console.text("/applications/1400000018/2022-07?lang=" + language)).contains(book.run("explain",
                    "--app", "1400000018", "--month", "2022-07", "--lang", language).out().strip()
                    .replaceAll("\\s+", " "));
        }
    }

    @Test
    void anInvoiceThatIsNotThereAndOneThatCannotBeAreNotFound() throws Exception {
        assertThat(console.get("/invoices/IM-202207-99").statusCode()).isEqualTo(404);
        assertThat(ConsoleRunner.text(console.get("/invoices/IM-202207-99?lang=en"))).contains(
                "There is no invoice IM-202207-99 in this book. What became of the month: yuejie explain --app 99"
                        + " --month 2022-07");
        assertThat(console.get("/invoices/99").statusCode()).isEqualTo(400);
    }

    private static String linesOf(String number) {
        JsonNode invoice = JsonMapper.shared().readTree(book.run("explain", number, "--json").out());
        StringBuilder csv = new StringBuilder("line,item,plan,quantity,unit-price,fee,service-seconds,month-seconds,"
                + "issued-before,amount\n");
        for (JsonNode line : invoice.get("lines")) {
            Stream.of("line_no", "item", "plan", "quantity", "unit_price", "fee", "service_seconds", "month_seconds")
                    .forEach(name -> csv.append(line.get(name).asString()).append(','));
            BigDecimal due = new BigDecimal(line.get("due").asString());
            BigDecimal amount = new BigDecimal(line.get("amount").asString());
            csv.append(due.subtract(amount)).append(',').append(amount).append('\n');
        }
        return csv.toString();
    }
}
