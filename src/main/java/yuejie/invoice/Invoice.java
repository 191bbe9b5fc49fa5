package yuejie.invoice;

import java.util.List;
import yuejie.money.Money;
import yuejie.rating.InvoiceLine;

/**
 * An invoice as it was issued; it never changes.
 *
 * @param number         its number
 * @param accountId      the account that pays
 * @param catalog        the id of the catalog that priced the month
 * @param catalogVersion that catalog's version
 * @param currency       the currency of its amounts
 * @param total          the sum of its lines
 * @param lines          its lines, numbered from 1 in this order
 */
public record Invoice(InvoiceNumber number, String accountId, String catalog, int catalogVersion,
        String currency, Money total, List<InvoiceLine> lines) {
}
