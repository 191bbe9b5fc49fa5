package yuejie.catalog;

import java.util.Map;
import yuejie.money.Money;

/**
 * A prepaid add-on other than a call pack (增值服务, R2.1, R2.3).
 *
 * @param id            as orders name it, for example {@code GROUP_MEMBERS_2000}
 * @param name          as people read it
 * @param monthlyPrices the price of a month, by the id of each plan for which the add-on is sold
 */
public record AddOn(String id, Label name, Map<String, Money> monthlyPrices) implements Product {

    /** Keeps a copy of the prices. */
    public AddOn {
        monthlyPrices = Ordered.copy(monthlyPrices);
    }
}
