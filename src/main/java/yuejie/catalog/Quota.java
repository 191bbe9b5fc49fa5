package yuejie.catalog;

import yuejie.money.Money;

/**
 * What of a meter is free under a plan, and what the rest costs (R4.1).
 *
 * @param free  the highest peak that costs nothing
 * @param block how many units one block has, at least 1
 * @param price the price of a begun block
 */
public record Quota(long free, long block, Money price) {

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
     * How many blocks a peak begins above the free quota: none at the quota itself, one at one unit
     * more (R4.1).
     */
    public long blocks(long peak) {
        if (peak <= free) {
            return 0;
        }
        long above = peak - free;
        // not (above + block - 1) / block, which can overflow
        return above / block + (above % block == 0 ? 0 : 1);
    }

    /** What a peak costs, before any proration: its blocks times the price (R4.1). */
    public Money fee(long peak) {
        return price.times(blocks(peak));
    }
}
