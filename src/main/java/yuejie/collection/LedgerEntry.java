package yuejie.collection;

import java.time.LocalDate;
import java.util.Optional;
import yuejie.invoice.InvoiceNumber;
import yuejie.money.Money;

/**
 * One movement of money, as a balanced double entry in one row (R8.4). What customers paid and owe grows by as much as
 * what is kept for customers and what was earned: {@code cash + receivable = balance + revenue}.
 *
 * @param key        what caused the entry; no two entries can have one key
 * @param kind       what kind of movement
 * @param accountNo  the account's internal number
 * @param invoice    the invoice whose receivable changes; where a credit goes to the balance, the credit; empty where
 *                   there is neither
 * @param bookedOn   from which day on the entry counts
 * @param cash       what was paid in
 * @param receivable what the account owes more
 * @param balance    what is kept for the account more
 * @param revenue    what was earned
 */
public record LedgerEntry(String key, Kind kind, int accountNo, Optional<InvoiceNumber> invoice, LocalDate bookedOn,
        Money cash, Money receivable, Money balance, Money revenue) {

    /** What kind of movement. The movements of one day happen in this order. */
    public enum Kind {
        /** The customer paid in. */
        TOP_UP,
        /** An invoice was issued. */
        INVOICE,
        /** An adjustment gave something back. */
        CREDIT,
        /** An order was withdrawn that had been paid from the balance. */
        REFUND,
        /** A prepaid order was paid from the balance. */
        ORDER,
        /** An invoice was deducted from the balance. */
        DEDUCTION
    }

    /**
     * Checks that the entry is balanced.
     *
     * @throws IllegalArgumentException if the entry is not balanced
     */
    public LedgerEntry {
        if (!cash.plus(receivable).equals(balance.plus(revenue))) {
            throw new IllegalArgumentException("The ledger entry " + key + " is not balanced: " + cash + " + "
                    + receivable + " is not " + balance + " + " + revenue);
        }
    }

    /** The customer paid in. */
    public static LedgerEntry topUp(String topUpId, int accountNo, LocalDate day, Money amount) {
        return new LedgerEntry("TOP_UP:" + topUpId, Kind.TOP_UP, accountNo, Optional.empty(), day, amount, Money.ZERO,
                amount, Money.ZERO);
    }

    /**
     * An order was paid from the balance, on the day of its purchase.
     *
     * @param times how often an order of this id was paid, this time included: more than 1 where an order was withdrawn
     *              and its id used again
     */
    static LedgerEntry order(String orderId, int times, int accountNo, LocalDate day, Money amount) {
        return ofOrder(Kind.ORDER + ":" + orderId + ":" + times, Kind.ORDER, accountNo, day, amount.negated());
    }

    /** An entry of an order, or of its withdrawal: what is kept for the account was earned, or is earned no more. */
    static LedgerEntry ofOrder(String key, Kind kind, int accountNo, LocalDate day, Money balance) {
        return new LedgerEntry(key, kind, accountNo, Optional.empty(), day, Money.ZERO, Money.ZERO, balance,
                balance.negated());
    }

    /**
     * The withdrawal of the order. The order never counted (R9.2), so the amount is given back on the day on which the
     * amount was taken.
     */
    LedgerEntry refund() {
        return ofOrder(Kind.REFUND + key.substring(Kind.ORDER.name().length()), Kind.REFUND, accountNo, bookedOn,
                balance.negated());
    }

    /** An invoice was deducted. The key is of the invoice alone, so an invoice can be deducted only once. */
    public static LedgerEntry deduction(Attempt attempt) {
        Money taken = attempt.amount().negated();
        return new LedgerEntry("DEDUCTION:" + attempt.invoice(), Kind.DEDUCTION, attempt.accountNo(),
                Optional.of(attempt.invoice()), attempt.date(), Money.ZERO, taken, taken, Money.ZERO);
    }

    /** A credit was applied to an open invoice. */
    static LedgerEntry lowered(Credit credit, OpenInvoice open, LocalDate bookedOn, Money amount) {
        return new LedgerEntry("CREDIT:" + credit.number() + ":" + open.number(), Kind.CREDIT, open.accountNo(),
                Optional.of(open.number()), bookedOn, Money.ZERO, amount.negated(), Money.ZERO, amount.negated());
    }

    /** The rest of a credit went to the balance. */
    static LedgerEntry givenBack(Credit credit, LocalDate bookedOn, Money amount) {
        return new LedgerEntry("CREDIT:" + credit.number(), Kind.CREDIT, credit.accountNo(),
                Optional.of(credit.number()), bookedOn, Money.ZERO, Money.ZERO, amount, amount.negated());
    }
}
