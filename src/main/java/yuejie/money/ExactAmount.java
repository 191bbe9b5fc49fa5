package yuejie.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * An amount before it is rounded: a price, or a fee, which may go on behind the second decimal (a price of a unit
 * times a quantity). It is exact; only a share of it becomes {@link Money}, rounded once (R7.1).
 *
 * @param value the amount, with two decimals, and with more only where needed: 0.05, 0.0375
 */
public record ExactAmount(BigDecimal value) implements Comparable<ExactAmount> {

    /** Nothing: 0.00. */
    public static final ExactAmount ZERO = of(Money.ZERO);

    /** Takes zeros behind the second decimal off, so that equal amounts are equal. */
    public ExactAmount {
        Objects.requireNonNull(value, "value");
        BigDecimal shortest = value.stripTrailingZeros();
        value = shortest.scale() < Money.DECIMALS ? shortest.setScale(Money.DECIMALS, RoundingMode.UNNECESSARY)
                : shortest;
    }

    /** A booked amount, which is exact. */
    public static ExactAmount of(Money money) {
        return new ExactAmount(money.value());
    }

    /**
     * The amount that a decimal writes out, for example {@code "0.0375"}.
     *
     * @throws NumberFormatException if the text is no decimal
     */
    public static ExactAmount of(String decimal) {
        return new ExactAmount(new BigDecimal(decimal));
    }

    /** This amount times a whole number. */
    public ExactAmount times(long factor) {
        return new ExactAmount(value.multiply(BigDecimal.valueOf(factor)));
    }

    /** The sum. */
    public ExactAmount plus(ExactAmount other) {
        return new ExactAmount(value.add(other.value));
    }

    /** The greater of the two amounts. */
    public ExactAmount max(ExactAmount other) {
        return compareTo(other) < 0 ? other : this;
    }

    /**
     * The share {@code numerator / denominator} of this amount: multiplied first, divided once,
     * rounded once (R6.1, R7.1).
     *
     * @throws IllegalArgumentException if the share is negative or above 1, or the denominator 0
     */
    public Money share(long numerator, long denominator, Rounding rounding) {
        if (numerator < 0 || denominator <= 0 || numerator > denominator) {
            throw new IllegalArgumentException("A share lies between 0 and 1; this one is "
                    + numerator + "/" + denominator);
        }
        BigDecimal exact = value.multiply(BigDecimal.valueOf(numerator));
        return new Money(rounding.quotient(exact, BigDecimal.valueOf(denominator)));
    }

    /** Whether this is 0.00. */
    public boolean isZero() {
        return value.signum() == 0;
    }

    /** Whether this is more than the other. */
    public boolean isGreaterThan(ExactAmount other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(ExactAmount other) {
        return value.compareTo(other.value);
    }

    /** The amount as it is written in files: {@code 1000.00}, {@code 0.0375}, without grouping or currency. */
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
