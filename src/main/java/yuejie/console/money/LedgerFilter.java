package yuejie.console.money;

import java.util.Optional;
import yuejie.calendar.BillingMonth;
import yuejie.collection.LedgerEntry;
import yuejie.invoice.InvoiceNumber;

/**
 * Which entries are asked for; what is empty does not matter.
 *
 * @param account the account's id
 * @param month   the month in which they were booked
 * @param kind    the kind of movement
 * @param invoice the invoice that they are of; of a credit, also what it was applied to
 */
record LedgerFilter(Optional<String> account, Optional<BillingMonth> month, Optional<LedgerEntry.Kind> kind,
        Optional<InvoiceNumber> invoice) {
}
