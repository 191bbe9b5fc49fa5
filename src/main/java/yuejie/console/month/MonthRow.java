package yuejie.console.month;

import yuejie.calendar.BillingMonth;
import yuejie.money.Money;

/**
 * A month in the list of months.
 *
 * @param month    the month
 * @param imported how many of its days have usage
 * @param state    where it stands: {@code settled}, {@code begun} or {@code not-begun}
 * @param issued   what was issued
 * @param open     what is open of it
 * @param parked   how many applications are parked, by the latest revision of each
 */
record MonthRow(BillingMonth month, long imported, String state, Issued issued, Open open, long parked) {

    /**
     * What was issued.
     *
     * @param invoices all invoices, credits included
     * @param amount   their sum
     * @param credits  those of less than 0.00
     * @param credit   their sum, below zero
     */
    record Issued(long invoices, Money amount, long credits, Money credit) {

        static final Issued NOTHING = new Issued(0, Money.ZERO, 0, Money.ZERO);

        Issued plus(Issued other) {
            return new Issued(invoices + other.invoices, amount.plus(other.amount), credits + other.credits,
                    credit.plus(other.credit));
        }
    }

    /**
     * What is open.
     *
     * @param invoices      the open invoices
     * @param amount        their sum
     * @param overdue       of these, those overdue
     * @param overdueAmount their sum
     */
    record Open(long invoices, Money amount, long overdue, Money overdueAmount) {

        static final Open NOTHING = new Open(0, Money.ZERO, 0, Money.ZERO);
    }
}
