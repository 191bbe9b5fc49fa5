package yuejie.settlement;

import yuejie.money.Money;

/**
 * One charge of an application's month, with all that its amount was computed from (R7.5).
 *
 * @param item           the catalog's name of the charge
 * @param plan           the plan under which it arose
 * @param evidence       what was counted
 * @param unitPrice      the price of a block, or the monthly price of the option
 * @param fee            the month's fee before proration
 * @param serviceSeconds in-service seconds of the month (R6.1)
 * @param monthSeconds   all seconds of the month
 * @param amount         fee x serviceSeconds / monthSeconds, rounded once (R7.1)
 */
public record InvoiceLine(String item, String plan, Evidence evidence, Money unitPrice, Money fee,
                          long serviceSeconds, long monthSeconds, Money amount) {
}
