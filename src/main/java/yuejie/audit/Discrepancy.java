package yuejie.audit;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An identity that does not hold.
 *
 * @param identity what should be equal, in words
 * @param count    how many rows break it
 * @param by       by how much all of them together; empty where that is no amount
 * @param examples the first of them
 */
public record Discrepancy(String identity, long count, Optional<BigDecimal> by, String examples) {

    /** The discrepancy in one sentence. */
    @Override
    public String toString() {
        return identity + ": broken by " + count + (count == 1 ? " row" : " rows")
                + by.map(amount -> ", off by " + amount.toPlainString()).orElse("")
                + (count == 1 ? ": " : ", first: ") + examples;
    }
}
