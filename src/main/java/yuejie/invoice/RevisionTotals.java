package yuejie.invoice;

import yuejie.money.Money;

/**
 * What settling some applications of a month again amounts to.
 *
 * @param applications applications settled again
 * @param debits       adjustments and invoices of more than 0.00
 * @param debit        their sum
 * @param credits      adjustments of less than 0.00
 * @param credit       their sum, below zero
 * @param parked       how many of the applications are parked now
 */
public record RevisionTotals(long applications, long debits, Money debit, long credits, Money credit, long parked) {

    /** Nothing was settled again. */
    public static final RevisionTotals NONE = new RevisionTotals(0, 0, Money.ZERO, 0, Money.ZERO, 0);

    /** These totals with one more application. */
    public RevisionTotals plus(Billed billed) {
        Money total = billed.invoice().map(Invoice::total).orElse(Money.ZERO);
        boolean isDebit = total.isGreaterThan(Money.ZERO);
        boolean isCredit = total.isNegative();
        return new RevisionTotals(applications + 1, debits + (isDebit ? 1 : 0), isDebit ? debit.plus(total) : debit,
                credits + (isCredit ? 1 : 0), isCredit ? credit.plus(total) : credit,
                parked + (billed.assessment().parked().isPresent() ? 1 : 0));
    }
}
