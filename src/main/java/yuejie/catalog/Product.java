package yuejie.catalog;

import java.util.Map;
import java.util.Optional;
import yuejie.money.Money;

/** What is sold beside the plans, prepaid: an add-on or a call pack (R2.3). */
public sealed interface Product permits AddOn, CallPack {

    /** As orders name it. */
    String id();

    /** As people read it. */
    Label name();

    /** The price of a month, by the id of each plan for which the product is sold. */
    Map<String, Money> monthlyPrices();

    /** Whether it is a trial: sold once, valid for days of its own, at one price, and also under the plan that is never
     * billed (R2.4). */
    default boolean isTrial() {
        return false;
    }

    /** The price of a month for a plan; empty where the product is not sold for the plan. */
    default Optional<Money> monthlyPrice(String plan) {
        return Optional.ofNullable(monthlyPrices().get(plan));
    }

    /** How many times the price of a month is due for so many months: once for a trial. */
    default int pricedMonths(int months) {
        return isTrial() ? 1 : months;
    }
}
