package yuejie.console.page;

import java.util.Optional;

/**
 * Which part of a long list is asked for. A list goes on after a key and not after a number of rows, so that its last
 * part is found as quickly as its first.
 *
 * @param after the key of the row before; empty for the first part
 * @param rows  how many rows are wanted
 */
public record Part(Optional<String> after, int rows) {

    /** How many rows to ask the database for: one more, which tells that more follow. */
    public int limit() {
        return rows + 1;
    }
}
