package yuejie.audit.proof;

import static org.assertj.core.api.Assertions.assertThat;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import yuejie.audit.book.PlantedBook;
import yuejie.scenario.BookRunner;
import yuejie.scenario.DropText;
import yuejie.scenario.OnBothDatabases;

/**
 * A small month is settled, deducted, adjusted and deducted again; then each case changes a few rows, and the proof
 * names the identity that no longer holds, by how much, and the rows that break it.
 */
@OnBothDatabases
@Tag("each-time")
class JdbcLedgerProofTest {

    private static final String ROWS = "every row of a file that counts is applied, unchanged or rejected: broken by 1"
            + " row: topups.csv of import 1";
    private static final String BALANCED = "every ledger entry is balanced, so that the ledger sums to zero (R8.4):"
            + " broken by 1 row, off by ";
    private static final String MOVES = "every ledger entry moves what its kind moves, and nothing else (R8.4): broken"
            + " by 1 row: ";
    private static final String CAUSE = "every ledger entry has a cause (R8.4): broken by 1 row: ";
    private static final String OPEN = "what is open of an invoice is what it is owed by the ledger: receivables ="
            + " deducted + credited + open (R8.3): broken by 1 row, off by ";
    private static final String ACCOUNT = "every ledger entry is of the account of its invoice (R8.1): broken by 1"
            + " row: ";
    private static final String TOP_UPS = "every top-up is in the ledger once, with its account and amount (R8.4):"
            + " broken by 1 row, off by ";
    private static final String INVOICED = "every invoice of more than 0.00 is owed in full by the ledger, and no"
            + " other: invoices = receivables (R8.4): broken by 1 row, off by ";
    private static final String CREDITED = "every credit is given in full by the ledger (R8.3): broken by 1 row, off"
            + " by ";
    private static final String DEDUCTED = "every deduction moved its amount once, and nothing else did (R8.4): broken"
            + " by 1 row, off by ";
    private static final String FAILED = "an attempt that failed took nothing (R8.2): broken by 1 row, off by ";
    private static final String ENTRY = "update ledger_entry set %s where entry_key = '%s'";

    @TempDir
    private static Path folder;
    private static PlantedBook planted;

    /**
     * Account rich paid 10,000.00 and has applications 1 and 5, account poor paid 500.00 and has application 2.
     *
     * <p>July: 1 owes 3000.00 (2 blocks of DAU, 2000.00, and 90 days of history, 1000.00), 2 owes 9000.00 (3 blocks of
     * groups overseas), 5 owes nothing. 1 August: 3000.00 are taken from rich, poor cannot pay. Then it turns out that
     * 1 had 1 block, that 2 had 1 block, and that 5 had 1: a credit of 1000.00 to the balance of rich, a credit of
     * 6000.00 that lowers what poor owes to 3000.00, and 1000.00 that rich owes. 2 August: these are taken, poor cannot
     * pay.
     */
    @BeforeAll
    static void moveMoney() {
        DropText drop = DropText.ofTwoApplications().withUsageOf("2022-07")
                .with("accounts.csv", "account_id,name", "rich,R", "poor,P")
                .with("apps.csv", "sdk_app_id,account_id,site,created_on", "1,rich,mainland,2021-01-01",
                        "2,poor,overseas,2021-01-01", "5,rich,mainland,2021-01-01")
                .with("orders.csv", "order_id,sdk_app_id,product,months,starts_on,purchased_at",
                        "o-1,1,PRO,36,2021-12-01,2021-11-30T12:00:00",
                        "o-2,2,FLAGSHIP,36,2021-12-01,2021-11-30T12:00:00",
                        "o-5,5,PRO,36,2021-12-01,2021-11-30T12:00:00")
                .with("options.csv", "sdk_app_id,option,value,effective_at", "1,HISTORY_STORAGE,90,2022-01-01T00:00:00")
                .with("topups.csv", "topup_id,account_id,amount,at", "t-1,rich,10000.00,2022-07-15T10:00:00",
                        "t-2,poor,500.00,2022-07-31T23:59:59", "t-3,nobody,1.00,2022-07-31T00:00:00");
        BookRunner book = BookRunner.made(folder.resolve("book"));
        done(book.importing(usage(drop, 25_000, 350_000, 5).write(folder.resolve("drop"))), 4);
        done(book.settle("2022-07"), 0);
        done(book.run("deduct", "--date", "2022-08-01"), 0);
        done(book.importing(usage(new DropText(), 15_000, 150_000, 150_000).write(folder.resolve("corrected"))), 0);
        done(book.run("adjust", "--month", "2022-07"), 0);
        done(book.run("deduct", "--date", "2022-08-02"), 0);
        assertThat(book.query("select entry_key, cash, receivable, balance, revenue from ledger_entry"
                + " order by booked_on, entry_key"))
                .containsExactly("TOP_UP:t-1|10000.00|0.00|10000.00|0.00", "TOP_UP:t-2|500.00|0.00|500.00|0.00",
                        "CREDIT:IM-202207-1-A1|0.00|0.00|1000.00|-1000.00",
                        "CREDIT:IM-202207-2-A1:IM-202207-2|0.00|-6000.00|0.00|-6000.00",
                        "DEDUCTION:IM-202207-1|0.00|-3000.00|-3000.00|0.00",
                        "INVOICE:IM-202207-1|0.00|3000.00|0.00|3000.00",
                        "INVOICE:IM-202207-2|0.00|9000.00|0.00|9000.00",
                        "INVOICE:IM-202207-5-A1|0.00|1000.00|0.00|1000.00",
                        "DEDUCTION:IM-202207-5-A1|0.00|-1000.00|-1000.00|0.00");
        planted = new PlantedBook(book);
    }

    @AfterAll
    static void closeTheBook() {
        planted.close();
    }

    @ParameterizedTest
    @EnumSource
    void whatWasSealedIsProved(Proof proof) {
        assertThat(planted.proof(proof::of)).isEmpty();
    }

    /** Each with the proof that finds it, what it says, and the change. */
    static Stream<Arguments> changes() {
        return Stream.of(ofEntries(), ofWhatIsOpen(), ofTopUps(), ofInvoices(), ofAttempts()).flatMap(each -> each);
    }

    private static Stream<Arguments> ofEntries() {
        return Stream.of(
                planted(Proof.FIRST_OF_AUGUST, BALANCED + "-0.01: INVOICE:IM-202207-1",
                        String.format(ENTRY, "revenue = 3000.01", "INVOICE:IM-202207-1")),
                planted(Proof.SETTLED, BALANCED + "0.02: DEDUCTION:IM-202207-1",
                        String.format(ENTRY, "balance = -3000.02", "DEDUCTION:IM-202207-1")),
                planted(Proof.SETTLED, BALANCED + "-5.00: TOP_UP:t-2",
                        String.format(ENTRY, "revenue = 5.00", "TOP_UP:t-2")),
                planted(Proof.SETTLED, MOVES + "INVOICE:IM-202207-1",
                        String.format(ENTRY, "cash = 5.00, balance = 5.00", "INVOICE:IM-202207-1")),
                planted(Proof.SETTLED, MOVES + "TOP_UP:t-2",
                        String.format(ENTRY, "receivable = 5.00, revenue = 5.00", "TOP_UP:t-2")),
                planted(Proof.FIRST_OF_AUGUST, MOVES + "DEDUCTION:IM-202207-1",
                        String.format(ENTRY, "cash = 5.00, revenue = 5.00", "DEDUCTION:IM-202207-1")),
                // paid out instead of kept for the account
                planted(Proof.ADJUSTED, MOVES + "CREDIT:IM-202207-1-A1",
                        String.format(ENTRY, "cash = -1000.00, balance = 0.00", "CREDIT:IM-202207-1-A1")),
                planted(Proof.SECOND_OF_AUGUST, CAUSE + "GIFT:1", inserted("GIFT:1", "GIFT", "null", "5, 0, 5, 0")),
                planted(Proof.SETTLED, CAUSE + "CREDIT:IM-202207-1-A9",
                        inserted("CREDIT:IM-202207-1-A9", "CREDIT", "'IM-202207-1-A9'", "0, 0, 5, -5")),
                planted(Proof.SETTLED, CAUSE + "CREDIT:IM-202207-1",
                        inserted("CREDIT:IM-202207-1", "CREDIT", "'IM-202207-1'", "0, 0, 5, -5")),
                planted(Proof.SETTLED, CAUSE + "INVOICE:IM-202207-9",
                        inserted("INVOICE:IM-202207-9", "INVOICE", "null", "0, 5, 0, 5")));
    }

    private static Stream<Arguments> ofWhatIsOpen() {
        return Stream.of(
                planted(Proof.SECOND_OF_AUGUST, OPEN + "0.01: IM-202207-2",
                        "update open_invoice set open_amount = 2999.99"),
                planted(Proof.ADJUSTED, OPEN + "3000.00: IM-202207-2", "delete from open_invoice"),
                planted(Proof.SETTLED, OPEN + "-7.00: IM-202207-5", "insert into open_invoice (invoice_no, account_no,"
                        + " billing_month, sdk_app_id, adjustment, open_amount, overdue) select 'IM-202207-5',"
                        + " account_no, '2022-07', 5, 0, 7, false from account where account_id = 'rich'"),
                planted(Proof.SECOND_OF_AUGUST, ACCOUNT + "CREDIT:IM-202207-1-A1", String.format(ENTRY, "account_no ="
                        + " (select account_no from account where account_id = 'poor')", "CREDIT:IM-202207-1-A1")),
                planted(Proof.ADJUSTED, ACCOUNT + "CREDIT:IM-202207-2-A1:IM-202207-2",
                        String.format(ENTRY, "account_no ="
                                + " (select account_no from account where account_id = 'rich')",
                                "CREDIT:IM-202207-2-A1:IM-202207-2")),
                planted(Proof.SECOND_OF_AUGUST, "every ledger entry is of an account: broken by 1 row: number 99",
                        String.format(ENTRY, "account_no = 99", "CREDIT:IM-202207-1-A1")),
                planted(Proof.ADJUSTED, "no balance is below zero (R8.2): broken by 1 row, off by -2500.00: poor",
                        "delete from open_invoice",
                        "insert into ledger_entry select 'DEDUCTION:IM-202207-2', 'DEDUCTION',"
                                + " account_no, invoice_no, date '2022-08-02', 0, -3000, -3000, 0 from ledger_entry"
                                + " where entry_key = 'INVOICE:IM-202207-2'",
                        "update deduction_attempt set outcome = 'DEDUCTED', amount = 3000"
                                + " where invoice_no = 'IM-202207-2' and attempt_date = '2022-08-02'"),
                planted(Proof.SETTLED, ROWS, "update import_file set rows_unchanged = 1 where name = 'topups.csv'"),
                planted(Proof.FIRST_OF_AUGUST, ROWS, "delete from reject"));
    }

    private static Stream<Arguments> ofTopUps() {
        return Stream.of(
                planted(Proof.SETTLED, TOP_UPS + "500.00: TOP_UP:t-2", "delete from ledger_entry where kind = 'TOP_UP'"
                        + " and entry_key = 'TOP_UP:t-2'"),
                planted(Proof.ADJUSTED, TOP_UPS + "-0.01: TOP_UP:t-1",
                        String.format(ENTRY, "cash = 10000.01, balance = 10000.01", "TOP_UP:t-1")),
                planted(Proof.FIRST_OF_AUGUST, TOP_UPS + "1.00: TOP_UP:t-1",
                        String.format(ENTRY, "balance = 9999.00, revenue = 1.00", "TOP_UP:t-1")),
                planted(Proof.SECOND_OF_AUGUST, TOP_UPS + "0.00: TOP_UP:t-2", String.format(ENTRY, "account_no ="
                        + " (select account_no from account where account_id = 'rich')", "TOP_UP:t-2")),
                planted(Proof.SETTLED, TOP_UPS + "-5.00: TOP_UP:t-9",
                        inserted("TOP_UP:t-9", "TOP_UP", "null", "5, 0, 5, 0")),
                planted(Proof.SETTLED, TOP_UPS + "-500.00: TOP_UP:t-2",
                        "delete from topup_fact where topup_id = 't-2'"));
    }

    private static Stream<Arguments> ofInvoices() {
        String total = "update invoice set total = %s where invoice_no = '%s'";
        return Stream.of(
                planted(Proof.SETTLED, INVOICED + "-1.00: IM-202207-1", String.format(total, "3001.00", "IM-202207-1")),
                planted(Proof.SETTLED, INVOICED + "3000.00: IM-202207-1", String.format(total, "0.00", "IM-202207-1")),
                planted(Proof.ADJUSTED, INVOICED + "1.00: IM-202207-5-A1",
                        String.format(total, "999.00", "IM-202207-5-A1")),
                planted(Proof.ADJUSTED, CREDITED + "0.01: IM-202207-1-A1",
                        String.format(total, "-1000.01", "IM-202207-1-A1")),
                planted(Proof.ADJUSTED, CREDITED + "1000.00: IM-202207-1-A1",
                        "delete from ledger_entry where entry_key = 'CREDIT:IM-202207-1-A1'"),
                planted(Proof.ADJUSTED, CREDITED + "-0.50: IM-202207-2-A1",
                        String.format(total, "-5999.50", "IM-202207-2-A1")));
    }

    private static Stream<Arguments> ofAttempts() {
        String attempt = "update deduction_attempt set %s where attempt_date = '%s' and invoice_no = '%s'";
        return Stream.of(
                planted(Proof.FIRST_OF_AUGUST, DEDUCTED + "-1.00: DEDUCTION:IM-202207-1",
                        String.format(attempt, "amount = 2999.00", "2022-08-01", "IM-202207-1")),
                planted(Proof.FIRST_OF_AUGUST, DEDUCTED + "0.00: DEDUCTION:IM-202207-1", String.format(attempt,
                        "account_no = account_no + 1", "2022-08-01", "IM-202207-1")),
                planted(Proof.SECOND_OF_AUGUST, DEDUCTED + "3000.00: DEDUCTION:IM-202207-2", String.format(attempt,
                        "outcome = 'DEDUCTED', amount = 3000.00", "2022-08-02", "IM-202207-2")),
                planted(Proof.SECOND_OF_AUGUST, DEDUCTED + "0.00: DEDUCTION:IM-202207-2", String.format(attempt,
                        "outcome = 'DEDUCTED'", "2022-08-02", "IM-202207-2")),
                planted(Proof.FIRST_OF_AUGUST, FAILED + "0.01: IM-202207-2",
                        String.format(attempt, "amount = 0.01", "2022-08-01", "IM-202207-2")),
                planted(Proof.FIRST_OF_AUGUST, FAILED + "0.00: IM-202207-2",
                        String.format(attempt, "outcome = 'HELD'", "2022-08-01", "IM-202207-2")),
                planted(Proof.SECOND_OF_AUGUST, "no attempt leaves a balance below zero (R8.2): broken by 1 row, off by"
                        + " -0.01: IM-202207-5-A1",
                        String.format(attempt, "balance_after = -0.01", "2022-08-02", "IM-202207-5-A1")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("changes")
    void aChangeIsNamedAndNothingElse(Proof proof, String identity, String[] changes) {
        assertThat(planted.proof(proof::of, changes)).extracting(Discrepancy::toString).containsExactly(identity);
    }

    @Test
    void aDeductionWithoutItsAttemptHasNoCauseEither() {
        assertThat(planted.proof(Proof.FIRST_OF_AUGUST::of,
                "delete from deduction_attempt where invoice_no = 'IM-202207-1'"))
                .extracting(Discrepancy::toString)
                .containsExactly(CAUSE + "DEDUCTION:IM-202207-1", DEDUCTED + "-3000.00: DEDUCTION:IM-202207-1");
        assertThat(planted.proof(Proof.FIRST_OF_AUGUST::of,
                String.format(ENTRY, "booked_on = '2022-08-02'", "DEDUCTION:IM-202207-1")))
                .extracting(Discrepancy::toString)
                .containsExactly(CAUSE + "DEDUCTION:IM-202207-1", DEDUCTED + "3000.00: DEDUCTION:IM-202207-1");
    }

    @Test
    void anInvoiceOfAnotherAccountIsNotTheOneThatIsOwedAndPaid() {
        assertThat(planted.proof(Proof.SETTLED::of,
                "update invoice set account_id = 'poor' where invoice_no = 'IM-202207-1'"))
                .extracting(Discrepancy::toString)
                .containsExactly("every ledger entry is of the account of its invoice (R8.1):"
                        + " broken by 2 rows, first: DEDUCTION:IM-202207-1, INVOICE:IM-202207-1",
                        INVOICED + "0.00: IM-202207-1");
    }

    @Test
    void anEntryThatIsGoneIsMissingFromWhatIsOwed() {
        assertThat(planted.proof(Proof.FIRST_OF_AUGUST::of,
                "delete from ledger_entry where entry_key = 'DEDUCTION:IM-202207-1'")).extracting(Discrepancy::toString)
                .containsExactly(OPEN + "3000.00: IM-202207-1", DEDUCTED + "3000.00: DEDUCTION:IM-202207-1");
        assertThat(planted.proof(Proof.SETTLED::of, "delete from ledger_entry where entry_key = 'INVOICE:IM-202207-1'"))
                .extracting(Discrepancy::toString)
                .containsExactly(OPEN + "-3000.00: IM-202207-1", INVOICED + "-3000.00: IM-202207-1");
    }

    @Test
    void otherRevisionsAndDatesAreLeftAlone() {
        assertThat(planted.proof(Proof.ADJUSTED::of, "update invoice set total = 1 where invoice_no = 'IM-202207-1'"))
                .isEmpty();
        assertThat(planted.proof(Proof.SECOND_OF_AUGUST::of,
                "update deduction_attempt set amount = 1 where attempt_date = '2022-08-01'")).isEmpty();
    }

    private static DropText usage(DropText drop, int dau1, int groups2, int groups5) {
        String day = "2022-07-20";
        return drop.withUsage(day, "1," + day + "," + dau1 + ",5", "2," + day + ",5," + groups2, "5," + day + ",5,"
                + groups5);
    }

    private static void done(BookRunner.Ended ended, int exitCode) {
        assertThat(ended.exitCode()).as(ended.err()).isEqualTo(exitCode);
    }

    private static Arguments planted(Proof proof, String identity, String... changes) {
        return Arguments.of(proof, identity, changes);
    }

    /** An entry of account rich; the amounts are cash, receivable, balance and revenue. */
    private static String inserted(String key, String kind, String invoice, String amounts) {
        return String.format("insert into ledger_entry select '%s', '%s', account_no, %s, date '2022-08-01', %s"
                + " from account where account_id = 'rich'", key, kind, invoice, amounts);
    }
}
