package yuejie.settlement;

import java.util.BitSet;
import java.util.Optional;
import java.util.PrimitiveIterator;
import yuejie.calendar.TimeSpan;
import yuejie.catalog.OptionCharge;
import yuejie.catalog.OptionTariff;
import yuejie.contract.Contract;
import yuejie.contract.OptionTimeline;
import yuejie.contract.ServiceTimeline;
import yuejie.money.Money;

/**
 * The monthly fee of an option: the highest price among all (plan, value) pairs that were in effect at some
 * in-service instant of a billable day; at equal prices, that of the earliest such instant (R5.1).
 */
final class OptionRating {

    private record Pair(String plan, long value, Money price) {
    }

    private final OptionCharge charge;
    private Pair highest;

    private OptionRating(OptionCharge charge) {
        this.charge = charge;
    }

    static Charged rate(OptionCharge charge, Contract contract, BillableDays days) {
        OptionTimeline values = new OptionTimeline(contract.options(), charge.option());
        if (values.isNeverOpened()) {
            return new Charged.Nothing();
        }
        return new OptionRating(charge).rate(values, new ServiceTimeline(contract.events()), days);
    }

    private Charged rate(OptionTimeline values, ServiceTimeline service, BillableDays days) {
        BitSet billable = days.all();
        for (int day = billable.nextSetBit(0); day >= 0; day = billable.nextSetBit(day + 1)) {
            String plan = days.plans()[day];
            for (TimeSpan up : service.inServiceSpans(TimeSpan.of(days.month().day(day)))) {
                PrimitiveIterator.OfLong each = values.valuesDuring(up).iterator();
                while (each.hasNext()) {
                    long value = each.nextLong();
                    if (!isPriced(plan, value)) {
                        return unpriced(plan, value, days, day);
                    }
                }
            }
        }
        return highest == null ? new Charged.Nothing()
                : new Charged.Fee(highest.plan, new Evidence.Option(highest.value), highest.price, highest.price);
    }

    /** Remembers the pair where it costs more than any before it. */
    private boolean isPriced(String plan, long value) {
        OptionTariff tariff = charge.tariffs().get(plan);
        Optional<Money> price = tariff == null ? Optional.empty() : tariff.priceOf(value);
        Money atLeast = highest == null ? Money.ZERO : highest.price;
        price.filter(p -> p.isGreaterThan(atLeast)).ifPresent(p -> highest = new Pair(plan, value, p));
        return price.isPresent() || value == 0;
    }

    private Charged unpriced(String plan, long value, BillableDays days, int day) {
        return new Charged.Impossible(new Assessment.Parked(ParkReason.UNPRICED_OPTION,
                charge.option() + " " + value + " is neither sold nor included in plan " + plan
                        + ", which it met on " + days.month().day(day) + "; sold: " + sold(plan)));
    }

    private String sold(String plan) {
        OptionTariff tariff = charge.tariffs().get(plan);
        return tariff == null ? "none"
                : "up to " + tariff.includedUpTo() + " included, " + tariff.prices().keySet();
    }
}
