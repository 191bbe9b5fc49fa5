package yuejie.catalog;

import yuejie.money.ExactAmount;
import yuejie.money.Money;

/**
 * What the values of an option cost for each begun block of a meter under a plan (R10.3).
 *
 * @param option  the monthly price of each value for one block
 * @param free    how much of the meter begins no block
 * @param block   how many units one block has, at least 1
 * @param minimum the least fee of a month where a block is begun; 0.00 for none
 */
public record BlockTariff(OptionTariff option, long free, long block, Money minimum) {

    /** The quota, at the monthly price of one of the option's values. */
    public Quota quota(Money price) {
        return new Quota(free, block, ExactAmount.of(price), minimum);
    }
}
