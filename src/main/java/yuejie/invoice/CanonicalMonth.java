package yuejie.invoice;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import yuejie.calendar.BillingMonth;
import yuejie.catalog.Aggregate;
import yuejie.contract.Contract;
import yuejie.contract.OptionChange;
import yuejie.contract.PlanOrder;
import yuejie.contract.StatusEvent;
import yuejie.rating.ApplicationMonth;
import yuejie.rating.Assessment;
import yuejie.rating.Evidence;
import yuejie.rating.InvoiceLine;
import yuejie.seal.ApplicationDigests;
import yuejie.seal.CanonicalRows;
import yuejie.text.CodePointOrder;
import yuejie.usage.UsageMonth;

/**
 * Writes applications' months as canonical rows and takes their digests ({@code docs/seals.md}). {@code audit} takes
 * the same digests from the stored rows, with code of its own.
 *
 * <p>Not for several threads at once.
 */
public final class CanonicalMonth {

    private static final Comparator<PlanOrder> ORDERS = Comparator.comparing(PlanOrder::orderId,
            CodePointOrder.INSTANCE);
    private static final Comparator<OptionChange> OPTIONS = Comparator
            .comparing(OptionChange::option, CodePointOrder.INSTANCE)
            .thenComparing(OptionChange::effectiveAt);
    private static final Comparator<StatusEvent> EVENTS = Comparator.comparing(StatusEvent::at)
            .thenComparing(event -> event.status().name());

    private final CanonicalRows rows = new CanonicalRows();
    private final List<String> days;

    /** Writes applications' months. */
    public CanonicalMonth(BillingMonth month) {
        days = month.days().stream().map(Object::toString).toList();
    }

    /**
     * The digests of an application's month.
     *
     * @param first   the number of its first invoice; empty unless it is invoiced
     * @param invoice the invoice that is issued now; empty where there is none
     */
    public ApplicationDigests digests(ApplicationMonth settled, Assessment assessment, Optional<InvoiceNumber> first,
            Optional<Invoice> invoice) {
        int snapshots = snapshots(settled.usage());
        return new ApplicationDigests(rows.digest(), snapshots, contract(settled.contract()),
                assessment(assessment, first), invoice.map(this::invoice).orElse(null),
                invoice.map(this::lines).orElse(null), evidence(assessment, invoice));
    }

    private int snapshots(UsageMonth usage) {
        int count = 0;
        for (int day = 0; day < days.size(); day++) {
            if (!usage.isMissing(day)) {
                rows.field(days.get(day)).field(usage.dau(day)).field(usage.groups(day)).end();
                count++;
            }
        }
        for (String meter : usage.furtherMeters()) {
            for (int day = 0; day < days.size(); day++) {
                if (usage.has(meter, day)) {
                    rows.field("meter").field(meter).field(days.get(day)).field(usage.value(meter, day)).end();
                }
            }
        }
        return count;
    }

    private byte[] contract(Contract contract) {
        rows.field("app").field(contract.application().accountId()).field(contract.application().site())
                .field(contract.application().createdOn()).end();
        contract.orders().stream().sorted(ORDERS).forEach(order -> rows.field("order").field(order.orderId())
                .field(order.product()).field(order.months()).field(order.startsOn()).field(order.purchasedAt()).end());
        contract.options().stream().sorted(OPTIONS).forEach(change -> rows.field("option").field(change.option())
                .field(change.value()).field(change.effectiveAt()).end());
        contract.events().stream().sorted(EVENTS).forEach(event -> rows.field("status").field(event.status())
                .field(event.at()).field(event.reason()).end());
        return rows.digest();
    }

    private byte[] assessment(Assessment assessment, Optional<InvoiceNumber> first) {
        return rows.field(assessment.month()).field(assessment.application().sdkAppId())
                .field(assessment.application().accountId()).field(assessment.outcome())
                .field(assessment.parked().map(parked -> parked.reason().name()).orElse(null))
                .field(first.orElse(null))
                .field(assessment.total()).field(assessment.missingDays()).end().digest();
    }

    private byte[] invoice(Invoice invoice) {
        return rows.field(invoice.number()).field(invoice.number().month()).field(invoice.number().sdkAppId())
                .field(invoice.accountId()).field(invoice.catalog()).field(invoice.currency()).field(invoice.total())
                .end().digest();
    }

    private byte[] lines(Invoice invoice) {
        String number = invoice.number().toString();
        for (int i = 0; i < invoice.lines().size(); i++) {
            InvoiceLine line = invoice.lines().get(i);
            Optional<Evidence.Overage> overage = line.evidence().overage();
            rows.field(number).field(i + 1).field(line.item()).field(line.plan())
                    .field(overage.map(o -> o.measured().meter()).orElse(null)).field(line.evidence().quantity())
                    .field(overage.flatMap(o -> o.measured().date()).orElse(null))
                    .field(overage.map(Evidence.Overage::freeQuota).orElse(null))
                    .field(overage.map(Evidence.Overage::blocks).orElse(null)).field(line.unitPrice())
                    .field(line.fee()).field(line.serviceSeconds()).field(line.monthSeconds()).field(line.amount())
                    .end();
        }
        return rows.digest();
    }

    /** A line on a peak alone keeps the form that it had with the first catalogs. */
    private static boolean isMoreThanAPeak(Evidence.Overage overage) {
        return overage.measured().aggregate() != Aggregate.MAX || !overage.minimum().isZero()
                || overage.option().isPresent();
    }

    private void more(Evidence.Overage overage) {
        rows.field(overage.measured().aggregate()).field(overage.measured().days().orElse(null))
                .field(overage.minimum()).field(overage.option().isPresent() ? overage.option().getAsLong() : null);
    }

    private byte[] evidence(Assessment assessment, Optional<Invoice> invoice) {
        rows.field(assessment.catalog().id()).field(assessment.catalog().version())
                .field(assessment.parked().map(Assessment.Parked::detail).orElse(null)).end();
        List<InvoiceLine> lines = invoice.map(Invoice::lines).orElse(List.of());
        for (int i = 0; i < lines.size(); i++) {
            Optional<Evidence.Overage> overage = lines.get(i).evidence().overage();
            rows.field(i + 1).field(overage.map(Evidence.Overage::blockSize).orElse(null))
                    .field(lines.get(i).issuedBefore());
            overage.filter(CanonicalMonth::isMoreThanAPeak).ifPresent(this::more);
            rows.end();
        }
        return rows.digest();
    }
}
