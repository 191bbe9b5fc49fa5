package yuejie.rating;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yuejie.catalog.Catalog;
import yuejie.catalog.Charge;
import yuejie.catalog.OptionBlockCharge;
import yuejie.catalog.OptionCharge;
import yuejie.catalog.OverageCharge;
import yuejie.money.ExactAmount;
import yuejie.money.Money;

/**
 * Settles one application's month. The rules in their order: which days count, what each charge of the
 * catalog comes to, the share of the month in service, rounding, the sum.
 */
public final class Rating {

    private final Set<String> planIds;

    /**
     * A settlement that tells plan orders from other orders.
     *
     * @param planIds the products that are plans in any catalog known
     */
    public Rating(Set<String> planIds) {
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
        List<Charged> charges = charges(application, catalog, days);
        Optional<Assessment.Parked> parked = unknownPlan(days);
        for (Charged charged : charges) {
            parked = parked.or(charged::impossible);
        }
        Proration share = Proration.of(application.month(), application.contract(), catalog);
        List<InvoiceLine> lines = new ArrayList<>(charges.size());
        List<InvoiceLine> nothings = new ArrayList<>(charges.size());
        if (parked.isEmpty()) {
            lines(share, catalog, charges).forEach(line -> (line.amount().isZero() ? nothings : lines).add(line));
        }
        Optional<Assessment.Parked> reason = parked.or(() -> outOfRange(lines));
        return new Assessment(application.month(), application.contract().application(), catalog, reason,
                reason.isPresent() ? List.of() : lines, reason.isPresent() ? List.of() : nothings,
                share, missingDays(application, days));
    }

    /**
     * What an application's month comes to by those charges that can be computed: of a parked application, what at
     * least waits with it.
     *
     * @param application the application's contract and usage of the month
     * @param catalog     the catalog that holds for its site and the month
     */
    public Money atStake(ApplicationMonth application, Catalog catalog) {
        BillableDays days = BillableDays.of(application.month(), application.contract(), catalog, planIds);
        return lines(Proration.of(application.month(), application.contract(), catalog), catalog,
                charges(application, catalog, days)).stream().map(InvoiceLine::amount).reduce(Money.ZERO, Money::plus);
    }

    private static List<Charged> charges(ApplicationMonth application, Catalog catalog, BillableDays days) {
        List<Charged> charges = new ArrayList<>(catalog.charges().size());
        for (Charge charge : catalog.charges()) {
            charges.add(rate(charge, application, days));
        }
        return charges;
    }

    private static Charged rate(Charge charge, ApplicationMonth application, BillableDays days) {
        if (charge instanceof OverageCharge overage) {
            return OverageRating.rate(overage, application.usage(), days);
        }
        return charge instanceof OptionBlockCharge blocks ? OptionRating.rate(blocks, application, days)
                : OptionRating.rate((OptionCharge) charge, application.contract(), days);
    }

    private static List<InvoiceLine> lines(Proration share, Catalog catalog, List<Charged> charges) {
        List<InvoiceLine> lines = new ArrayList<>();
        for (int i = 0; i < charges.size(); i++) {
            if (charges.get(i) instanceof Charged.Fee fee) {
                lines.add(new InvoiceLine(catalog.charges().get(i).item(), fee.plan(), fee.evidence(),
                        fee.unitPrice(), fee.fee(), share.serviceSeconds(), share.monthSeconds(), Money.ZERO,
                        share.of(fee.fee())));
            }
        }
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
