package yuejie.quote;

import yuejie.catalog.Label;
import yuejie.money.Money;

/**
 * Something that is paid in advance.
 *
 * @param product as orders name it
 * @param name    as people read it
 * @param monthly the price of a month
 * @param months  for how many months the product is bought; a trial counts as one month
 */
public record Prepaid(String product, Label name, Money monthly, int months) {

    /** The price for all months. */
    public Money amount() {
        return monthly.times(months);
    }
}
