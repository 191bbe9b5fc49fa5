package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import yuejie.scenario.BookRunner.Ended;

/**
 * Deductions day after day, and on the same day again. Account acct has the application 1, which owes 1000.00 of July
 * (one block of DAU), and account other the application 2, which owes 3000.00 (one block of groups, overseas).
 */
@OnBothDatabases
@Tag("each-time")
class RepeatedDeductionTest {

    private static final String AGAIN = "What is open is tried again with the next date: yuejie deduct --date"
            + " YYYY-MM-DD\n";
    private static final String OVERDUE = "Look at the overdue invoices (yuejie aging); they are tried again on every"
            + " later date.\n";

    @ABook
    private BookRunner book;

    @BeforeEach
    void settleJuly() {
        Path drop = DropText.ofTwoApplications().withUsageOf("2022-07")
                .with("accounts.csv", "account_id,name", "acct,One", "other,Two")
                .with("apps.csv", "sdk_app_id,account_id,site,created_on", "1,acct,mainland,2021-01-01",
                        "2,other,overseas,2021-01-01")
                .with("orders.csv", "order_id,sdk_app_id,product,months,starts_on,purchased_at",
                        "o-1,1,PRO,36,2021-12-01,2021-11-30T12:00:00",
                        "o-2,2,FLAGSHIP,36,2021-12-01,2021-11-30T12:00:00")
                .withUsage("2022-07-20", "1,2022-07-20,12000,5", "2,2022-07-20,5,150000").write(book.beside("drop"));
        assertThat(book.importing(drop).exitCode()).isZero();
        assertThat(book.settle("2022-07").exitCode()).isZero();
    }

    @Test
    void aTopUpCountsFromItsOwnDayOnWhateverTheHour() {
        topUps("t-1,acct,999.99,2022-08-01T23:59:59", "t-2,acct,0.01,2022-08-02T00:00:00",
                "t-3,other,2999.99,2022-07-31T10:00:00", "t-4,other,0.01,2022-08-02T23:59:59");
        assertThat(deduct("2022-08-01")).isEqualTo(new Ended(0,
                "2022-08-01 is deducted and proved: 0 invoices deducted,"
                        + " 0.00 CNY; 2 not covered by their balance. Open now: 2 invoices, 4000.00 CNY; of these 0"
                        + " overdue, 0.00 CNY.\n" + AGAIN,
                ""));
        assertThat(deduct("2022-08-02")).isEqualTo(new Ended(0,
                "2022-08-02 is deducted and proved: 2 invoices deducted,"
                        + " 4000.00 CNY; 0 not covered by their balance. Open now: 0 invoices, 0.00 CNY; of these 0"
                        + " overdue, 0.00 CNY.\nNothing is open.\n",
                ""));
        assertThat(attempts()).containsExactly(
                "IM-202207-1,2022-08-01,INSUFFICIENT_BALANCE,0.00,999.99",
                "IM-202207-1,2022-08-02,DEDUCTED,1000.00,0.00",
                "IM-202207-2,2022-08-01,INSUFFICIENT_BALANCE,0.00,2999.99",
                "IM-202207-2,2022-08-02,DEDUCTED,3000.00,0.00");
    }

    @Test
    void theSameDateAgainFindsNothingToTryAndChangesNothing() {
        topUps("t-1,acct,1000.00,2022-08-01T00:00:00");
        assertThat(deduct("2022-08-03")).isEqualTo(new Ended(4, "2022-08-03 is deducted and proved: 1 invoice deducted,"
                + " 1000.00 CNY; 1 not covered by their balance. Open now: 1 invoice, 3000.00 CNY; of these 1 overdue,"
                + " 3000.00 CNY.\n" + OVERDUE, ""));
        List<String> rows = rows();
        Ended again = new Ended(4,
                "2022-08-03 was done before, nothing was left to try: 1 invoice deducted, 1000.00 CNY;"
                        + " 1 not covered by their balance. Open now: 1 invoice, 3000.00 CNY; of these 1 overdue,"
                        + " 3000.00 CNY.\n"
                        + OVERDUE,
                "");
        assertThat(deduct("2022-08-03")).isEqualTo(again);
        assertThat(rows()).isEqualTo(rows);

        // money that arrives later on the day does not make a second attempt of the same invoice and date
        topUps("t-2,other,3000.00,2022-08-03T12:00:00");
        assertThat(deduct("2022-08-03")).isEqualTo(again);
        assertThat(attempts()).containsExactly("IM-202207-1,2022-08-03,DEDUCTED,1000.00,0.00",
                "IM-202207-2,2022-08-03,INSUFFICIENT_BALANCE,0.00,0.00");
    }

    @Test
    void theSameDateAgainTriesTheInvoicesThatAreNewSince() {
        topUps("t-1,acct,5000.00,2022-08-01T00:00:00", "t-2,other,100.00,2022-08-01T00:00:00");
        assertThat(deduct("2022-08-01").exitCode()).isZero();
        // 25,000 - 10,000 begin 2 blocks: 1000.00 more
        book.importing(new DropText().withUsage("2022-07-20", "1,2022-07-20,25000,5").write(book.beside("corrected")));
        assertThat(book.run("adjust", "--month", "2022-07").exitCode()).isZero();
        assertThat(deduct("2022-08-01")).isEqualTo(new Ended(0,
                "2022-08-01 is deducted and proved: 2 invoices deducted,"
                        + " 2000.00 CNY; 1 not covered by their balance. Open now: 1 invoice, 3000.00 CNY; of these 0"
                        + " overdue, 0.00 CNY.\n" + AGAIN,
                ""));
        assertThat(attempts()).containsExactly("IM-202207-1,2022-08-01,DEDUCTED,1000.00,4000.00",
                "IM-202207-1-A1,2022-08-01,DEDUCTED,1000.00,3000.00",
                "IM-202207-2,2022-08-01,INSUFFICIENT_BALANCE,0.00,100.00");
        assertThat(book.query("select run_date, sequence_no, status from deduction_run order by 1, 2"))
                .containsExactly("2022-08-01|1|SEALED", "2022-08-01|2|SEALED");
        assertThat(book.query("select kind, billing_month, revision, run_date, sequence_no from seal"
                + " where import_id is null order by link_no")).containsExactly("SETTLEMENT|2022-07|1|null|null",
                        "DEDUCTION|null|null|2022-08-01|1",
                        "ADJUSTMENT|2022-07|2|null|null", "DEDUCTION|null|null|2022-08-01|2");
    }

    @Test
    void aTopUpThatArrivesAfterARunCountsInTheNextOneFromItsOwnDayOn() {
        assertThat(deduct("2022-08-01").exitCode()).isZero();
        topUps("t-1,acct,1000.00,2022-07-15T08:00:00", "t-2,other,3000.00,2022-08-03T08:00:00");
        assertThat(deduct("2022-08-02").exitCode()).isZero();
        assertThat(attempts()).containsExactly("IM-202207-1,2022-08-01,INSUFFICIENT_BALANCE,0.00,0.00",
                "IM-202207-1,2022-08-02,DEDUCTED,1000.00,0.00", "IM-202207-2,2022-08-01,INSUFFICIENT_BALANCE,0.00,0.00",
                "IM-202207-2,2022-08-02,INSUFFICIENT_BALANCE,0.00,0.00");
        assertThat(book.query("select entry_key, booked_on from ledger_entry where kind = 'TOP_UP' order by 1"))
                .containsExactly("TOP_UP:t-1|2022-07-15", "TOP_UP:t-2|2022-08-03");
        assertThat(book.export("2022-07").get("accounts.csv"))
                .isEqualTo("account_id,topped_up,deducted,balance,overdue\n"
                        + "acct,1000.00,1000.00,0.00,0.00\nother,3000.00,0.00,3000.00,0.00\n");
    }

    @Test
    void anOverdueInvoiceIsTriedOnEveryLaterDateUntilItIsPaid() {
        topUps("t-1,acct,1000.00,2022-08-01T00:00:00", "t-2,other,3000.00,2022-08-20T00:00:00");
        assertThat(deduct("2022-08-02").exitCode()).isZero();
        assertThat(deduct("2022-08-03").exitCode()).isEqualTo(4);
        assertThat(book.export("2022-07").get("invoices.csv")).endsWith(",1000.00,0.00,PAID\n"
                + "IM-202207-2,2022-07,2,other,overseas-2022,CNY,3000.00,3000.00,OVERDUE\n");
        assertThat(book.export("2022-07").get("accounts.csv")).endsWith("other,3000.00,0.00,3000.00,3000.00\n");
        assertThat(deduct("2022-08-19").exitCode()).isEqualTo(4);
        assertThat(deduct("2022-08-20")).isEqualTo(new Ended(0, "2022-08-20 is deducted and proved: 1 invoice deducted,"
                + " 3000.00 CNY; 0 not covered by their balance. Open now: 0 invoices, 0.00 CNY; of these 0 overdue,"
                + " 0.00 CNY.\nNothing is open.\n", ""));
        assertThat(book.export("2022-07").get("invoices.csv")).endsWith(",3000.00,0.00,PAID\n");
        assertThat(book.export("2022-07").get("accounts.csv")).endsWith("other,3000.00,3000.00,0.00,0.00\n");
    }

    @Test
    void withJsonTheResultAloneGoesToStandardOutput() {
        topUps("t-1,acct,1000.00,2022-08-01T00:00:00");
        Ended ended = book.run("deduct", "--date", "2022-08-03", "--json");
        assertThat(ended.out().replaceAll("\\s+", "")).isEqualTo("{\"date\":\"2022-08-03\",\"exit_code\":4,"
                + "\"nothing_to_try\":false,\"deducted\":1,\"deducted_amount\":\"1000.00\",\"insufficient_balance\":1,"
                + "\"open\":1,\"open_amount\":\"3000.00\",\"overdue\":1,\"overdue_amount\":\"3000.00\",\"held\":0}");
        assertThat(ended.err()).endsWith(OVERDUE);
        assertThat(ended.exitCode()).isEqualTo(4);
    }

    private void topUps(String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = "topup_id,account_id,amount,at";
        System.arraycopy(rows, 0, lines, 1, rows.length);
        Path drop = new DropText().with("topups.csv", lines).write(book.beside("top-ups " + rows[0].split(",")[0]));
        assertThat(book.importing(drop).exitCode()).isZero();
    }

    private Ended deduct(String date) {
        return book.run("deduct", "--date", date);
    }

    private List<String> attempts() {
        return book.query("select t.invoice_no || ',' || t.attempt_date || ',' || t.outcome || ',' || t.amount || ','"
                + " || t.balance_after from deduction_attempt t join invoice i on i.invoice_no = t.invoice_no"
                + " order by i.sdk_app_id, i.adjustment, t.attempt_date");
    }

    private List<String> rows() {
        return List.of("deduction_attempt", "deduction_run", "ledger_entry", "open_invoice", "deduction_digest", "seal",
                "batch_job_execution").stream().flatMap(table -> book.query("select * from " + table).stream().sorted())
                .toList();
    }
}
