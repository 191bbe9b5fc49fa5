package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import yuejie.scenario.BookRunner.Ended;

/**
 * Deductions that failed in the middle go on, whatever changed meanwhile. Four accounts of 5000.00 have an application
 * each, which owes 1000.00 of June and of July; the attempt of the fourth cannot be written at first.
 */
@OnBothDatabases
@Tag("each-time")
class InterruptedDeductionTest {

    private static final String[] DEDUCT = {"deduct", "--date", "2022-08-01"};

    @ABook
    private BookRunner book;

    @BeforeEach
    void deductTheFirstThree() {
        book.with("yuejie.deduct-chunk", 1).with("yuejie.threads", 4);
        DropText drop = new DropText().with("accounts.csv", lines("account_id,name", "%1$d,Account"))
                .with("apps.csv", lines("sdk_app_id,account_id,site,created_on", "%1$d,%1$d,mainland,2021-01-01"))
                .with("orders.csv", lines("order_id,sdk_app_id,product,months,starts_on,purchased_at",
                        "o-%1$d,%1$d,PRO,36,2021-12-01,2021-11-30T12:00:00"))
                .with("topups.csv", lines("topup_id,account_id,amount,at", "t-%1$d,%1$d,5000.00,2022-07-01T00:00:00"))
                .with("usage/usage-2022-06-20.csv", lines(DropText.USAGE_COLUMNS, "%1$d,2022-06-20,12000,5"))
                .with("usage/usage-2022-07-20.csv", lines(DropText.USAGE_COLUMNS, "%1$d,2022-07-20,12000,5"));
        assertThat(book.importing(drop.write(book.beside("drop"))).exitCode()).isZero();
        assertThat(settle(YearMonth.of(2022, 7)).exitCode()).isZero();
        Corruption.TAKES_NO_FOURTH.planted(Database.ofThisRun()).forEach(book::update);
        Ended failed = book.run(DEDUCT);
        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.err()).startsWith("deduction (execution 3) failed: ").contains("the disk is full");
        assertThat(attempts()).containsExactly("IM-202207-1|1", "IM-202207-2|1", "IM-202207-3|1");
        book.update(Corruption.TAKES_NO_FOURTH.removed(Database.ofThisRun()));
    }

    @Test
    void theSameCallGoesOn() {
        assertThat(book.run(DEDUCT)).isEqualTo(deducted(4));
        assertThat(attempts()).containsExactly("IM-202207-1|1", "IM-202207-2|1", "IM-202207-3|1", "IM-202207-4|1");
    }

    @Test
    void noAccountIsLeftOutWhereTheSettingsAreOthersByThen() {
        book.with("yuejie.threads", 2);
        assertThat(book.run(DEDUCT)).isEqualTo(deducted(4));
        assertThat(attempts()).containsExactly("IM-202207-1|1", "IM-202207-2|1", "IM-202207-3|1", "IM-202207-4|1");
    }

    @Test
    void whatCameMeanwhileIsTriedBehindIt() {
        assertThat(settle(YearMonth.of(2022, 6)).exitCode()).isZero();
        assertThat(book.run(DEDUCT)).isEqualTo(deducted(8));
        assertTriedBehind();
    }

    @Test
    void whatCameMeanwhileIsTriedBehindItAlsoWhereTheSettingsAreOthersByThen() {
        book.with("yuejie.threads", 2);
        assertThat(settle(YearMonth.of(2022, 6)).exitCode()).isZero();
        assertThat(book.run(DEDUCT)).isEqualTo(deducted(8));
        assertTriedBehind();
    }

    /** June came when some accounts had been seen: nothing is sealed twice, and the second run tries what is left. */
    private void assertTriedBehind() {
        assertThat(attempts()).hasSize(8).contains("IM-202206-1|2", "IM-202206-2|2", "IM-202206-3|2", "IM-202207-1|1",
                "IM-202207-2|1", "IM-202207-3|1", "IM-202207-4|1");
        assertThat(book.query("select kind, billing_month, sequence_no from seal where import_id is null"
                + " and event_id is null order by link_no")).containsExactly(
                        "SETTLEMENT|2022-07|null", "SETTLEMENT|2022-06|null", "DEDUCTION|null|1", "DEDUCTION|null|2");
        assertThat(book.run("verify", "--month", "2022-07").exitCode()).isZero();
    }

    private Ended settle(YearMonth month) {
        return book.run("settle", "--month", month.toString(), "--accept-missing-days",
                IntStream.rangeClosed(1, month.lengthOfMonth()).filter(day -> day != 20)
                        .mapToObj(day -> month.atDay(day).toString()).collect(Collectors.joining(",")));
    }

    private List<String> attempts() {
        return book.query("select invoice_no, sequence_no from deduction_attempt order by invoice_no");
    }

    private static Ended deducted(int invoices) {
        return new Ended(0, "2022-08-01 is deducted and proved: " + invoices + " invoices deducted, " + invoices
                + "000.00 CNY; 0 not covered by their balance. Open now: 0 invoices, 0.00 CNY; of these 0 overdue, 0.00"
                + " CNY.\nNothing is open.\n", "");
    }

    private static String[] lines(String columns, String row) {
        return IntStream.rangeClosed(0, 4).mapToObj(i -> i == 0 ? columns : String.format(row, i))
                .toArray(String[]::new);
    }
}
