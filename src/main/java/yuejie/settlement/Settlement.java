package yuejie.settlement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yuejie.catalog.Catalog;
import yuejie.catalog.Charge;
import yuejie.catalog.OptionCharge;
import yuejie.catalog.OverageCharge;
import yuejie.money.Money;

/**
 * Settles one application's month. The rules in their order: which days count, what each charge of the
 * catalog comes to, the share of the month in service, rounding, the sum.
 */
public final class Settlement {

    private final Set<String> planIds;

    /**
     * A settlement that tells plan orders from other orders.
     *
     * @param planIds the products that are plans in any catalog known
     */
    public Settlement(Set<String> planIds) {
        this.planIds = Set.copyOf(planIds);
    }

    /**
     * Settles a month.
     *
     * @param application the application's contract and usage of the month
     * @param catalog     the catalog that holds for its site and the month
     */
    public Assessment assess(ApplicationMonth application, Catalog catalog) {
        BillableDays days = BillableDays.of(application.month(), application.contract(), catalog, planIds);
        List<Charged> charges = catalog.charges().stream().map(c -> rate(c, application, days)).toList();
        Optional<Assessment.Parked> parked = unknownPlan(days)
                .or(() -> charges.stream().flatMap(c -> c.impossible().stream()).findFirst());
        List<InvoiceLine> lines = parked.isPresent() ? List.of()
                : lines(application, catalog, charges);
        return outOfRange(lines).map(tooMuch -> result(application, catalog, days, Optional.of(tooMuch), lines))
                .orElseGet(() -> result(application, catalog, days, parked, lines));
    }

    private static Assessment result(ApplicationMonth application, Catalog catalog, BillableDays days,
                                     Optional<Assessment.Parked> parked, List<InvoiceLine> lines) {
        return new Assessment(application.month(), application.contract().application(), catalog, parked,
                parked.isPresent() ? List.of() : lines, missingDays(application, days));
    }

    private static Charged rate(Charge charge, ApplicationMonth application, BillableDays days) {
        if (charge instanceof OverageCharge overage) {
            return OverageRating.rate(overage, application.usage(), days);
        }
        return OptionRating.rate((OptionCharge) charge, application.contract(), days);
    }

    /** Lines of 0.00 are not written (R7.1). */
    private static List<InvoiceLine> lines(ApplicationMonth application, Catalog catalog, List<Charged> charges) {
        Proration share = Proration.of(application.month(), application.contract(), catalog);
        List<InvoiceLine> lines = new ArrayList<>();
        for (int i = 0; i < charges.size(); i++) {
            if (charges.get(i) instanceof Charged.Fee fee && !share.of(fee.fee()).isZero()) {
                lines.add(new InvoiceLine(catalog.charges().get(i).item(), fee.plan(), fee.evidence(),
                        fee.unitPrice(), fee.fee(), share.serviceSeconds(), share.monthSeconds(),
                        share.of(fee.fee())));
            }
        }
        return lines;
    }

    private static int missingDays(ApplicationMonth application, BillableDays days) {
        BitSet billable = days.all();
        return (int) billable.stream().filter(application.usage()::isMissing).count();
    }

    private static Optional<Assessment.Parked> unknownPlan(BillableDays days) {
        return days.unknownPlan().map(plan -> new Assessment.Parked(ParkReason.UNKNOWN_PLAN,
                "plan " + plan + " is not in the catalog that holds"));
    }

    private static Optional<Assessment.Parked> outOfRange(List<InvoiceLine> lines) {
        Money total = lines.stream().map(InvoiceLine::fee).reduce(Money.ZERO, Money::plus);
        return total.isGreaterThan(Money.MAX) ? Optional.of(new Assessment.Parked(
                ParkReason.AMOUNT_OUT_OF_RANGE, "fees of " + total + " in all; the book holds up to " + Money.MAX))
                : Optional.empty();
    }
}
