package yuejie.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Deductions worked out by hand (R8). A peak of 10,001 is one block above the quota of PRO: 1000.00. */
class OracleDeductionTest {

    private static final int DONE = 0;
    private static final int REFUSED = 3;
    private static final int LOOK = 4;

    private static SmallBook owingOneThousand() {
        return new SmallBook().peak(1, 9, 10_001);
    }

    private static void assertRows(String expected, String actual) {
        assertEquals(expected.strip(), actual);
    }

    @Test
    void whatTheBalanceCoversIsPaidOnTheFirstDay() {
        SmallBook book = owingOneThousand().topUp("t", "1500", "2022-07-31T12:00:00").settle(DONE)
                .deduct("2022-08-01", DONE).deduct("2022-08-02", DONE);
        // 1500 - 1000 = 500; nothing is open on day 2, so there is no attempt
        assertRows("IM-202207-1,2022-08-01,DEDUCTED,1000.00,500.00", book.rows("deductions.csv"));
        assertRows("IM-202207-1,2022-07,1,acct,mainland-2022,CNY,1000.00,0.00,PAID", book.rows("invoices.csv"));
        assertRows("acct,1500.00,1000.00,500.00,0.00", book.rows("accounts.csv"));
        assertRows("TOP_UP:t,TOP_UP,2022-07-31,acct,,1500.00,0.00,1500.00,0.00\n"
                + "INVOICE:IM-202207-1,INVOICE,2022-08-01,acct,IM-202207-1,0.00,1000.00,0.00,1000.00\n"
                + "DEDUCTION:IM-202207-1,DEDUCTION,2022-08-01,acct,IM-202207-1,0.00,-1000.00,-1000.00,0.00",
                book.rows("ledger.csv"));
        assertRows("""
                TOP_UP:t,2022-07-31,1500.00,0.00,1500.00,0.00
                INVOICE:IM-202207-1,2022-08-01,0.00,1000.00,0.00,1000.00
                DEDUCTION:IM-202207-1,2022-08-01,0.00,-1000.00,-1000.00,0.00
                """, book.ledger());
    }

    @Test
    void aTopUpInTheLastSecondOfTheThirdDayStillPaysOnTheThirdDay() {
        SmallBook book = owingOneThousand().topUp("t", "999.99", "2022-07-31T12:00:00")
                .topUp("u", "0.01", "2022-08-03T23:59:59").settle(DONE)
                .deduct("2022-08-01", DONE).deduct("2022-08-02", DONE).deduct("2022-08-03", DONE);
        // 999.99 is a cent too little; 999.99 + 0.01 - 1000.00 = 0.00
        assertRows("""
                IM-202207-1,2022-08-01,INSUFFICIENT_BALANCE,0.00,999.99
                IM-202207-1,2022-08-02,INSUFFICIENT_BALANCE,0.00,999.99
                IM-202207-1,2022-08-03,DEDUCTED,1000.00,0.00
                """, book.rows("deductions.csv"));
        assertRows("acct,1000.00,1000.00,0.00,0.00", book.rows("accounts.csv"));
        assertRows("""
                TOP_UP:t,2022-07-31,999.99,0.00,999.99,0.00
                INVOICE:IM-202207-1,2022-08-01,0.00,1000.00,0.00,1000.00
                TOP_UP:u,2022-08-03,0.01,0.00,0.01,0.00
                DEDUCTION:IM-202207-1,2022-08-03,0.00,-1000.00,-1000.00,0.00
                """, book.ledger());
    }

    @Test
    void whatIsNotPaidOnTheThirdDayIsOverdueUntilItIsCollected() {
        SmallBook book = owingOneThousand().settle(DONE)
                .deduct("2022-08-01", DONE).deduct("2022-08-02", DONE);
        assertRows("1000.00,ISSUED", book.rows("invoices.csv", 8, 9));
        book.deduct("2022-08-03", LOOK);
        assertRows("1000.00,OVERDUE", book.rows("invoices.csv", 8, 9));
        assertRows("acct,0.00,0.00,0.00,1000.00", book.rows("accounts.csv"));
        book.topUp("t", "2000", "2022-08-10T00:00:00").deduct("2022-08-09", LOOK).deduct("2022-08-10", DONE);
        assertRows("""
                IM-202207-1,2022-08-01,INSUFFICIENT_BALANCE,0.00,0.00
                IM-202207-1,2022-08-02,INSUFFICIENT_BALANCE,0.00,0.00
                IM-202207-1,2022-08-03,INSUFFICIENT_BALANCE,0.00,0.00
                IM-202207-1,2022-08-09,INSUFFICIENT_BALANCE,0.00,0.00
                IM-202207-1,2022-08-10,DEDUCTED,1000.00,1000.00
                """, book.rows("deductions.csv"));
        assertRows("0.00,PAID", book.rows("invoices.csv", 8, 9));
        assertRows("acct,2000.00,1000.00,1000.00,0.00", book.rows("accounts.csv"));
        assertRows("""
                INVOICE:IM-202207-1,2022-08-01,0.00,1000.00,0.00,1000.00
                TOP_UP:t,2022-08-10,2000.00,0.00,2000.00,0.00
                DEDUCTION:IM-202207-1,2022-08-10,0.00,-1000.00,-1000.00,0.00
                """, book.ledger());
    }

    @Test
    void aTopUpThatComesLateCountsForLaterRunsOnly() {
        SmallBook book = owingOneThousand().settle(DONE).deduct("2022-08-01", DONE)
                .topUp("late", "1000", "2022-07-20T08:00:00").deduct("2022-08-01", DONE);
        assertRows("IM-202207-1,2022-08-01,INSUFFICIENT_BALANCE,0.00,0.00", book.rows("deductions.csv"));
        book.deduct("2022-08-02", DONE);
        assertRows("""
                IM-202207-1,2022-08-01,INSUFFICIENT_BALANCE,0.00,0.00
                IM-202207-1,2022-08-02,DEDUCTED,1000.00,0.00
                """, book.rows("deductions.csv"));
        assertRows("""
                TOP_UP:late,2022-07-20,1000.00,0.00,1000.00,0.00
                INVOICE:IM-202207-1,2022-08-01,0.00,1000.00,0.00,1000.00
                DEDUCTION:IM-202207-1,2022-08-02,0.00,-1000.00,-1000.00,0.00
                """, book.ledger());
    }

    @Test
    void anInvoiceThatCannotBePaidDoesNotKeepLaterOnesFromBeingTried() {
        // application 1: 20,001 is two blocks, 2000.00; applications 2 and 10: one block each
        SmallBook book = new SmallBook().peak(1, 9, 20_001).pro(10, "acct").peak(10, 9, 10_001)
                .pro(2, "acct").peak(2, 9, 10_001).topUp("t", "1500", "2022-07-31T12:00:00")
                .settle(DONE).deduct("2022-08-03", LOOK);
        // 1500 < 2000; 1500 - 1000 = 500; 500 < 1000
        assertRows("""
                IM-202207-1,2022-08-03,INSUFFICIENT_BALANCE,0.00,1500.00
                IM-202207-2,2022-08-03,DEDUCTED,1000.00,500.00
                IM-202207-10,2022-08-03,INSUFFICIENT_BALANCE,0.00,500.00
                """, book.rows("deductions.csv"));
        // 2000 + 1000 are open of overdue invoices
        assertRows("acct,1500.00,1000.00,500.00,3000.00", book.rows("accounts.csv"));
    }

    @Test
    void aSecondRunOfADateTriesOnlyWhatWasNotTriedOnIt() {
        SmallBook book = owingOneThousand().settle(DONE).deduct("2022-08-03", LOOK)
                .topUp("t", "1500", "2022-08-01T12:00:00").pro(2, "acct").peak(2, 9, 10_001).adjust(DONE)
                .deduct("2022-08-03", LOOK);
        // application 2 came late; its invoice is tried, that of application 1 was tried before the money came
        assertRows("""
                IM-202207-1,2022-08-03,INSUFFICIENT_BALANCE,0.00,0.00
                IM-202207-2-A1,2022-08-03,DEDUCTED,1000.00,500.00
                """, book.rows("deductions.csv"));
        assertRows("""
                TOP_UP:t,2022-08-01,1500.00,0.00,1500.00,0.00
                INVOICE:IM-202207-1,2022-08-01,0.00,1000.00,0.00,1000.00
                INVOICE:IM-202207-2-A1,2022-08-03,0.00,1000.00,0.00,1000.00
                DEDUCTION:IM-202207-2-A1,2022-08-03,0.00,-1000.00,-1000.00,0.00
                """, book.ledger());
    }

    @Test
    void aDateBeforeTheLastRunOrAfterAMonthThatIsNotSettledIsRefused() {
        SmallBook book = owingOneThousand().settle(DONE).deduct("2022-08-02", DONE).deduct("2022-08-01", REFUSED)
                .deduct("2022-09-01", REFUSED);
        assertRows("IM-202207-1,2022-08-02,INSUFFICIENT_BALANCE,0.00,0.00", book.rows("deductions.csv"));
    }
}
