package yuejie.console.invoice;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import yuejie.invoice.InvoiceNumber;

/**
 * An issued invoice in a list.
 *
 * @param number      its number
 * @param accountId   the account that pays
 * @param accountName the latest name of the account; null where none is known
 * @param total       its total; below zero where it gives something back
 * @param open        what is open of it; null where nothing is
 * @param currency    of its amounts
 * @param state       what became of it, one of {@link InvoiceFilter#STATES}
 */
record InvoiceRow(InvoiceNumber number, String accountId, @Nullable String accountName, BigDecimal total,
        @Nullable BigDecimal open, String currency, String state) {
}
