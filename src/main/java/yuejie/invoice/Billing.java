package yuejie.invoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yuejie.catalog.Charge;
import yuejie.money.ExactAmount;
import yuejie.money.Money;
import yuejie.rating.Assessment;
import yuejie.rating.Evidence;
import yuejie.rating.InvoiceLine;
import yuejie.rating.Outcome;
import yuejie.rating.Proration;

/** Which invoice follows from the assessment of an application's month. */
public enum Billing {

    /**
     * The month's own invoice. It is an adjustment only where something was issued before: for an application that was
     * parked and is settled again (R7.4).
     */
    SETTLEMENT,

    /** The difference between the assessment and everything issued before, always as an adjustment (R7.3, R9.3). */
    ADJUSTMENT;

    /**
     * The invoice to be issued.
     *
     * @param assessment the latest assessment of the month
     * @param issued     the invoices issued for the application's month before
     * @return the invoice; empty where nothing is due, where no amount has changed, and while the application is parked
     */
    public Optional<Invoice> invoice(Assessment assessment, Issued issued) {
        if (assessment.outcome() == Outcome.PARKED) {
            return Optional.empty();
        }
        List<InvoiceLine> lines = issued.invoices().isEmpty() ? assessment.lines() : differences(assessment, issued);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        int adjustment = this == SETTLEMENT && issued.invoices().isEmpty() ? 0 : issued.adjustments() + 1;
        return Optional.of(new Invoice(
                new InvoiceNumber(assessment.month(), assessment.application().sdkAppId(), adjustment),
                issued.accountId().orElse(assessment.application().accountId()), assessment.catalog().id(),
                assessment.catalog().version(), assessment.catalog().currency(), sum(lines), lines));
    }

    /** One difference line per item whose amount has changed, in the catalog's order. */
    private static List<InvoiceLine> differences(Assessment assessment, Issued issued) {
        List<InvoiceLine> differences = new ArrayList<>();
        Stream.concat(assessment.catalog().charges().stream().map(Charge::item), issued.items().stream()).distinct()
                .forEach(item -> {
                    Money before = issued.amount(item);
                    Optional<InvoiceLine> now = line(assessment, item);
                    if (now.isPresent() ? !now.get().amount().equals(before) : !before.isZero()) {
                        differences.add(now.orElseGet(() -> nothing(assessment, issued, item)).less(before));
                    }
                });
        return differences;
    }

    private static Optional<InvoiceLine> line(Assessment assessment, String item) {
        return Stream.concat(assessment.lines().stream(), assessment.zeroCharges().stream())
                .filter(line -> line.item().equals(item)).findFirst();
    }

    /**
     * The line of an item that is no longer charged: as its last line, with a quantity and an amount of 0.
     */
    private static InvoiceLine nothing(Assessment assessment, Issued issued, String item) {
        List<InvoiceLine> lines = issued.lines(item);
        InvoiceLine last = lines.get(lines.size() - 1);
        Evidence none = last.evidence().overage().<Evidence>map(Evidence.Overage::nothing)
                .orElseGet(() -> new Evidence.Option(0));
        Proration share = assessment.share();
        return new InvoiceLine(item, last.plan(), none, last.unitPrice(), ExactAmount.ZERO, share.serviceSeconds(),
                share.monthSeconds(), Money.ZERO, Money.ZERO);
    }

    private static Money sum(List<InvoiceLine> lines) {
        return lines.stream().map(InvoiceLine::amount).reduce(Money.ZERO, Money::plus);
    }
}
