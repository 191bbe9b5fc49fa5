package yuejie.collection;

import yuejie.invoice.InvoiceNumber;
import yuejie.money.Money;

/**
 * An invoice of which something is open.
 *
 * @param number    the number of the invoice
 * @param accountNo the internal number of the account that pays
 * @param open      what is open, more than 0.00
 * @param overdue   whether an attempt failed on or after day 3 of the next month (R8.2)
 */
public record OpenInvoice(InvoiceNumber number, int accountNo, Money open, boolean overdue) {
}
