package yuejie.audit;

/**
 * An identity that does not hold.
 *
 * @param identity what should be equal, in words
 * @param count    how many rows break it
 * @param examples the first of them
 */
public record Discrepancy(String identity, long count, String examples) {

    /** The discrepancy in one sentence. */
    @Override
    public String toString() {
        return identity + ": broken by " + count + (count == 1 ? " row: " : " rows, first: ") + examples;
    }
}
