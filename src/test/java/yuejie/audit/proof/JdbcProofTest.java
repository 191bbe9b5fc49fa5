package yuejie.audit.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import yuejie.audit.book.PlantedBook;
import yuejie.calendar.BillingMonth;
import yuejie.scenario.BookRunner;
import yuejie.scenario.DropText;
import yuejie.scenario.OnBothDatabases;

/**
 * A small month is settled once; then each case changes a few rows in SQL, asks for the proof, and takes the change
 * back. The proof must name the identity that no longer holds, the rows that break it, and nothing else.
 */
@OnBothDatabases
class JdbcProofTest {

    private static final BillingMonth JULY = BillingMonth.of(2022, 7);
    private static final String FIRST = "IM-202207-1";
    private static final String FIRST_OVERSEAS = "IM-202207-2";
    private static final String ASSESSED = "billing_month, app_no, revision, sdk_app_id, account_id, catalog,"
            + " catalog_version, outcome, reason, detail, total, missing_days";
    private static final String AMOUNT = "a line's amount is fee x in-service seconds / month seconds, rounded half"
            + " up, less what was invoiced before (R6.1, R7.1, R9.3): broken by 1 row: ";
    private static final String TOTAL = "an invoice's total is the sum of its lines, and more than 0.00 unless it"
            + " adjusts (R7.1): broken by 1 row, off by ";
    private static final String NUMBERS = "the lines of an invoice are numbered 1, 2, … without a gap: broken by 1"
            + " row: ";

    @TempDir
    private static Path folder;
    private static PlantedBook planted;
    private static long asOf;

    /**
     * Application 1 (PRO, mainland): 25,000 DAU, 2 blocks, and 90 days of history; suspended on a day.
     * Application 2 (FLAGSHIP, overseas): 150,000 groups, 1 block. Application 3: TRIAL, nothing due.
     * Application 4: from August on.
     */
    @BeforeAll
    static void settleAMonth() {
        DropText drop = DropText.ofTwoApplications().withUsageOf("2022-07")
                .with("apps.csv", "sdk_app_id,account_id,site,created_on", "1,acct,mainland,2021-01-01",
                        "2,acct,overseas,2021-01-01", "3,acct,mainland,2022-07-31", "4,acct,mainland,2022-08-01")
                .with("orders.csv", "order_id,sdk_app_id,product,months,starts_on,purchased_at",
                        "o-1,1,PRO,36,2021-12-01,2021-11-30T12:00:00",
                        "o-2,2,FLAGSHIP,36,2021-12-01,2021-11-30T12:00:00")
                .with("options.csv", "sdk_app_id,option,value,effective_at", "1,HISTORY_STORAGE,90,2022-01-01T00:00:00")
                .with("service_status.csv", "sdk_app_id,status,at,reason", "1,SUSPENDED,2022-07-12T00:00:00,ARREARS",
                        "1,RESUMED,2022-07-13T00:00:00,")
                .withUsage("2022-07-20", "1,2022-07-20,25000,5", "2,2022-07-20,5,150000", "3,2022-07-20,9,9");
        BookRunner book = BookRunner.made(folder.resolve("book"));
        assertThat(book.importing(drop.write(folder.resolve("drop"))).exitCode()).isZero();
        assertThat(book.settle("2022-07").exitCode()).isZero();
        assertThat(book.query("select invoice_no, line_no, item, amount from invoice_line order by 1, 2"))
                .containsExactly("IM-202207-1|1|DAU_OVERAGE|1935.48", "IM-202207-1|2|HISTORY_STORAGE|967.74",
                        "IM-202207-2|1|GROUP_OVERAGE|3000.00");
        asOf = Long.parseLong(book.query("select frozen_seq from settlement").get(0));
        planted = new PlantedBook(book);
    }

    @AfterAll
    static void closeTheBook() {
        planted.close();
    }

    @Test
    void aMonthThatWasSettledIsProved() {
        assertThat(proofAfter()).isEmpty();
    }

    @Test
    void anAssessmentIsMissing() {
        assertBroken("every application of the month has an assessment (R7.2): broken by 1 row: 3",
                "delete from assessment where sdk_app_id = 3");
    }

    @Test
    void anAssessmentIsOfNoApplicationOfTheMonth() {
        assertBroken("every assessment is of an application of the month (R7.2): broken by 1 row: 4",
                "insert into assessment (" + ASSESSED + ") select billing_month, 4, revision, 4, account_id, catalog,"
                        + " catalog_version, outcome, reason, detail, total, missing_days from assessment"
                        + " where sdk_app_id = 3");
    }

    @Test
    void anAssessmentIsOfAnApplicationThatWasCorrectedToBeginLater() {
        assertBroken("every assessment is of an application of the month (R7.2): broken by 1 row: 3",
                "update application_fact set created_on = '2022-08-01' where sdk_app_id = 3");
    }

    static List<Arguments> outcomes() {
        return List.of(
                Arguments.of("update assessment set total = 0.01 where sdk_app_id = 3", "0.01: 3"),
                Arguments.of("update assessment set total = total - 0.01 where sdk_app_id = 1", "-0.01: 1"),
                Arguments.of("update assessment set outcome = 'PARKED' where sdk_app_id = 2", "0.00: 2"),
                Arguments.of("update assessment set outcome = 'INVOICED' where sdk_app_id = 3", "0.00: 3"),
                Arguments.of("update assessment set invoice_no = null where sdk_app_id = 1", "0.00: 1"),
                Arguments.of("update assessment set invoice_no = 'IM-202207-2' where sdk_app_id = 1", "0.00: 1"),
                Arguments.of("update assessment set invoice_no = 'IM-202207-3' where sdk_app_id = 3", "0.00: 3"));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void anAssessmentDoesNotFitItsInvoice(String corruption, String row) {
        assertBroken("an invoice stands behind each INVOICED assessment and no other, with its total (R7.2): broken by"
                + " 1 row, off by " + row, corruption);
    }

    @Test
    void anInvoiceIsOfNoAssessment() {
        assertBroken("every invoice is of an assessment (R7.2): broken by 1 row: IM-202207-9",
                "insert into invoice select 'IM-202207-9', billing_month, 9, revision, adjustment, 9, account_id,"
                        + " catalog, catalog_version, currency, 3000.00 from invoice where sdk_app_id = 2",
                "insert into usage_daily values ('2022-07-20', 9, 5, 150000, 1)",
                "insert into invoice_line select 'IM-202207-9', line_no, item, plan, meter, quantity, peak_date,"
                        + " free_quota, block_size, blocks, unit_price, fee, service_seconds, month_seconds, amount,"
                        + " issued_before, aggregate, summed_days, minimum, option_value from invoice_line where"
                        + " invoice_no = 'IM-202207-2'");
    }

    @Test
    void anInvoicesTotalIsNotTheSumOfItsLines() {
        assertBroken(TOTAL + "0.01: " + FIRST, "update invoice set total = total + 0.01 where sdk_app_id = 1",
                "update assessment set total = total + 0.01 where sdk_app_id = 1");
    }

    @Test
    void anInvoiceHasNoLine() {
        String delete = "delete from invoice_line where invoice_no = 'IM-202207-2'";
        String unnumbered = NUMBERS + FIRST_OVERSEAS;
        assertThat(proofAfter(delete)).extracting(Discrepancy::toString)
                .containsExactly(TOTAL + "3000.00: " + FIRST_OVERSEAS, unnumbered);
        assertThat(proofAfter(delete, "update invoice set total = 0 where sdk_app_id = 2",
                "update assessment set total = 0 where sdk_app_id = 2")).extracting(Discrepancy::toString)
                .containsExactly(TOTAL + "0.00: " + FIRST_OVERSEAS, unnumbered);
    }

    static List<Arguments> amounts() {
        return List.of(
                // 2000.00 x 30/31 = 1935.483...
                Arguments.of("a cent too much", "amount = 1935.49", 1),
                Arguments.of("a cent too little", "amount = 1935.47", 1),
                // 2000.00 x 2,678,401/2,678,400 is still 2000.00
                Arguments.of("more seconds than the month", "service_seconds = 2678401, amount = 2000.00", 1),
                Arguments.of("fewer seconds than none", "service_seconds = -1, amount = 0.01", 1),
                Arguments.of("a month without a second", "month_seconds = 0, service_seconds = 0", 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("amounts")
    void aLinesAmountIsNotItsShareOfTheFee(String name, String corruption, int line) {
        assertBroken(AMOUNT + "IM-202207-1 line 1", withTotals("update invoice_line set " + corruption
                + " where invoice_no = 'IM-202207-1' and line_no = " + line));
    }

    @Test
    void exactlyHalfACentIsRoundedUp() {
        String half = "update invoice_line set unit_price = 1000.00, fee = 1000.00, service_seconds = 2676726,"
                + " amount = %s where invoice_no = 'IM-202207-1' and line_no = 2";
        // 1000.00 x 2,676,726/2,678,400 = 999.375
        assertThat(proofAfter(withTotals(String.format(half, "999.38")))).isEmpty();
        assertBroken(AMOUNT + "IM-202207-1 line 2", withTotals(String.format(half, "999.37")));
    }

    static List<Arguments> overages() {
        return List.of(
                // 25,000 - 10,000 = 15,000 begin 2 blocks of 10,000
                Arguments.of("a block too many", "blocks = 3, fee = 3000.00, amount = 2903.23"),
                Arguments.of("a block too few", "blocks = 1, fee = 1000.00, amount = 967.74"),
                Arguments.of("a fee that is not blocks x price", "fee = 2000.01, amount = 1935.49"),
                Arguments.of("a price that does not make the fee", "unit_price = 999.00"),
                Arguments.of("a quota that was not exceeded",
                        "free_quota = 25000, blocks = 0, fee = 0.01, amount = 0.01"),
                Arguments.of("a minimum that was not charged", "minimum = 2000.01"),
                Arguments.of("blocks of another size", "block_size = 7499"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("overages")
    void anOveragesFeeIsNotItsBlocksTimesTheirPrice(String name, String corruption) {
        assertBroken("an overage's fee is the blocks begun above the quota x their price, or the minimum (R4.1,"
                + " R10.3): broken by 1 row: IM-202207-1 line 1",
                withTotals("update invoice_line set " + corruption
                        + " where invoice_no = 'IM-202207-1' and line_no = 1"));
    }

    @Test
    void anOptionsFeeIsNotItsMonthlyPrice() {
        assertBroken("an option's fee is its monthly price (R5.1): broken by 1 row, off by -500.00: IM-202207-1 line 2",
                "update invoice_line set unit_price = 1500.00 where invoice_no = 'IM-202207-1' and line_no = 2");
    }

    static List<Arguments> peaks() {
        String day = " where usage_date = '2022-07-20' and app_no = ";
        return List.of(
                Arguments.of("update usage_daily set dau = 24999" + day + 1, FIRST),
                Arguments.of("delete from usage_daily" + day + 1, FIRST),
                Arguments.of("update usage_daily set groups = 150001" + day + 2, FIRST_OVERSEAS),
                Arguments.of("update invoice_line set peak_date = '2022-07-21' where invoice_no = '" + FIRST
                        + "' and line_no = 1", FIRST),
                Arguments.of("update invoice_line set meter = 'messages' where invoice_no = '" + FIRST_OVERSEAS + "'",
                        FIRST_OVERSEAS));
    }

    @ParameterizedTest
    @MethodSource("peaks")
    void aPeakIsNotWhatWasMeasuredOnItsDay(String corruption, String invoice) {
        assertBroken("a peak is what was measured on its day (R3.3): broken by 1 row: " + invoice + " line 1",
                corruption);
    }

    @Test
    void theLinesOfAnInvoiceHaveAGap() {
        assertBroken(NUMBERS + FIRST,
                "update invoice_line set line_no = 3 where invoice_no = 'IM-202207-1' and line_no = 2");
        assertBroken(NUMBERS + FIRST_OVERSEAS,
                "update invoice_line set line_no = 0 where invoice_no = 'IM-202207-2'");
    }

    @Test
    void theFirstOfManyBrokenRowsAreNamedAndAllAreCounted() {
        assertBroken("every assessment is of an application of the month (R7.2): broken by 7 rows, first: 11, 12, 13,"
                + " 14, 15",
                "insert into assessment (" + ASSESSED + ") select a.billing_month, n, a.revision, n,"
                        + " a.account_id, a.catalog, a.catalog_version, a.outcome, a.reason, a.detail, a.total,"
                        + " a.missing_days from assessment a, (values (11), (12), (13), (14), (15), (16), (17)) as r(n)"
                        + " where a.sdk_app_id = 3");
    }

    @Test
    void otherMonthsAndRevisionsAreLeftAlone() {
        assertThat(proofAfter("update assessment set billing_month = '2022-06', total = 5 where sdk_app_id = 3"))
                .extracting(Discrepancy::toString)
                .containsExactly("every application of the month has an assessment (R7.2): broken by 1 row: 3");
    }

    /** A change of lines, with the invoices' and assessments' totals made to fit. */
    private static String[] withTotals(String corruption) {
        return new String[] {corruption,
            "update invoice i set total = (select sum(amount) from invoice_line l where l.invoice_no = i.invoice_no)",
            "update assessment a set total = coalesce((select total from invoice i where i.app_no = a.app_no), 0)"};
    }

    private static void assertBroken(String identity, String... corruption) {
        assertThat(proofAfter(corruption)).extracting(Discrepancy::toString).containsExactly(identity);
    }

    private static List<Discrepancy> proofAfter(String... corruption) {
        return planted.proof(jdbc -> new JdbcProof(jdbc).check(JULY, 1, asOf), corruption);
    }
}
