package yuejie.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How an exact fraction becomes an amount of two decimals. Always an argument, never a default. */
public enum Rounding {
    /** To the nearest cent; exactly half a cent goes away from zero (R7.1). */
    HALF_UP(RoundingMode.HALF_UP);

    private final RoundingMode mode;

    Rounding(RoundingMode mode) {
        this.mode = mode;
    }

    BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, Money.DECIMALS, mode);
    }
}
