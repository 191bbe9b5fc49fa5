package yuejie.collection;

import yuejie.invoice.InvoiceNumber;
import yuejie.money.Money;

/**
 * An invoice of which something is open.
 *
 * @param number    the number of the invoice
 * @param accountNo the internal number of the account that pays
 * @param open      what is open, more than 0.00
 */
public record OpenInvoice(InvoiceNumber number, int accountNo, Money open) {
}
