package yuejie.audit.proof;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An identity that does not hold.
 *
 * @param identity what should be equal, in words
 * @param count    how many rows break it
 * @param by       by how much all of them together; empty where that is no amount
 * @param examples the first of them
 */
public record Discrepancy(String identity, long count, Optional<BigDecimal> by, String examples) {

    /**
     * Makes sure that there is none.
     *
     * @param what what was proved, and "do not" or "does not"
     * @throws IllegalStateException if there is any; it says all of them
     */
    public static void refuse(String what, List<Discrepancy> found) {
        if (!found.isEmpty()) {
            throw new IllegalStateException(what + " add up: "
                    + found.stream().map(Discrepancy::toString).collect(Collectors.joining("; ")));
        }
    }

    /** The discrepancy in one sentence. */
    @Override
    public String toString() {
        return identity + ": broken by " + count + (count == 1 ? " row" : " rows")
                + by.map(amount -> ", off by " + amount.toPlainString()).orElse("")
                + (count == 1 ? ": " : ", first: ") + examples;
    }
}
