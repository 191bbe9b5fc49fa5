package yuejie.settlement;

import yuejie.money.Money;

/**
 * What was removed of a settlement that was begun and not sealed.
 *
 * @param settlement  the settlement that was removed
 * @param assessments assessments that the settlement had written
 * @param invoices    invoices that it had written, which were never issued
 * @param lines       their lines
 * @param total       their sum
 */
public record Discarded(Settlement settlement, long assessments, long invoices, long lines, Money total) {

    /** The command that settles the same again. */
    public String again() {
        return settlement.command();
    }
}
