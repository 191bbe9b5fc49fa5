package yuejie.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/**
 * Adjustments worked out by hand (R9.3, R8.3). Under PRO a peak of 10,001 is one block, 1000.00, and one of 20,001 two
 * blocks, 2000.00; 30, 90 and 180 days of storage cost 500, 1000 and 1500. July has 31 x 86,400 = 2,678,400 seconds.
 */
class OracleAdjustmentTest {

    private static final int DONE = 0;
    private static final int LOOK = 4;

    private static void assertRows(String expected, String actual) {
        assertEquals(expected.strip(), actual);
    }

    @Test
    void moreIsDueByNowAndTheDifferenceIsAnInvoice() {
        SmallBook book = new SmallBook().peak(1, 9, 10_001).topUp("t", "2500", "2022-07-31T12:00:00").settle(DONE)
                .deduct("2022-08-02", DONE).peak(1, 11, 20_001).adjust(DONE).deduct("2022-08-03", DONE);
        // 2000 by now, less 1000 = 1000; the evidence is that of the 2000; issued after the run of 08-02
        assertRows("""
                IM-202207-1,1,DAU_OVERAGE,PRO,dau,10001,2022-07-09,10000,1,1000.00,1000.00,2678400,2678400,1000.00
                IM-202207-1-A1,1,DAU_OVERAGE,PRO,dau,20001,2022-07-11,10000,2,1000.00,2000.00,2678400,2678400,1000.00
                """, book.rows("invoice_lines.csv"));
        assertRows("""
                IM-202207-1,2022-07,1,acct,mainland-2022,CNY,1000.00,0.00,PAID
                IM-202207-1-A1,2022-07,1,acct,mainland-2022,CNY,1000.00,0.00,PAID
                """, book.rows("invoices.csv"));
        assertRows("2022-07,1,acct,INVOICED,,IM-202207-1,2000.00,0", book.rows("assessments.csv"));
        // 2500 - 1000 = 1500, 1500 - 1000 = 500
        assertRows("acct,2500.00,2000.00,500.00,0.00", book.rows("accounts.csv"));
        assertRows("""
                TOP_UP:t,2022-07-31,2500.00,0.00,2500.00,0.00
                INVOICE:IM-202207-1,2022-08-01,0.00,1000.00,0.00,1000.00
                INVOICE:IM-202207-1-A1,2022-08-02,0.00,1000.00,0.00,1000.00
                DEDUCTION:IM-202207-1,2022-08-02,0.00,-1000.00,-1000.00,0.00
                DEDUCTION:IM-202207-1-A1,2022-08-03,0.00,-1000.00,-1000.00,0.00
                """, book.ledger());
    }

    @Test
    void aCreditLowersWhatIsOpenToARestAndThenToNothing() {
        SmallBook book = new SmallBook().peak(1, 9, 20_001).storage(90).settle(DONE).deduct("2022-08-03", LOOK)
                .peak(1, 9, 10_001).adjust(DONE);
        // 2000 + 1000 = 3000 is open; 1000 + 1000 by now: a credit of 1000 leaves 2000, overdue as before
        assertRows("""
                3000.00,2000.00,OVERDUE
                -1000.00,0.00,PAID
                """, book.rows("invoices.csv", 7, 8, 9));
        book.peak(1, 9, 100).noStorage().adjust(DONE);
        // nothing by now: a credit of 1000 + 1000 = 2000 leaves nothing
        assertRows("""
                3000.00,0.00,PAID
                -1000.00,0.00,PAID
                -2000.00,0.00,PAID
                """, book.rows("invoices.csv", 7, 8, 9));
        assertRows("2022-07,1,acct,NOTHING_DUE,,,0.00,0", book.rows("assessments.csv"));
        assertRows("acct,0.00,0.00,0.00,0.00", book.rows("accounts.csv"));
        assertRows("""
                INVOICE:IM-202207-1,2022-08-01,0.00,3000.00,0.00,3000.00
                CREDIT:IM-202207-1-A1:IM-202207-1,2022-08-03,0.00,-1000.00,0.00,-1000.00
                CREDIT:IM-202207-1-A2:IM-202207-1,2022-08-03,0.00,-2000.00,0.00,-2000.00
                """, book.ledger());
    }

    @Test
    void whatACreditHasLeftGoesToTheBalance() {
        SmallBook book = new SmallBook().peak(1, 9, 10_001).topUp("t", "1000", "2022-07-31T12:00:00").settle(DONE)
                .deduct("2022-08-01", DONE).peak(1, 9, 20_001).adjust(DONE).peak(1, 9, 9_999).adjust(DONE)
                .deduct("2022-08-02", DONE);
        // 1000 is paid, A1 of 1000 is open; nothing by now: 2000 of credit, 1000 of it lower A1, 1000 are given back
        assertRows("""
                IM-202207-1,1000.00,0.00,PAID
                IM-202207-1-A1,1000.00,0.00,PAID
                IM-202207-1-A2,-2000.00,0.00,PAID
                """, book.rows("invoices.csv", 1, 7, 8, 9));
        assertRows("IM-202207-1,2022-08-01,DEDUCTED,1000.00,0.00", book.rows("deductions.csv"));
        // deducted is net of the credit: 1000 - 1000
        assertRows("acct,1000.00,0.00,1000.00,0.00", book.rows("accounts.csv"));
        assertRows("""
                TOP_UP:t,2022-07-31,1000.00,0.00,1000.00,0.00
                INVOICE:IM-202207-1,2022-08-01,0.00,1000.00,0.00,1000.00
                INVOICE:IM-202207-1-A1,2022-08-01,0.00,1000.00,0.00,1000.00
                CREDIT:IM-202207-1-A2,2022-08-01,0.00,0.00,1000.00,-1000.00
                CREDIT:IM-202207-1-A2:IM-202207-1-A1,2022-08-01,0.00,-1000.00,0.00,-1000.00
                DEDUCTION:IM-202207-1,2022-08-01,0.00,-1000.00,-1000.00,0.00
                """, book.ledger());
        // the invoice of which more or less is open by now, or the credit of which something is given back
        assertRows("""
                TOP_UP,acct,
                INVOICE,acct,IM-202207-1
                INVOICE,acct,IM-202207-1-A1
                CREDIT,acct,IM-202207-1-A2
                CREDIT,acct,IM-202207-1-A1
                DEDUCTION,acct,IM-202207-1
                """, book.rows("ledger.csv", 2, 4, 5));
    }

    @Test
    void differencesThatSumUpToNothingMoveNothing() {
        SmallBook book = new SmallBook().peak(1, 9, 20_001).storage(30).settle(DONE)
                .peak(1, 9, 10_001).storage(180).adjust(DONE);
        // 1000 - 2000 = -1000 and 1500 - 500 = 1000
        assertRows("""
                IM-202207-1,1,DAU_OVERAGE,2000.00
                IM-202207-1,2,HISTORY_STORAGE,500.00
                IM-202207-1-A1,1,DAU_OVERAGE,-1000.00
                IM-202207-1-A1,2,HISTORY_STORAGE,1000.00
                """, book.rows("invoice_lines.csv", 1, 2, 3, 14));
        assertRows("""
                IM-202207-1,2500.00,2500.00,ISSUED
                IM-202207-1-A1,0.00,0.00,PAID
                """, book.rows("invoices.csv", 1, 7, 8, 9));
        assertRows("INVOICE:IM-202207-1,2022-08-01,0.00,2500.00,0.00,2500.00", book.ledger());
    }

    @Test
    void anItemOfWhichNothingIsLeftIsTakenBackWithNothingInItsEvidence() {
        SmallBook book = new SmallBook().peak(1, 9, 20_001).storage(90).settle(DONE)
                .peak(1, 9, 9_999).noStorage().adjust(DONE);
        // the new peak is within the quota: it is the evidence; the storage was never opened: 0 days of it
        assertRows("""
                DAU_OVERAGE,PRO,dau,9999,2022-07-09,10000,0,1000.00,0.00,2678400,2678400,-2000.00
                HISTORY_STORAGE,PRO,,0,,,,1000.00,0.00,2678400,2678400,-1000.00
                """, adjusted(book, "IM-202207-1-A1"));
        book.peak(1, 9, 10_001).storage(30).adjust(DONE).noOrders().adjust(DONE);
        // no billable day is left without the plan: nothing is measured, the plan is the one invoiced last
        assertRows("""
                DAU_OVERAGE,PRO,dau,10001,2022-07-09,10000,1,1000.00,1000.00,2678400,2678400,1000.00
                HISTORY_STORAGE,PRO,,30,,,,500.00,500.00,2678400,2678400,500.00
                """, adjusted(book, "IM-202207-1-A2"));
        assertRows("""
                DAU_OVERAGE,PRO,dau,0,,10000,0,1000.00,0.00,2678400,2678400,-1000.00
                HISTORY_STORAGE,PRO,,0,,,,500.00,0.00,2678400,2678400,-500.00
                """, adjusted(book, "IM-202207-1-A3"));
        assertRows("NOTHING_DUE,,,0.00", book.rows("assessments.csv", 4, 5, 6, 7));
        // 3000 - 3000 + 1500 - 1500 = 0
        assertRows("""
                INVOICE:IM-202207-1,2022-08-01,0.00,3000.00,0.00,3000.00
                INVOICE:IM-202207-1-A2,2022-08-01,0.00,1500.00,0.00,1500.00
                CREDIT:IM-202207-1-A1:IM-202207-1,2022-08-01,0.00,-3000.00,0.00,-3000.00
                CREDIT:IM-202207-1-A3:IM-202207-1-A2,2022-08-01,0.00,-1500.00,0.00,-1500.00
                """, book.ledger());
    }

    /** The lines of an invoice from the item on. */
    private static String adjusted(SmallBook book, String number) {
        StringBuilder lines = new StringBuilder();
        book.rows("invoice_lines.csv").lines().filter(line -> line.startsWith(number + ","))
                .forEach(line -> lines.append(line.split(",", 3)[2]).append("\n"));
        return lines.toString().strip();
    }

    @Test
    void aSuspensionThatBecomesKnownLaterIsGivenBackByTheSecond() {
        SmallBook book = new SmallBook().peak(1, 25, 10_001).settle(DONE).suspended(11, 21).adjust(DONE);
        // 21 of 31 days: 1000 x 1,814,400 / 2,678,400 = 677.419... = 677.42; 677.42 - 1000 = -322.58
        assertRows("DAU_OVERAGE,PRO,dau,10001,2022-07-25,10000,1,1000.00,1000.00,1814400,2678400,-322.58",
                adjusted(book, "IM-202207-1-A1"));
        assertRows("INVOICED,,IM-202207-1,677.42", book.rows("assessments.csv", 4, 5, 6, 7));
        assertRows("1000.00,677.42,ISSUED\n-322.58,0.00,PAID", book.rows("invoices.csv", 7, 8, 9));
    }

    @Test
    void aParkedApplicationThatWasMendedGetsThePlainNumber() {
        SmallBook book = new SmallBook().peak(1, 9, 10_001).storage(60).settle(LOOK);
        assertRows("PARKED,UNPRICED_OPTION,,0.00", book.rows("assessments.csv", 4, 5, 6, 7));
        book.storage(30).adjust(LOOK).settleParked(DONE);
        // adjust leaves it alone; 1000 + 500
        assertRows("INVOICED,,IM-202207-1,1500.00", book.rows("assessments.csv", 4, 5, 6, 7));
        assertRows("INVOICE:IM-202207-1,2022-08-01,0.00,1500.00,0.00,1500.00", book.ledger());
    }

    @Test
    void whatWasIssuedStandsWhileAnApplicationIsParkedAndIsAdjustedWhenItIsMended() {
        SmallBook book = new SmallBook().peak(1, 9, 10_001).settle(DONE).storage(60).adjust(LOOK);
        assertRows("PARKED,UNPRICED_OPTION,,0.00", book.rows("assessments.csv", 4, 5, 6, 7));
        assertRows("IM-202207-1,1000.00,1000.00,ISSUED", book.rows("invoices.csv", 1, 7, 8, 9));
        book.settleParked(LOOK).storage(30).settleParked(DONE).adjust(DONE);
        // 1000 + 500 - 1000 = 500
        assertRows("INVOICED,,IM-202207-1,1500.00", book.rows("assessments.csv", 4, 5, 6, 7));
        assertRows("""
                INVOICE:IM-202207-1,2022-08-01,0.00,1000.00,0.00,1000.00
                INVOICE:IM-202207-1-A1,2022-08-01,0.00,500.00,0.00,500.00
                """, book.ledger());
    }

    @Test
    void anApplicationThatArrivesLateStartsWithAnAdjustment() {
        SmallBook book = new SmallBook().settle(DONE).pro(2, "acct").peak(2, 9, 10_001).adjust(DONE).adjust(DONE);
        assertRows("""
                2022-07,1,acct,NOTHING_DUE,,,0.00,0
                2022-07,2,acct,INVOICED,,IM-202207-2-A1,1000.00,0
                """, book.rows("assessments.csv"));
        assertRows("INVOICE:IM-202207-2-A1,2022-08-01,0.00,1000.00,0.00,1000.00", book.ledger());
    }

    @Test
    void anAdjustmentIsOnTheAccountThatWasInvoicedBefore() {
        SmallBook book = new SmallBook().peak(1, 9, 10_001).pro(2, "acct").settle(DONE)
                .handOver(1, "other").handOver(2, "other").peak(1, 9, 20_001).peak(2, 9, 10_001).adjust(DONE);
        // of application 2 nothing was invoiced before
        assertRows("""
                IM-202207-1,acct
                IM-202207-1-A1,acct
                IM-202207-2-A1,other
                """, book.rows("invoices.csv", 1, 4));
        assertRows("1,other\n2,other", book.rows("assessments.csv", 2, 3));
        assertRows("""
                INVOICE:IM-202207-1,2022-08-01,0.00,1000.00,0.00,1000.00
                INVOICE:IM-202207-1-A1,2022-08-01,0.00,1000.00,0.00,1000.00
                INVOICE:IM-202207-2-A1,2022-08-01,0.00,1000.00,0.00,1000.00
                """, book.ledger());
    }
}
