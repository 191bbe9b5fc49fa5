package yuejie.collection;

import yuejie.invoice.InvoiceNumber;
import yuejie.money.Money;

/**
 * An invoice of which something is open.
 *
 * @param number    its number
 * @param accountNo the internal number of the account that pays
 * @param open      what is open, more than 0.00
 * @param overdue   whether an attempt failed on or after the third day (R8.2)
 */
public record OpenInvoice(InvoiceNumber number, int accountNo, Money open, boolean overdue) {
}
