package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuejie.scenario.BookRunner.Ended;

/**
 * Deductions whose preconditions are not met: each call says why, ends with 3, and neither tries nor moves anything.
 */
@OnBothDatabases
class RefusedDeductionTest {

    private static final String NOTHING = ". Nothing was changed.\n";
    private static final String SETTLEMENT = "insert into settlement (billing_month, revision, kind, status,"
            + " frozen_seq, max_app_no, partitions, accepted_missing_days, catalogs, begun_at) select '%s', %d, '%s',"
            + " 'BEGUN', frozen_seq, max_app_no, partitions, '', catalogs, begun_at from settlement where"
            + " billing_month = '2022-07'";

    @ABook
    private BookRunner book;
    private List<String> money;

    /** July is settled: 1000.00 are open of an account that has 100.00. */
    @BeforeEach
    void makeABook() {
        Path drop = DropText.ofTwoApplications().withUsageOf("2022-07")
                .with("topups.csv", "topup_id,account_id,amount,at", "t-1,acct,100.00,2022-07-01T00:00:00")
                .write(book.beside("drop"));
        assertThat(book.importing(drop).exitCode()).isZero();
        assertThat(book.settle("2022-07").exitCode()).isZero();
        money = money();
    }

    @AfterEach
    void nothingWasTriedOrMoved() {
        assertThat(money()).isEqualTo(money);
    }

    @Test
    void aDateBeforeThatOfTheLastRun() {
        assertThat(deduct("2022-08-02").exitCode()).isZero();
        money = money();
        assertRefused("2022-08-01", "the last run was of 2022-08-02, and dates only go forward");
    }

    @Test
    void aDateThatHasNotComeYet() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        assertRefused("2999-01-01",
                "2999-01-01 has not come yet, today is " + today + "; 2998-12 is not settled and proved;"
                        + " settle it first: yuejie settle --month 2998-12");
    }

    @Test
    void theMonthBeforeIsNotSettled() {
        String reason = "2022-08 is not settled and proved; settle it first: yuejie settle --month 2022-08";
        assertRefused("2022-09-01", reason);
        assertRefused("2022-09-30", reason);
        book.update(String.format(SETTLEMENT, "2022-08", 1, "SETTLEMENT"));
        assertRefused("2022-09-01", reason);
    }

    @Test
    void theMonthBeforeTheDateCountsAndNotThatOfTheOpenInvoices() {
        assertRefused("2022-07-31",
                "2022-06 is not settled and proved; settle it first: yuejie settle --month 2022-06");
    }

    @Test
    void anAdjustmentIsBegunAndNotFinished() {
        book.update(String.format(SETTLEMENT, "2022-07", 2, "ADJUSTMENT"));
        assertRefused("2022-08-01",
                "an adjustment of 2022-07 was begun and not finished; finish it first: yuejie adjust"
                        + " --month 2022-07");
        book.update("update settlement set kind = 'PARKED' where revision = 2");
        assertRefused("2022-08-01",
                "an adjustment of 2022-07 was begun and not finished; finish it first: yuejie settle"
                        + " --month 2022-07 --parked");
    }

    @Test
    void anAdjustmentOfAnEarlierMonthIsBegunAndNotFinished() {
        book.update(String.format(SETTLEMENT, "2022-05", 2, "ADJUSTMENT"));
        assertRefused("2022-08-01",
                "an adjustment of 2022-05 was begun and not finished; finish it first: yuejie adjust"
                        + " --month 2022-05");
    }

    @Test
    void deductionsOfAnEarlierDateAreBegunAndNotFinished() {
        book.update("insert into deduction_run (run_date, sequence_no, status, begun_at)"
                + " select date '2022-08-01', 1, 'BEGUN', begun_at from settlement");
        assertRefused("2022-08-02",
                "the deductions of 2022-08-01 were begun and not finished; finish them first: yuejie"
                        + " deduct --date 2022-08-01");
    }

    @Test
    void everythingThatIsAgainstItIsSaidAtOnce() {
        book.update(String.format(SETTLEMENT, "2022-05", 2, "ADJUSTMENT"));
        book.update("insert into deduction_run (run_date, sequence_no, status, begun_at)"
                + " select date '2022-08-01', 1, 'SEALED', begun_at from settlement where revision = 1");
        assertRefused("2022-07-31",
                "the last run was of 2022-08-01, and dates only go forward; 2022-06 is not settled and"
                        + " proved; settle it first: yuejie settle --month 2022-06; an adjustment of 2022-05 was begun"
                        + " and not finished; finish it first: yuejie adjust --month 2022-05");
    }

    @Test
    void theResultOfARefusedCallIsNoJsonEither() {
        Ended ended = book.run("deduct", "--date", "2022-09-01", "--json");
        assertThat(ended).isEqualTo(new Ended(3, "", "Nothing can be deducted on 2022-09-01: 2022-08 is not settled and"
                + " proved; settle it first: yuejie settle --month 2022-08" + NOTHING));
    }

    private Ended deduct(String date) {
        return book.run("deduct", "--date", date);
    }

    private void assertRefused(String date, String reasons) {
        assertThat(deduct(date))
                .isEqualTo(new Ended(3, "", "Nothing can be deducted on " + date + ": " + reasons + NOTHING));
    }

    private List<String> money() {
        return List.of("deduction_attempt", "ledger_entry", "open_invoice", "deduction_digest", "seal").stream()
                .flatMap(table -> book.query("select * from " + table).stream().sorted()).toList();
    }
}
