package yuejie.rating;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yuejie.catalog.Catalog;
import yuejie.money.ExactAmount;
import yuejie.money.Money;

/**
 * Rates one application's month. The rules in their order: which days count, what each charge of the catalog amounts
 * to, the share of the month in service, rounding, the sum.
 */
public final class Rating {

    private final Set<String> planIds;

    /**
     * A rating. It has to know which products are plans.
     *
     * @param planIds the products that are plans in any catalog known
     */
    public Rating(Set<String> planIds) {
        this.planIds = Set.copyOf(planIds);
    }

    /**
     * Rates a month.
     *
     * @param application the application's contract and usage of the month
     * @param catalog     the catalog that holds for its site and the month
     */
    public Assessment assess(ApplicationMonth application, Catalog catalog) {
        BillableDays days = days(application, catalog);
        List<RatedCharge> charges = charges(application, catalog, days);
        Optional<Assessment.Parked> parked = unknownPlan(days);
        for (RatedCharge charge : charges) {
            parked = parked.or(charge::parked);
        }
        Proration share = Proration.of(application.month(), application.contract(), catalog);
        List<InvoiceLine> lines = new ArrayList<>(charges.size());
        List<InvoiceLine> zeroCharges = new ArrayList<>(charges.size());
        if (parked.isEmpty()) {
            lines(share, charges).forEach(line -> (line.amount().isZero() ? zeroCharges : lines).add(line));
        }
        Optional<Assessment.Parked> reason = parked.or(() -> outOfRange(lines));
        return new Assessment(application.month(), application.contract().application(), catalog, reason,
                reason.isPresent() ? List.of() : lines, reason.isPresent() ? List.of() : zeroCharges,
                share, missingDays(application, days));
    }

    /**
     * How each charge of the catalog is rated, in the catalog's order: the working behind {@link #assess}.
     *
     * @param application the application's contract and usage of the month
     * @param catalog     the catalog that holds for its site and the month
     */
    public List<RatedCharge> charges(ApplicationMonth application, Catalog catalog) {
        return charges(application, catalog, days(application, catalog));
    }

    /**
     * What an application's month amounts to by the charges that can be computed: of a parked application, the least
     * amount that cannot be invoiced yet.
     *
     * @param application the application's contract and usage of the month
     * @param catalog     the catalog that holds for its site and the month
     */
    public Money atStake(ApplicationMonth application, Catalog catalog) {
        return lines(Proration.of(application.month(), application.contract(), catalog), charges(application, catalog))
                .stream().map(InvoiceLine::amount).reduce(Money.ZERO, Money::plus);
    }

    private BillableDays days(ApplicationMonth application, Catalog catalog) {
        return BillableDays.of(application.month(), application.contract(), catalog, planIds);
    }

    private static List<RatedCharge> charges(ApplicationMonth application, Catalog catalog, BillableDays days) {
        return catalog.charges().stream().map(charge -> RatedCharge.of(charge, application, days)).toList();
    }

    private static List<InvoiceLine> lines(Proration share, List<RatedCharge> charges) {
        List<InvoiceLine> lines = new ArrayList<>(charges.size());
        charges.forEach(charge -> charge.winner().ifPresent(winner -> lines.add(new InvoiceLine(charge.charge().item(),
                winner.plan(), winner.evidence(), winner.unitPrice(), winner.fee(), share.serviceSeconds(),
                share.monthSeconds(), Money.ZERO, share.of(winner.fee())))));
        return lines;
    }

    private static int missingDays(ApplicationMonth application, BillableDays days) {
        BitSet billable = days.all();
        int missing = 0;
        for (int day = billable.nextSetBit(0); day >= 0; day = billable.nextSetBit(day + 1)) {
            missing += application.usage().isMissing(day) ? 1 : 0;
        }
        return missing;
    }

    private static Optional<Assessment.Parked> unknownPlan(BillableDays days) {
        return days.unknownPlan().map(plan -> new Assessment.Parked(ParkReason.UNKNOWN_PLAN,
                "plan " + plan + " is not in the catalog that holds"));
    }

    private static Optional<Assessment.Parked> outOfRange(List<InvoiceLine> lines) {
        ExactAmount total = ExactAmount.ZERO;
        for (InvoiceLine line : lines) {
            total = total.plus(line.fee());
        }
        return total.isGreaterThan(ExactAmount.of(Money.MAX)) ? Optional.of(new Assessment.Parked(
                ParkReason.AMOUNT_OUT_OF_RANGE, "fees of " + total + " in all; the book holds up to " + Money.MAX))
                : Optional.empty();
    }
}
