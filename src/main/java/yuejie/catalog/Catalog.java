package yuejie.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import yuejie.calendar.BillingMonth;

/**
 * The prices and rules of one site for a span of months (R10.1).
 *
 * @param id         the catalog's name on invoices, for example {@code mainland-2022}
 * @param site       the site whose applications have these prices, for example {@code mainland}
 * @param version    counts the changes of this catalog, from 1
 * @param validFrom  the first month for which the catalog holds
 * @param validUntil the month from which the catalog no longer holds, exclusive; empty where there is no end
 * @param currency   of every price, for example {@code CNY}
 * @param proration  how the time in use of a suspended month is measured (R6.4)
 * @param plans      by id, in the order of the file; exactly one is not billable
 * @param meters     the further meters, beyond {@code dau} and {@code groups}, by id, in the order of the file
 * @param charges    in the order in which invoices list them
 * @param addOns     the prepaid add-ons by id, in the order of the file
 * @param callPacks  the prepaid call packs by id, in the order of the file
 * @param page       what the price page has beside the prices
 * @param source     the text of its file, word for word
 */
public record Catalog(String id, String site, int version, BillingMonth validFrom,
        Optional<BillingMonth> validUntil, String currency, ProrationUnit proration,
        Map<String, Plan> plans, Map<String, CatalogMeter> meters, List<Charge> charges,
        Map<String, AddOn> addOns, Map<String, CallPack> callPacks, PricePage page, String source) {

    /**
     * Keeps copies of the lists.
     *
     * @throws IllegalArgumentException if there is no plan that is not billable, or more than one
     */
    public Catalog {
        plans = Ordered.copy(plans);
        meters = Ordered.copy(meters);
        charges = List.copyOf(charges);
        addOns = Ordered.copy(addOns);
        callPacks = Ordered.copy(callPacks);
        long free = plans.values().stream().filter(plan -> !plan.billable()).count();
        if (free != 1) {
            throw new IllegalArgumentException("A catalog has one plan that is not billable; " + id
                    + " has " + free);
        }
    }

    /** Whether the catalog holds for a month. */
    public boolean holdsFor(BillingMonth month) {
        return validFrom.compareTo(month) <= 0
                && validUntil.map(until -> month.compareTo(until) < 0).orElse(true);
    }

    /** The plan of a new application, which is never billed (R1.2, R1.3). */
    public Plan defaultPlan() {
        return plans.values().stream().filter(plan -> !plan.billable()).findFirst().orElseThrow();
    }

    /** The charge that writes an item; empty where the catalog has none. */
    public Optional<Charge> charge(String item) {
        return charges.stream().filter(charge -> charge.item().equals(item)).findFirst();
    }

    /** The add-on or call pack with an id; empty where the catalog has none. */
    public Optional<Product> product(String id) {
        return Optional.<Product>ofNullable(addOns.get(id)).or(() -> Optional.ofNullable(callPacks.get(id)));
    }

    /** The add-ons, then the call packs. */
    public List<Product> products() {
        return Stream.<Product>concat(addOns.values().stream(), callPacks.values().stream()).toList();
    }

    /** The plan with an id; empty where the catalog has none. */
    public Optional<Plan> plan(String id) {
        return Optional.ofNullable(plans.get(id));
    }
}
