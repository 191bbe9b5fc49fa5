package yuejie.invoice;

import yuejie.money.Money;

/**
 * The outcome of a month's settlement, counted over its rows.
 *
 * @param applications applications settled
 * @param invoiced     applications that got an invoice
 * @param nothingDue   applications that owe nothing
 * @param parked       applications that are parked
 * @param lines        lines of the invoices
 * @param amount       the sum of the invoices
 * @param missingDays  billable days without a snapshot row, over all applications
 */
public record Totals(long applications, long invoiced, long nothingDue, long parked, long lines, Money amount,
        long missingDays) {
}
