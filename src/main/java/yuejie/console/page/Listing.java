package yuejie.console.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Rows that a page shows as a table, and that can be taken away as CSV.
 *
 * @param name    its name; its caption is the message {@code list.NAME}, what is said where there are no rows
 *                {@code list.NAME.empty}
 * @param columns its columns
 * @param rows    its rows
 * @param after   the key of the last row, where more rows follow; empty where these are all
 */
public record Listing<T>(String name, List<Column<T>> columns, List<T> rows, Optional<String> after) {

    /** All rows that there are. */
    public static <T> Listing<T> all(String name, List<Column<T>> columns, List<T> rows) {
        return new Listing<>(name, columns, rows, Optional.empty());
    }

    /**
     * A part of the rows.
     *
     * @param found the rows from the place that was asked for, one more than wanted where more follow
     * @param part  the place and number that were asked for
     * @param key   the key of a row, after which the next part begins
     */
    public static <T> Listing<T> part(String name, List<Column<T>> columns, List<T> found, Part part,
            Function<T, Object> key) {
        boolean more = found.size() > part.rows();
        List<T> rows = more ? found.subList(0, part.rows()) : found;
        return new Listing<>(name, columns, rows,
                more ? Optional.of(key.apply(rows.get(rows.size() - 1)).toString()) : Optional.empty());
    }
}
