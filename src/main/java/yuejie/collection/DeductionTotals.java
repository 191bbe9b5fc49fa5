package yuejie.collection;

import yuejie.money.Money;

/**
 * The attempts of a date, and what is open after them.
 *
 * @param deducted       invoices that were deducted on the date
 * @param deductedAmount what was taken
 * @param failed         invoices that the balance did not cover on the date
 * @param open           invoices of which something is open now, whatever their month
 * @param openAmount     the open amount of these
 * @param overdue        how many of these are overdue
 * @param overdueAmount  the open amount of the overdue invoices
 * @param held           open invoices that somebody holds
 */
public record DeductionTotals(long deducted, Money deductedAmount, long failed, long open, Money openAmount,
        long overdue, Money overdueAmount, long held) {
}
