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

    /** The price of a month by the id of each plan that it is sold for. */
    Map<String, Money> monthlyPrices();

    /** Whether it is had once, for a time of its own, at one price, and by the plan that is never billed too (R2.4). */
    default boolean isTrial() {
        return false;
    }

    /** The price of a month for a plan; empty where it is not sold for it. */
    default Optional<Money> monthlyPrice(String plan) {
        return Optional.ofNullable(monthlyPrices().get(plan));
    }

    /** How many times the price of a month is due for so many months: once for a trial. */
    default int pricedMonths(int months) {
        return isTrial() ? 1 : months;
    }
}
