package yuejie.catalog;

import yuejie.money.ExactAmount;
import yuejie.money.Money;

/**
 * What of a meter is free under a plan, and what the rest costs (R4.1). A price for each unit is the price of a
 * block of one.
 *
 * @param free    the highest quantity that costs nothing
 * @param block   how many units one block has, at least 1
 * @param price   the price of a begun block
 * @param minimum the least fee of a month where a block is begun (R10.3); 0.00 for none
 */
public record Quota(long free, long block, ExactAmount price, Money minimum) {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if the quota is negative or the block less than 1
     */
    public Quota {
        if (free < 0 || block < 1) {
            throw new IllegalArgumentException("A quota is at least 0 and its block at least 1; these are "
                    + free + " and " + block);
        }
    }

    /**
     * How many blocks a quantity begins above the free quota: none at the quota itself, one at one unit
     * more (R4.1).
     */
    public long blocks(long quantity) {
        if (quantity <= free) {
            return 0;
        }
        long above = quantity - free;
        // not (above + block - 1) / block, which can overflow
        return above / block + (above % block == 0 ? 0 : 1);
    }

    /** What a quantity costs, before any proration: its blocks times the price, or the minimum where that is more. */
    public ExactAmount fee(long quantity) {
        long blocks = blocks(quantity);
        return blocks == 0 ? ExactAmount.ZERO : price.times(blocks).max(ExactAmount.of(minimum));
    }
}
