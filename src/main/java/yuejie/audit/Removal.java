package yuejie.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds the row that was added to others: without it, they have the digest that was sealed. */
public final class Removal {

    /** What is said of such a row. */
    public static final String WORDS = "it was not sealed; without it, the others are what was sealed";

    /** Among more rows, each of which would be left out once, it is not looked for. */
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
