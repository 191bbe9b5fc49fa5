package yuejie.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuejie.scenario.BookRunner;
import yuejie.scenario.BookRunner.Ended;
import yuejie.scenario.DropText;
import yuejie.scenario.OnBothDatabases;

/** {@code explain} on a book in which July 2022 was settled, and data of July came in afterwards. */
@OnBothDatabases
class BookExplanationTest {

    private static final String STATUS = "sdk_app_id,status,at,reason";

    @TempDir
    private static Path folder;
    private static BookRunner book;

    /** Application 1 has 25,000 DAU on 20 July, and later corrected to 9,000, then to 8,000. */
    @BeforeAll
    static void settleAMonthAndCorrectIt() {
        book = BookRunner.made(folder.resolve("book"));
        DropText july = DropText.ofTwoApplications().withUsageOf("2022-07").withUsage("2022-07-20",
                "1,2022-07-20,25000,300");
        assertThat(book.importing(july.write(folder.resolve("july"))).exitCode()).isZero();
        assertThat(book.settle("2022-07").exitCode()).isZero();
        later("first", new DropText().withUsage("2022-07-20", "1,2022-07-20,9000,300", "2,2022-07-20,100,300"));
        later("second", new DropText().withUsage("2022-07-20", "1,2022-07-20,8000,300")
                .with("service_status.csv", STATUS, "1,SUSPENDED,2022-07-31T12:00:00,ARREARS")
                .with("apps.csv", "sdk_app_id,account_id,site,created_on", "3,acct,mainland,2022-07-11",
                        "4,acct,mainland,2022-08-11"));
        later("august", new DropText().withUsage("2022-08-01", "1,2022-08-01,30001,300"));
    }

    private static void later(String name, DropText drop) {
        assertThat(book.importing(drop.write(folder.resolve(name))).exitCode()).isZero();
    }

    private static Ended explain(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "explain";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return book.run(all);
    }

    private static Ended explainJuly(String app) {
        return explain("--app", app, "--month", "2022-07");
    }

    @Test
    void itShowsWhatTheSettlementSawAndWhatChangedSince() {
        Ended ended = explainJuly("1");
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out()).contains("\n  2022-07-20  Professional  yes         yes       25,000  300     0\n")
                .contains("\nChanged since the settlement: 2022-07-31 seconds in service from 86,400 to 43,200"
                        + " (00:00:00–12:00:00); 2022-07-20 DAU from 25,000 to 8,000; what was issued stands,")
                .contains("peak 25,000 on 2022-07-20, above the quota of 10,000 by 15,000")
                .endsWith("\nTotal (R7.1): 2,000.00 CNY\n");
    }

    @Test
    void aRowThatArrivedLaterWasMissing() {
        Ended ended = explainJuly("2");
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out()).contains("2022-07-20 DAU from missing to 100; 2022-07-20 groups from missing to 300;")
                .contains("\n  2022-07-20  Trial  yes         no: Trial is never billed  missing  missing  0\n");
    }

    @Test
    void anApplicationThatArrivedLaterHasNoAssessment() {
        Ended ended = explainJuly("3");
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out()).startsWith("Application 3 in 2022-07: preview: nothing due\n").contains(
                "\nPREVIEW: the application was imported after the month was settled, so it has no assessment;");
        assertThat(explainJuly("4").out()).contains("after the month's last day 2022-07-31, so the month has no");
    }

    @Test
    void aMonthThatIsNotSettledIsPreviewedAndNothingIsWritten() {
        Ended ended = explain("--app", "1", "--month", "2022-08");
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out()).startsWith("Application 1 in 2022-08: preview: nothing due\n")
                .contains("\nDays without a usage import: 2022-08-02..2022-08-31\n")
                .contains("\n  2022-08-01  Professional  no          no: suspended all day  30,001   300      0\n");
        assertThat(book.query("select count(*) from assessment where billing_month = '2022-08'")).containsExactly("0");
    }

    @Test
    void anInvoiceIsExplainedFromItsEvidence() {
        Ended ended = explain("IM-202207-1", "--lang", "zh");
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out()).startsWith("账单 IM-202207-1：2,000.00 元\n").endsWith("合计（R7.1）：2,000.00 元\n\n"
                + "状态：未付 2,000.00 元\n");
        ended = explain("IM-202207-1", "--json");
        assertThat(ended.out()).startsWith("{").contains("\"unrounded\" : \"2000.00\"");
        assertThat(ended.err()).startsWith("Invoice IM-202207-1: 2,000.00 CNY\n");
        ended = explain("--app", "1", "--month", "2022-07", "--json");
        assertThat(ended.out()).startsWith("{").contains("\"settled_with\" : \"25,000\"");
    }

    @Test
    void whatIsNotInTheBookIsRefusedByName() {
        assertEnds(3, "Application 9 is not in this book.", "--app", "9", "--month", "2022-07");
        assertEnds(3, "There is no invoice IM-202207-2 in this book.", "IM-202207-2");
        assertEnds(3, "No usage of 2022-09 was imported, and the month is not settled", "--app", "1", "--month",
                "2022-09");
    }

    @Test
    void aWrongCallNamesWhatIsWrong() {
        String either = "Either an invoice number or both --app and --month must be given";
        assertEnds(2, either);
        assertEnds(2, either, "--app", "1");
        assertEnds(2, either, "--month", "2022-07");
        assertEnds(2, either, "IM-202207-1", "--app", "1", "--month", "2022-07");
        assertEnds(2, "--app: '0' is not accepted; it must be a whole number from 1 to 9223372036854775807", "--app",
                "0", "--month", "2022-07");
        assertEnds(2, "--month: '2022-13' is no month", "--app", "1", "--month", "2022-13");
        assertEnds(2, "'IM-1' is no invoice number", "IM-1");
        assertEnds(2, "'IM-202207-9999999999999999999' is no invoice number: an application's id is at most",
                "IM-202207-9999999999999999999");
        assertEnds(2, "Invalid value for option '--lang'", "IM-202207-1", "--lang", "fr");
    }

    private static void assertEnds(int code, String words, String... arguments) {
        Ended ended = explain(arguments);
        assertThat(ended.err()).startsWith(words);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.exitCode()).isEqualTo(code);
    }
}
