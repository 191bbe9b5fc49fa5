package yuejie.collection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import yuejie.invoice.InvoiceNumber;
import yuejie.money.Money;

/**
 * An adjustment below zero: it gives something back.
 *
 * @param number    the number of the adjustment
 * @param accountNo the internal number of the account
 * @param amount    how much is given back, more than 0.00
 */
public record Credit(InvoiceNumber number, int accountNo, Money amount) {

    /**
     * Where the credit goes: it is first applied to what is open of the same application and month, oldest first; the
     * rest goes to the balance (R8.3).
     *
     * @param bookedOn from which day on the credit counts
     * @param open     what is open of the same application and month, in any order
     */
    List<LedgerEntry> entries(LocalDate bookedOn, List<OpenInvoice> open) {
        List<LedgerEntry> entries = new ArrayList<>();
        Money left = amount;
        for (OpenInvoice invoice : open.stream()
                .sorted(Comparator.comparing(OpenInvoice::number, Attempt.OLDEST_FIRST)).toList()) {
            if (!left.isZero()) {
                Money lowered = left.isGreaterThan(invoice.open()) ? invoice.open() : left;
                entries.add(LedgerEntry.lowered(this, invoice, bookedOn, lowered));
                left = left.minus(lowered);
            }
        }
        if (!left.isZero()) {
            entries.add(LedgerEntry.givenBack(this, bookedOn, left));
        }
        return entries;
    }
}
