package yuejie.rating;

import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PrimitiveIterator;
import yuejie.calendar.TimeSpan;
import yuejie.catalog.OptionTariff;
import yuejie.contract.Contract;
import yuejie.contract.OptionTimeline;
import yuejie.contract.ServiceTimeline;
import yuejie.money.Money;

/**
 * The (plan, value) pairs of an option that were in effect at some in-service instant of a billable day: of each plan
 * the dearest one that costs anything, of equal prices the one that was in effect first (R5.1).
 */
final class OptionPairs {

    /**
     * A pair.
     *
     * @param price its monthly price, more than 0.00
     * @param place its place among the pairs by the first such instant
     */
    record Pair(String plan, long value, Money price, int place) {
    }

    private final String option;
    private final Map<String, OptionTariff> tariffs;
    private final Map<String, Pair> dearest = new LinkedHashMap<>();
    private int places;
    private Optional<Assessment.Parked> unpriced = Optional.empty();

    private OptionPairs(String option, Map<String, OptionTariff> tariffs) {
        this.option = option;
        this.tariffs = tariffs;
    }

    /** The pairs of an application's month. */
    static OptionPairs of(String option, Map<String, OptionTariff> tariffs, Contract contract, BillableDays days) {
        OptionPairs pairs = new OptionPairs(option, tariffs);
        OptionTimeline values = new OptionTimeline(contract.options(), option);
        if (!values.isNeverOpened()) {
            pairs.read(values, new ServiceTimeline(contract.events()), days);
        }
        return pairs;
    }

    /** The dearest pair of each plan that has one. */
    Collection<Pair> dearest() {
        return dearest.values();
    }

    /** Why the application is parked, where a pair is neither sold nor included (R5.2). */
    Optional<Assessment.Parked> unpriced() {
        return unpriced;
    }

    private void read(OptionTimeline values, ServiceTimeline service, BillableDays days) {
        BitSet billable = days.all();
        for (int day = billable.nextSetBit(0); day >= 0; day = billable.nextSetBit(day + 1)) {
            String plan = days.plans()[day];
            for (TimeSpan up : service.inServiceSpans(TimeSpan.of(days.month().day(day)))) {
                PrimitiveIterator.OfLong each = values.valuesDuring(up).iterator();
                while (each.hasNext()) {
                    long value = each.nextLong();
                    if (!isPriced(plan, value)) {
                        unpriced = Optional.of(unpriced(plan, value, days, day));
                        return;
                    }
                }
            }
        }
    }

    /** Remembers the pair where it costs more than any of its plan before it. */
    private boolean isPriced(String plan, long value) {
        OptionTariff tariff = tariffs.get(plan);
        Optional<Money> price = tariff == null ? Optional.empty() : tariff.priceOf(value);
        Pair before = dearest.get(plan);
        Money atLeast = before == null ? Money.ZERO : before.price;
        price.filter(p -> p.isGreaterThan(atLeast)).ifPresent(p ->
                dearest.put(plan, new Pair(plan, value, p, places++)));
        return price.isPresent() || value == 0;
    }

    private Assessment.Parked unpriced(String plan, long value, BillableDays days, int day) {
        return new Assessment.Parked(ParkReason.UNPRICED_OPTION,
                option + " " + value + " is neither sold nor included in plan " + plan
                        + ", which it met on " + days.month().day(day) + "; sold: " + sold(plan));
    }

    private String sold(String plan) {
        OptionTariff tariff = tariffs.get(plan);
        return tariff == null ? "none"
                : "up to " + tariff.includedUpTo() + " included, " + tariff.prices().keySet();
    }
}
