package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuejie.scenario.BookRunner.Ended;

/**
 * What a date's deductions would take is shown before it is taken. Of July, application 1 of account acct owes 1000.00
 * and application 2, which is overseas, 3000.00; the account has 1500.00.
 */
@OnBothDatabases
class DeductionPreviewTest {

    private static final String NOT_COVERED = "Not covered: IM-202207-2, 3000.00 CNY; the balance is 500.00 CNY\n";

    @ABook
    private BookRunner book;

    @BeforeEach
    void settleJuly() {
        DropText drop = DropText.ofTwoApplications().withUsageOf("2022-07")
                .with("orders.csv", "order_id,sdk_app_id,product,months,starts_on,purchased_at",
                        "o-1,1,PRO,36,2021-12-01,2021-11-30T12:00:00", "o-2,2,PRO,36,2021-12-01,2021-11-30T12:00:00")
                .with("topups.csv", "topup_id,account_id,amount,at", "t-1,acct,1500.00,2022-07-01T00:00:00")
                .withUsage("2022-07-20", "1,2022-07-20,12000,5", "2,2022-07-20,12000,5");
        assertThat(book.importing(drop.write(book.beside("drop"))).exitCode()).isZero();
        assertThat(book.settle("2022-07").exitCode()).isZero();
    }

    private Ended preview(String date, String... more) {
        return book.run(Stream.concat(Stream.of("deduct", "--preview", "--date",
                date), Arrays.stream(more)).toArray(String[]::new));
    }

    @Test
    void thePreviewTakesNothingAndTheRunTakesWhatItShowed() {
        assertThat(preview("2022-08-01")).isEqualTo(new Ended(0, "2022-08-01 would deduct 1 invoice, 1000.00 CNY;"
                + " 1 invoice, 3000.00 CNY, not covered by the balance; 0 of these would be overdue. Nothing was"
                + " changed.\n", NOT_COVERED));
        assertThat(book.query("select count(*) from deduction_attempt")).containsExactly("0");
        assertThat(book.query("select count(*) from deduction_run")).containsExactly("0");
        assertThat(book.run("deduct", "--date", "2022-08-01").out()).startsWith("2022-08-01 is deducted and proved: 1"
                + " invoice deducted, 1000.00 CNY; 1 not covered by their balance.");
    }

    @Test
    void whereInvoicesWouldBeOverdueThePreviewEndsWithFour() {
        Ended ended = preview("2022-08-03", "--json");
        assertThat(ended.exitCode()).isEqualTo(4);
        assertThat(ended.out()).isEqualTo("""
                {
                  "date" : "2022-08-03",
                  "exit_code" : 4,
                  "deducted" : 1,
                  "deducted_amount" : "1000.00",
                  "insufficient_balance" : 1,
                  "insufficient_balance_amount" : "3000.00",
                  "overdue" : 1,
                  "not_covered" : [ {
                    "invoice" : "IM-202207-2",
                    "open" : "3000.00",
                    "balance" : "500.00"
                  } ]
                }
                """);
    }

    @Test
    void whatIsHeldOrWasTriedOnTheDateIsLeftOut() {
        assertThat(book.run("hold", "IM-202207-2", "--reason", "disputed").exitCode()).isZero();
        assertThat(preview("2022-08-01").out()).startsWith("2022-08-01 would deduct 1 invoice, 1000.00 CNY; 0 invoices,"
                + " 0.00 CNY, not covered");
        assertThat(book.run("deduct", "--date", "2022-08-01").exitCode()).isZero();
        assertThat(preview("2022-08-01").out()).startsWith("2022-08-01 would deduct 0 invoices, 0.00 CNY;");
    }

    @Test
    void aDateAheadIsShownAndADateThatWouldBeRefusedIsRefused() {
        assertThat(book.run("deduct", "--date", "2022-08-02").exitCode()).isZero();
        assertThat(preview("2022-08-01")).isEqualTo(book.run("deduct", "--date", "2022-08-01"));
        assertThat(preview("2999-08-01").err())
                .isEqualTo("Nothing can be deducted on 2999-08-01: 2999-07 is not settled"
                        + " and proved; settle it first: yuejie settle --month 2999-07. Nothing was changed.\n");
    }
}
