package yuejie.jobs.settle;

import java.util.Optional;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import yuejie.crash.CrashPoint;
import yuejie.invoice.Billed;
import yuejie.invoice.Billing;
import yuejie.invoice.CanonicalMonth;
import yuejie.invoice.Invoice;
import yuejie.invoice.InvoiceNumber;
import yuejie.rating.Assessment;
import yuejie.rating.Outcome;
import yuejie.rating.Pricing;
import yuejie.settlement.Settlement;

/** Rates an application's month and makes its invoice. It knows no database. */
final class RatingItemProcessor implements ItemProcessor<BillableMonth, Billed> {

    private final Pricing pricing;
    private final Billing billing;
    private final CanonicalMonth canonical;

    /** Rates with the prices of a settlement. */
    RatingItemProcessor(Settlement settlement, Pricing pricing) {
        this.pricing = pricing;
        this.billing = settlement.kind() == Settlement.Kind.ADJUSTMENT ? Billing.ADJUSTMENT : Billing.SETTLEMENT;
        this.canonical = new CanonicalMonth(settlement.month());
    }

    @Override
    public Billed process(BillableMonth month) {
        Assessment assessment = pricing.assess(month.application());
        Optional<Invoice> invoice = billing.invoice(assessment, month.before());
        Optional<InvoiceNumber> first = assessment.outcome() != Outcome.INVOICED ? Optional.empty()
                : month.before().first().or(() -> invoice.map(Invoice::number));
        Billed billed = new Billed(assessment, first, invoice,
                canonical.digests(month.application(), assessment, first, invoice));
        CrashPoint.APPLICATION_SETTLED.reached();
        return billed;
    }
}
