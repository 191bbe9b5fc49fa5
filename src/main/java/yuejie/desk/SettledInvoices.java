package yuejie.desk;

import java.util.List;
import java.util.Optional;
import yuejie.calendar.BillingMonth;
import yuejie.catalog.Catalog;
import yuejie.explain.JdbcExplanations;
import yuejie.invoice.AssessmentSummary;
import yuejie.invoice.Invoice;
import yuejie.invoice.InvoiceNumber;
import yuejie.invoice.JdbcInvoices;
import yuejie.settlement.JdbcSettlements;
import yuejie.settlement.PriceLists;
import yuejie.settlement.Settlement;

/** What settlements kept of an application's month: its invoices, and the catalogs of these invoices. */
public final class SettledInvoices {

    private final JdbcSettlements settlements;
    private final JdbcExplanations kept;
    private final JdbcInvoices invoices;
    private final PriceLists prices;

    SettledInvoices(JdbcSettlements settlements, JdbcExplanations kept, JdbcInvoices invoices, PriceLists prices) {
        this.settlements = settlements;
        this.kept = kept;
        this.invoices = invoices;
        this.prices = prices;
    }

    /** An invoice; empty where there is none of that number. */
    Optional<Invoice> invoice(InvoiceNumber number) {
        return invoices.find(number);
    }

    /** The invoices of an application's month. */
    List<Invoice> invoices(BillingMonth month, int appNo) {
        return kept.numbers(month, appNo).stream().map(number -> invoices.find(number).orElseThrow()).toList();
    }

    /** The catalog of an invoice, as it was; empty where its text is not in the book. */
    Optional<Catalog> catalog(Invoice invoice) {
        return settlement(invoice.number())
                .flatMap(then -> prices.kept(then, invoice.catalog(), invoice.catalogVersion()));
    }

    /** The catalog of an assessment, as it was; empty where its text is not in the book. */
    Optional<Catalog> catalog(Settlement settlement, AssessmentSummary assessment) {
        return prices.kept(settlement, assessment.catalog(), assessment.catalogVersion());
    }

    /** The settlement that wrote an invoice; empty where there is no such invoice. */
    Optional<Settlement> settlement(InvoiceNumber number) {
        return settlements.find(number.month(), invoices.revision(number));
    }

    /** The settlement that assessed an application last, or else the month's own; empty where there is none. */
    Optional<Settlement> settlement(BillingMonth month, int appNo) {
        return settlements.find(month, kept.revision(month, appNo).orElse(Settlement.FIRST_REVISION));
    }

    /** The latest assessment of an application; empty where it has none. */
    Optional<AssessmentSummary> assessment(BillingMonth month, int appNo) {
        return invoices.assessment(month, appNo);
    }
}
