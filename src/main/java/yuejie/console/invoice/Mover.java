package yuejie.console.invoice;

import java.math.BigDecimal;

/**
 * An application whose invoiced amount changed between two months.
 *
 * @param change {@code NEW} where only the later month has an invoice, {@code GONE} where only the earlier one has,
 *               {@code MORE} or {@code LESS} where both have
 * @param was    the amount of the earlier month
 * @param became the amount of the later month
 */
record Mover(long sdkAppId, String accountId, String change, BigDecimal was, BigDecimal became) {

    BigDecimal difference() {
        return became.subtract(was);
    }
}
