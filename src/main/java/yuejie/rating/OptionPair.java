package yuejie.rating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yuejie.calendar.TimeSpan;
import yuejie.catalog.OptionTariff;
import yuejie.contract.Contract;
import yuejie.contract.OptionTimeline;
import yuejie.contract.ServiceTimeline;
import yuejie.money.Money;

/**
 * A value of an option that was in effect under a plan at some in-service instant of a billable day (R5.1).
 *
 * @param plan  the plan's id
 * @param value the option's value, never 0
 * @param since the first billable day of the month on which the pair was in effect
 * @param price the monthly price of the value, or its price for a block (R10.3); 0.00 where the plan includes the
 *              value, empty where the plan neither sells nor includes it (R5.2)
 */
public record OptionPair(String plan, long value, LocalDate since, Optional<Money> price) {

    /** The pairs of an application's month, in the order in which they took effect. */
    static List<OptionPair> of(String option, Map<String, OptionTariff> tariffs, Contract contract, BillableDays days) {
        OptionTimeline values = new OptionTimeline(contract.options(), option);
        if (values.isNeverOpened()) {
            return List.of();
        }
        List<OptionPair> pairs = new ArrayList<>();
        ServiceTimeline service = new ServiceTimeline(contract.events());
        BitSet billable = days.all();
        for (int day = billable.nextSetBit(0); day >= 0; day = billable.nextSetBit(day + 1)) {
            String plan = days.plans().get(day);
            LocalDate date = days.month().day(day);
            for (TimeSpan up : service.inServiceSpans(TimeSpan.of(date))) {
                values.valuesDuring(up).filter(value -> value != 0 && !holds(pairs, plan, value))
                        .forEach(value -> pairs.add(new OptionPair(plan, value, date, price(tariffs, plan, value))));
            }
        }
        return pairs;
    }

    private static boolean holds(List<OptionPair> pairs, String plan, long value) {
        for (OptionPair pair : pairs) {
            if (pair.value == value && pair.plan.equals(plan)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Money> price(Map<String, OptionTariff> tariffs, String plan, long value) {
        return Optional.ofNullable(tariffs.get(plan)).flatMap(tariff -> tariff.priceOf(value));
    }

    /** Whether the pair costs more than 0.00. */
    boolean hasAPrice() {
        return price.isPresent() && price.get().isGreaterThan(Money.ZERO);
    }

    /** The dearer one of two pairs that have a price; at equal prices the first (R5.1). */
    static OptionPair dearer(OptionPair first, OptionPair second) {
        return second.price.orElseThrow().isGreaterThan(first.price.orElseThrow()) ? second : first;
    }
}
