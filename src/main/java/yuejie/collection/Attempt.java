package yuejie.collection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import yuejie.calendar.BillingMonth;
import yuejie.invoice.InvoiceNumber;
import yuejie.money.Money;

/**
 * One attempt to deduct an invoice (R8.1).
 *
 * @param invoice      the invoice
 * @param accountNo    the internal number of the account
 * @param date         the date of the run
 * @param outcome      how the attempt ended
 * @param amount       what was taken; 0.00 where nothing was
 * @param balanceAfter the balance after the attempt: what is left, or what was too little
 */
public record Attempt(InvoiceNumber invoice, int accountNo, LocalDate date, Outcome outcome, Money amount,
        Money balanceAfter) {

    /** How an attempt ended. */
    public enum Outcome {
        /** The whole open amount was taken. */
        DEDUCTED,
        /** The balance did not cover the open amount; nothing was taken (R8.2). */
        INSUFFICIENT_BALANCE
    }

    /** An invoice is tried on days 1 to 3 of the next month (R8.1); after a failure on day 3 it is overdue (R8.2). */
    public static final int DAYS = 3;

    /** Oldest first: by month, then application as a number, then adjustment (R8.1). */
    public static final Comparator<InvoiceNumber> OLDEST_FIRST = Comparator.comparing(InvoiceNumber::month)
            .thenComparing(InvoiceNumber::sdkAppId).thenComparing(InvoiceNumber::adjustment);

    /**
     * The attempts of one account on one date. Each takes the whole open amount or nothing. After an attempt that
     * fails, the later invoices are still tried (R8.2).
     *
     * @param balance what can be taken from the account's balance on the date
     * @param open    what is to be tried, in any order
     */
    public static List<Attempt> of(LocalDate date, Money balance, List<OpenInvoice> open) {
        List<Attempt> attempts = new ArrayList<>();
        Money left = balance;
        for (OpenInvoice invoice : open.stream().sorted(Comparator.comparing(OpenInvoice::number, OLDEST_FIRST))
                .toList()) {
            boolean covered = !invoice.open().isGreaterThan(left);
            Money amount = covered ? invoice.open() : Money.ZERO;
            left = left.minus(amount);
            attempts.add(new Attempt(invoice.number(), invoice.accountNo(), date,
                    covered ? Outcome.DEDUCTED : Outcome.INSUFFICIENT_BALANCE, amount, left));
        }
        return attempts;
    }

    /** Whether something was taken. */
    public boolean deducted() {
        return outcome == Outcome.DEDUCTED;
    }

    /** Whether the attempt makes its invoice overdue: it failed on or after day 3 of the next month (R8.2). */
    public boolean makesOverdue() {
        return !deducted() && isLate(invoice.month(), date);
    }

    /** Whether an attempt that fails on a date makes an invoice of a month overdue. */
    static boolean isLate(BillingMonth month, LocalDate date) {
        return !date.isBefore(month.lastDay().plusDays(DAYS));
    }
}
