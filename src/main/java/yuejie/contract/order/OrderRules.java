package yuejie.contract.order;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import yuejie.calendar.BillingMonth;
import yuejie.calendar.BillingZone;
import yuejie.catalog.CallPack;
import yuejie.catalog.Catalog;
import yuejie.catalog.Catalogs;
import yuejie.catalog.Plan;
import yuejie.catalog.Product;
import yuejie.contract.PlanOrder;
import yuejie.contract.PlanTimeline;
import yuejie.money.Money;
import yuejie.text.CodePointOrder;

/** Judges orders, one after the other, and gives the terms of an accepted one (R2.1 to R2.5). */
public final class OrderRules {

    private final Catalogs catalogs;
    private final IntFunction<String> siteOf;
    private final Set<String> planIds;

    /**
     * The rules of some catalogs.
     *
     * @param siteOf the site of an application, by its internal number
     */
    public OrderRules(Catalogs catalogs, IntFunction<String> siteOf) {
        this.catalogs = catalogs;
        this.siteOf = siteOf;
        this.planIds = catalogs.planIds();
    }

    /**
     * Accepts an order.
     *
     * @param counting the orders of the same application that count and were judged before
     * @throws OrderRefusedException if it is refused
     */
    public OrderTerms accept(PlanOrder order, Collection<PlanOrder> counting) {
        Optional<Catalog> catalog = catalogOf(order);
        if (planIds.contains(order.product())) {
            return terms(order, catalog.flatMap(each -> each.plan(order.product())).map(Plan::packageFee),
                    Optional.empty());
        }
        if (catalog.isEmpty()) {
            return unpriced(order);
        }
        Optional<Product> product = catalog.get().product(order.product());
        Money price = price(order, product, planOn(order, counting, catalog.get()), catalog.get());
        if (isTrial(product)) {
            counting.stream().filter(other -> isTrial(other.product())).min(Comparator.comparing(PlanOrder::orderId,
                    CodePointOrder.INSTANCE)).ifPresent(first -> {
                        throw new OrderRefusedException(RefusalReason.SECOND_TRIAL, order.product()
                                + " is sold once to an application for ever, and order " + first.orderId()
                                + " is one already");
                    });
        }
        return terms(order, Optional.of(price), product);
    }

    /** What the order cost and granted is unknown; its validity follows from any catalog that has the product. */
    private OrderTerms unpriced(PlanOrder order) {
        Optional<Product> product = catalogs.all().stream().map(catalog -> catalog.product(order.product()))
                .flatMap(Optional::stream).filter(CallPack.class::isInstance).findFirst();
        return new OrderTerms(terms(order, Optional.empty(), product).validTo(), Optional.empty(), List.of());
    }

    /** The catalog of the day of purchase; where no catalog holds on that day, the catalog of the order's first day. */
    private Optional<Catalog> catalogOf(PlanOrder order) {
        String site = siteOf.apply(order.appNo());
        return Stream.of(BillingZone.dayOf(order.purchasedAt()), order.startsOn())
                .flatMap(day -> catalogs.holding(site, BillingMonth.of(day)).stream()).findFirst();
    }

    private String planOn(PlanOrder order, Collection<PlanOrder> counting, Catalog catalog) {
        return new PlanTimeline(counting, planIds).planOn(order.startsOn()).orElseGet(() -> catalog.defaultPlan().id());
    }

    /** The price of a month for a plan; a product that is not sold for the plan is refused. */
    private static Money price(PlanOrder order, Optional<Product> product, String plan, Catalog catalog) {
        if (plan.equals(catalog.defaultPlan().id()) && !isTrial(product)) {
            throw new OrderRefusedException(RefusalReason.TRIAL_PLAN, "the plan on " + order.startsOn() + " is " + plan
                    + ", which can buy no " + order.product());
        }
        return product.flatMap(each -> each.monthlyPrice(plan)).orElseThrow(() -> new OrderRefusedException(
                RefusalReason.NOT_SOLD_FOR_PLAN, "the plan on " + order.startsOn() + " is " + plan + "; "
                        + order.product() + product.map(each -> new TreeSet<>(each.monthlyPrices().keySet()))
                                .filter(plans -> !plans.isEmpty())
                                .map(plans -> " is sold for " + String.join(", ", plans))
                                .orElse(" is not sold by " + catalog.id())));
    }

    private static boolean isTrial(Optional<Product> product) {
        return product.filter(Product::isTrial).isPresent();
    }

    private boolean isTrial(String product) {
        return catalogs.all().stream().anyMatch(catalog -> isTrial(catalog.product(product)));
    }

    /** The validity of a call pack has rules of its own; all other products have that of a plan (R2.1, R2.2). */
    private static OrderTerms terms(PlanOrder order, Optional<Money> price, Optional<Product> product) {
        int months = product.map(each -> each.pricedMonths(order.months())).orElse(order.months());
        Optional<Money> amount = price.map(each -> each.times(months));
        if (product.orElse(null) instanceof CallPack pack) {
            PackTerms terms = new PackTerms(order, pack);
            return new OrderTerms(terms.validTo(), amount, terms.grants());
        }
        return new OrderTerms(order.validity().lastDay(), amount, List.of());
    }
}
