package yuejie.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds the row that was added after the sealing: without that row, the others have the digest that was sealed. */
public final class Removal {

    /** The finding about such a row. */
    public static final String WORDS = "it was not sealed; without it, the others are what was sealed";

    /** With more rows than that, no added row is searched for, since the search computes a digest for each row. */
    private static final int MOST_ROWS = 1_000;

    private Removal() {
    }

    public static <T> Optional<T> added(List<T> rows, byte[] sealed, Function<List<T>, byte[]> digest) {
        for (int i = 0; i < rows.size() && rows.size() <= MOST_ROWS; i++) {
            List<T> others = new ArrayList<>(rows);
            T one = others.remove(i);
            if (Arrays.equals(digest.apply(others), sealed)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
