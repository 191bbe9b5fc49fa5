package yuejie.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import yuejie.money.ExactAmount;
import yuejie.money.Money;

/** Numbers as an explanation writes them: grouped; where a number is rounded, the explanation says so. */
final class Numbers {

    /** Stands after decimals that go on. */
    static final String AND_SO_ON = "…";

    private static final int SHOWN = 6;
    private static final int LOOKED_AT = 12;
    private static final int CENTS = 2;

    private Numbers() {
    }

    /** A whole number: 2,678,400. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** An amount without its currency: 1,361.44. */
    static String amount(Money money) {
        return grouped(money.value());
    }

    /** An amount without its currency, with as many decimals as it has: 0.0375. */
    static String amount(ExactAmount amount) {
        return grouped(amount.value());
    }

    /**
     * A share of an amount before it is rounded: in full where it ends (999.375), else its first six decimals
     * and an ellipsis (2,564.516129…).
     */
    static String share(ExactAmount fee, long numerator, long denominator) {
        BigDecimal product = fee.value().multiply(BigDecimal.valueOf(numerator));
        BigDecimal divisor = BigDecimal.valueOf(denominator);
        BigDecimal quotient = product.divide(divisor, LOOKED_AT, RoundingMode.DOWN);
        if (quotient.multiply(divisor).compareTo(product) == 0) {
            BigDecimal exact = quotient.stripTrailingZeros();
            return grouped(exact.scale() < CENTS ? exact.setScale(CENTS, RoundingMode.UNNECESSARY) : exact);
        }
        return grouped(quotient.setScale(SHOWN, RoundingMode.DOWN)) + AND_SO_ON;
    }

    private static String grouped(BigDecimal number) {
        return String.format(Locale.ROOT, "%,." + number.scale() + "f", number);
    }

    /** A share in percent, to four places. */
    static String percent(long numerator, long denominator) {
        return BigDecimal.valueOf(numerator).movePointRight(CENTS)
                .divide(BigDecimal.valueOf(denominator), CENTS + CENTS, RoundingMode.HALF_UP).toPlainString();
    }
}
