package yuejie.rating;

import yuejie.money.ExactAmount;
import yuejie.money.Money;

/**
 * One charge of an application's month, with all that its amount was computed from (R7.5).
 *
 * @param item           the catalog's name of the charge
 * @param plan           the plan that the charge was rated under
 * @param evidence       what was counted
 * @param unitPrice      the price of a block or unit, or the monthly price of the option
 * @param fee            the month's fee before proration
 * @param serviceSeconds in-service seconds of the month (R6.1)
 * @param monthSeconds   all seconds of the month
 * @param issuedBefore   the amount invoiced for the item before, which an adjustment subtracts (R9.3); 0.00 otherwise
 * @param amount         fee x serviceSeconds / monthSeconds, rounded once (R7.1), less {@code issuedBefore}
 */
public record InvoiceLine(String item, String plan, Evidence evidence, ExactAmount unitPrice, ExactAmount fee,
        long serviceSeconds, long monthSeconds, Money issuedBefore, Money amount) {

    /** The line of an adjustment: the amount due, less the amount that was invoiced for the item before (R9.3). */
    public InvoiceLine less(Money issued) {
        return new InvoiceLine(item, plan, evidence, unitPrice, fee, serviceSeconds, monthSeconds, issued,
                amount.minus(issued));
    }
}
