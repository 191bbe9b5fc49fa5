package yuejie.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * An amount with exactly two decimals, as it is booked. The currency is the currency of the catalog that
 * priced the month; one book has one currency.
 *
 * @param value the amount, scale 2, for example 1361.44
 */
public record Money(BigDecimal value) implements Comparable<Money> {

    /** Nothing: 0.00. */
    public static final Money ZERO = Money.of(BigDecimal.ZERO);

    /** The greatest amount that can be booked: 16 digits before the point (numeric(18,2)). */
    public static final Money MAX = Money.of(new BigDecimal("9999999999999999.99"));

    static final int DECIMALS = 2;

    /**
     * Checks that the value has exactly two decimals.
     *
     * @throws IllegalArgumentException if the value does not have two decimals
     */
    public Money {
        Objects.requireNonNull(value, "value");
        if (value.scale() != DECIMALS) {
            throw new IllegalArgumentException("An amount has two decimals; this one has "
                    + value.scale() + ": " + value.toPlainString());
        }
    }

    /**
     * The amount equal to a decimal, without rounding.
     *
     * @throws ArithmeticException if the decimal has more than two significant decimals
     */
    public static Money of(BigDecimal decimal) {
        return new Money(decimal.setScale(DECIMALS, RoundingMode.UNNECESSARY));
    }

    /**
     * The amount equal to a decimal written out, for example {@code "1000.00"}.
     *
     * @throws NumberFormatException if the text is no decimal
     * @throws ArithmeticException   if the amount has more than two significant decimals
     */
    public static Money of(String decimal) {
        return of(new BigDecimal(decimal));
    }

    /** This amount times a whole number, exact. */
    public Money times(long factor) {
        return new Money(value.multiply(BigDecimal.valueOf(factor)));
    }

    /** The sum, exact. */
    public Money plus(Money other) {
        return new Money(value.add(other.value));
    }

    /** The difference, exact; below zero where the other is greater. */
    public Money minus(Money other) {
        return new Money(value.subtract(other.value));
    }

    /** This amount with the other sign. */
    public Money negated() {
        return new Money(value.negate());
    }

    /** Whether this is 0.00. */
    public boolean isZero() {
        return value.signum() == 0;
    }

    /** Whether this is less than 0.00. */
    public boolean isNegative() {
        return value.signum() < 0;
    }

    /** Whether this is more than the other. */
    public boolean isGreaterThan(Money other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Money other) {
        return value.compareTo(other.value);
    }

    /** The amount as it is written in files: {@code 1361.44}, without grouping or currency. */
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
