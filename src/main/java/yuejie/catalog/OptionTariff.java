package yuejie.catalog;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import yuejie.money.Money;

/**
 * What the values of an option cost under a plan (R5).
 *
 * @param includedUpTo the highest value that the plan includes, for example 7 days of history
 * @param prices       the monthly price of each value that is sold; every value lies above
 *                     {@code includedUpTo}
 */
public record OptionTariff(long includedUpTo, SortedMap<Long, Money> prices) {

    /**
     * Keeps a copy of the prices.
     *
     * @throws IllegalArgumentException if a value has a price although it is included
     */
    public OptionTariff {
        prices = Collections.unmodifiableSortedMap(new TreeMap<>(prices));
        if (!prices.isEmpty() && prices.firstKey() <= includedUpTo) {
            throw new IllegalArgumentException("A value that is included has no price; up to "
                    + includedUpTo + " is included, and " + prices.firstKey() + " has a price");
        }
    }

    /**
     * The monthly price of a value.
     *
     * @return 0.00 where the value is included (R5.1), its price where it is sold, and empty where it
     *         is neither (R5.2)
     */
    public Optional<Money> priceOf(long value) {
        return value <= includedUpTo ? Optional.of(Money.ZERO) : Optional.ofNullable(prices.get(value));
    }
}
