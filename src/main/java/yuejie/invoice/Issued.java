package yuejie.invoice;

import java.util.List;
import java.util.Optional;
import yuejie.money.Money;
import yuejie.rating.InvoiceLine;

/**
 * What was issued for an application's month so far.
 *
 * @param invoices the invoices, adjustments after the month's own, oldest first
 */
public record Issued(List<Invoice> invoices) {

    /** Nothing. */
    public static final Issued NOTHING = new Issued(List.of());

    /** The number of the first invoice. */
    public Optional<InvoiceNumber> first() {
        return invoices.stream().map(Invoice::number).findFirst();
    }

    /** The account that pays: the account of the latest invoice. */
    Optional<String> accountId() {
        return latest().map(Invoice::accountId);
    }

    /** The number of the latest adjustment; 0 where there is none. */
    int adjustments() {
        return latest().map(invoice -> invoice.number().adjustment()).orElse(0);
    }

    /** The sum of all that was invoiced for an item. */
    Money amount(String item) {
        return lines(item).stream().map(InvoiceLine::amount).reduce(Money.ZERO, Money::plus);
    }

    /** The lines of an item, oldest first. */
    List<InvoiceLine> lines(String item) {
        return invoices.stream().flatMap(invoice -> invoice.lines().stream())
                .filter(line -> line.item().equals(item)).toList();
    }

    /** The items that were invoiced. */
    List<String> items() {
        return invoices.stream().flatMap(invoice -> invoice.lines().stream()).map(InvoiceLine::item).distinct()
                .toList();
    }

    private Optional<Invoice> latest() {
        return invoices.isEmpty() ? Optional.empty() : Optional.of(invoices.get(invoices.size() - 1));
    }
}
