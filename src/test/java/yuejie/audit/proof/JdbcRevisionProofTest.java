package yuejie.audit.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuejie.audit.book.PlantedBook;
import yuejie.calendar.BillingMonth;
import yuejie.scenario.BookRunner;
import yuejie.scenario.DropText;
import yuejie.scenario.OnBothDatabases;

/** A small month is adjusted twice; then each case changes a few rows of an adjustment, and the proof names it. */
@OnBothDatabases
class JdbcRevisionProofTest {

    private static final BillingMonth JULY = BillingMonth.of(2022, 7);
    private static final String OF_THE_MONTH = "every assessment is of an application of the month (R7.2): broken by 1"
            + " row:";
    private static final String AMOUNTS_TO = "all that was invoiced for a month amounts to the total of its assessment"
            + " (R9.3): broken by 1 row, off by ";
    private static final String NAMES = "each INVOICED assessment, and no other, has a total and names the month's"
            + " first invoice (R7.2): broken by 1 row: ";
    private static final String BEFORE = "a line takes off what was invoiced for its item before (R9.3): broken by 1"
            + " row, off by ";
    private static final String A1 = " where invoice_no = 'IM-202207-1-A1'";
    private static final String AGAIN = " where revision = 2 and sdk_app_id = ";

    @TempDir
    private static Path folder;
    private static PlantedBook planted;

    /**
     * Settled first: application 1 (PRO, mainland): 25,000 DAU, 2 blocks, 2000.00, and 90 days of history, 1000.00;
     * application 2 (FLAGSHIP, overseas): 150,000 groups, 1 block, 3000.00; 3: TRIAL; 5: PRO, 60 days of history,
     * parked.
     *
     * <p>Revision 2: the peak of 1 was 15,000, 1 block, 1000.00: -A1 of −1000.00; that of 2 was 350,000 groups, 3
     * blocks, 9000.00: -A1 of 6000.00; 3 logged in more often, and owes nothing still; 5 gets 90 days instead: parked
     * applications are not adjusted. Revision 3: another day of application 2 had 450,000 groups, 4 blocks, 12,000.00:
     * -A2 of 3000.00.
     */
    @BeforeAll
    static void adjustAMonthTwice() {
        BookRunner book = BookRunner.made(folder.resolve("book"));
        DropText drop = DropText.ofTwoApplications().withUsageOf("2022-07")
                .with("apps.csv", "sdk_app_id,account_id,site,created_on", "1,acct,mainland,2021-01-01",
                        "2,acct,overseas,2021-01-01", "3,acct,mainland,2022-07-31", "5,acct,mainland,2022-01-01")
                .with("orders.csv", "order_id,sdk_app_id,product,months,starts_on,purchased_at",
                        "o-1,1,PRO,36,2021-12-01,2021-11-30T12:00:00",
                        "o-2,2,FLAGSHIP,36,2021-12-01,2021-11-30T12:00:00",
                        "o-5,5,PRO,36,2021-12-01,2021-11-30T12:00:00")
                .with("options.csv", "sdk_app_id,option,value,effective_at", "1,HISTORY_STORAGE,90,2022-01-01T00:00:00",
                        "5,HISTORY_STORAGE,60,2022-01-01T00:00:00");
        done(book.importing(usage(drop, 25_000, 150_000, 1).write(folder.resolve("drop"))), 0);
        done(book.settle("2022-07"), 4);
        done(book.importing(usage(new DropText(), 15_000, 350_000, 2).write(folder.resolve("second"))), 0);
        done(book.run("adjust", "--month", "2022-07"), 4);
        done(book.importing(new DropText().withUsage("2022-07-21", "2,2022-07-21,5,450000")
                .write(folder.resolve("third"))), 0);
        done(book.run("adjust", "--month", "2022-07"), 4);
        assertThat(
                book.query("select invoice_no, line_no, item, issued_before, amount from invoice_line order by 1, 2"))
                .containsExactly("IM-202207-1|1|DAU_OVERAGE|0.00|2000.00", "IM-202207-1|2|HISTORY_STORAGE|0.00|1000.00",
                        "IM-202207-1-A1|1|DAU_OVERAGE|2000.00|-1000.00", "IM-202207-2|1|GROUP_OVERAGE|0.00|3000.00",
                        "IM-202207-2-A1|1|GROUP_OVERAGE|3000.00|6000.00",
                        "IM-202207-2-A2|1|GROUP_OVERAGE|9000.00|3000.00");
        planted = new PlantedBook(book);
    }

    @AfterAll
    static void closeTheBook() {
        planted.close();
    }

    @Test
    void theLatestRevisionIsProved() {
        assertThat(proofAfter(3)).isEmpty();
    }

    @Test
    void anApplicationThatWasToBeSettledAgainHasNoAssessment() {
        assertBroken("every application of the month has an assessment (R7.2): broken by 1 row: 3",
                "delete from assessment" + AGAIN + 3);
    }

    @Test
    void anApplicationHasAnAssessmentThatWasNotToBeSettledAgain() {
        assertBroken(OF_THE_MONTH + " 3", "delete from revised_application where revision = 2 and app_no = 3");
        assertBroken(OF_THE_MONTH + " 5", "update assessment set revision = 2 where sdk_app_id = 5");
    }

    @Test
    void whatWasInvoicedForAMonthDoesNotComeToTheTotal() {
        assertBroken(AMOUNTS_TO + "0.01: 1", "update assessment set total = 2000.01" + AGAIN + 1);
        // 6000.00 was invoiced now, 9000.00 is in all
        assertBroken(AMOUNTS_TO + "-3000.00: 2", "update assessment set total = 6000.00" + AGAIN + 2);
        assertBroken(AMOUNTS_TO + "-1.00: 1", "update invoice set total = 3001.00 where invoice_no = 'IM-202207-1'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"outcome = 'NOTHING_DUE'", "outcome = 'PARKED'", "invoice_no = null",
        "invoice_no = 'IM-202207-2'", "invoice_no = 'IM-202207-1-A1'", "invoice_no = 'IM-202207-1-A2'"})
    void anAssessmentWithATotalIsNotInvoicedOrNamesAnotherInvoiceThanItsFirst(String corruption) {
        assertBroken(NAMES + 1, "update assessment set " + corruption + AGAIN + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"outcome = 'INVOICED'", "outcome = 'PARKED', total = 0.01", "invoice_no = 'IM-202207-3'"})
    void anAssessmentOfNothingIsInvoicedOrNamesAnInvoiceOrAParkedOneHasATotal(String corruption) {
        assertBroken(NAMES + 3, "update assessment set " + corruption + AGAIN + 3);
    }

    @Test
    void whatWasIssuedStandsWhileAnApplicationIsParked() {
        assertThat(proofAfter(2, "update assessment set outcome = 'PARKED', total = 0, invoice_no = null" + AGAIN + 1))
                .isEmpty();
    }

    @Test
    void anAdjustmentIsOfNoAssessment() {
        assertBroken("every invoice is of an assessment (R7.2): broken by 1 row: IM-202207-9-A1",
                "insert into invoice select 'IM-202207-9-A1', billing_month, 9, revision, 1, 9, account_id, catalog,"
                        + " catalog_version, currency, 0.00 from invoice" + A1,
                "insert into invoice_line select 'IM-202207-9-A1', line_no, item, plan, null, 0, null, null, null,"
                        + " null, unit_price, 0, service_seconds, month_seconds, 0, 0, aggregate, summed_days, minimum,"
                        + " option_value from invoice_line" + A1);
    }

    @Test
    void anAdjustmentIsNotTheSumOfItsLines() {
        assertBroken(
                "an invoice's total is the sum of its lines, and more than 0.00 unless it adjusts (R7.1): broken by"
                        + " 1 row, off by -0.01: IM-202207-1-A1",
                "update invoice set total = -1000.01" + A1,
                "update assessment set total = 1999.99" + AGAIN + 1);
    }

    @Test
    void anAmountLessWhatWasInvoicedBeforeIsNotTheShareOfTheFee() {
        assertBroken(
                "a line's amount is fee x in-service seconds / month seconds, rounded half up, less what was invoiced"
                        + " before (R6.1, R7.1, R9.3): broken by 1 row: IM-202207-1-A1 line 1",
                "update invoice_line set amount = -999.99" + A1, "update invoice set total = -999.99" + A1,
                "update assessment set total = 2000.01" + AGAIN + 1);
    }

    @Test
    void aLineTakesOffAnotherAmountThanWasInvoiced() {
        assertBroken(BEFORE + "0.50: IM-202207-1-A1 line 1",
                "update invoice_line set issued_before = 2000.50, amount = -1000.50" + A1,
                "update invoice set total = -1000.50" + A1, "update assessment set total = 1999.50" + AGAIN + 1);
        assertBroken(BEFORE + "0.01: IM-202207-1-A1 line 1", "update invoice_line set amount = 1999.99"
                + " where invoice_no = 'IM-202207-1' and line_no = 1");
    }

    @Test
    void aLineTakesOffWhatWasInvoicedForAnotherItem() {
        // 2000.00 of GROUP_OVERAGE were not invoiced, and 2000.00 of DAU_OVERAGE are not its own
        assertBroken(BEFORE + "2000.00: IM-202207-1-A1 line 1", "update invoice_line set item = 'GROUP_OVERAGE'" + A1);
    }

    @Test
    void aLaterAdjustmentTakesOffTheEarlierOnesToo() {
        assertThat(proofAfter(3, "update invoice_line set amount = 5999.00 where invoice_no = 'IM-202207-2-A1'"))
                .extracting(Discrepancy::toString).containsExactly(BEFORE + "1.00: IM-202207-2-A2 line 1");
        assertThat(proofAfter(3, "update invoice set total = 5999.00 where invoice_no = 'IM-202207-2-A1'"))
                .extracting(Discrepancy::toString).containsExactly(AMOUNTS_TO + "1.00: 2");
    }

    @Test
    void aLaterAdjustmentLeavesTheProofOfAnEarlierOneAlone() {
        assertThat(proofAfter(2, "update invoice set total = 5.00 where invoice_no = 'IM-202207-2-A2'",
                "update invoice_line set amount = 5.00 where invoice_no = 'IM-202207-2-A2'")).isEmpty();
    }

    private static DropText usage(DropText drop, int dau, int groups, int trial) {
        return drop.withUsage("2022-07-20", "1,2022-07-20," + dau + ",5", "2,2022-07-20,5," + groups,
                "3,2022-07-20," + trial + ",9", "5,2022-07-20,5,5");
    }

    private static void done(BookRunner.Ended ended, int exitCode) {
        assertThat(ended.exitCode()).as(ended.err()).isEqualTo(exitCode);
    }

    private static void assertBroken(String identity, String... corruption) {
        assertThat(proofAfter(2, corruption)).extracting(Discrepancy::toString).containsExactly(identity);
    }

    private static List<Discrepancy> proofAfter(int revision, String... corruption) {
        return planted.proof(jdbc -> new JdbcProof(jdbc).check(JULY, revision, Long.MAX_VALUE), corruption);
    }
}
