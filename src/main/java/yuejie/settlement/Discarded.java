package yuejie.settlement;

import yuejie.money.Money;

/**
 * What was removed of a settlement that was begun and not sealed.
 *
 * @param settlement  the settlement, of the month or of some applications again
 * @param assessments assessments that it had written
 * @param invoices    invoices, which were never issued
 * @param lines       their lines
 * @param total       their sum
 */
public record Discarded(Settlement settlement, long assessments, long invoices, long lines, Money total) {

    /** The command that settles it anew. */
    public String again() {
        return settlement.command();
    }
}
