package yuejie.quote;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yuejie.calendar.BillingMonth;

/**
 * What is to be quoted.
 *
 * @param month         the month that is settled
 * @param plan          the plan of all of its days
 * @param months        for how many months plan, add-ons and call packs are bought
 * @param meters        the value of each meter on every day, by the meter's name
 * @param options       the value of each option all month, by the option's name
 * @param products      add-ons and call packs
 * @param suspendedFrom when the service is suspended, inclusive; empty for never
 * @param resumedAt     when it is resumed; empty for not within the month
 */
public record Wanted(BillingMonth month, String plan, int months, Map<String, Long> meters, Map<String, Long> options,
        List<String> products, Optional<Instant> suspendedFrom, Optional<Instant> resumedAt) {

    /** Keeps copies. */
    public Wanted {
        meters = Map.copyOf(meters);
        options = Map.copyOf(options);
        products = List.copyOf(products);
    }

    /** The same under another plan. */
    public Wanted under(String otherPlan) {
        return new Wanted(month, otherPlan, months, meters, options, products, suspendedFrom, resumedAt);
    }
}
