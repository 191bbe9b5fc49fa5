package yuejie.console.page;

import java.util.Optional;
import java.util.function.Function;

/**
 * Which part of a long list is asked for. A list goes on after a key and not after a number of rows, so that its last
 * part is found as quickly as its first.
 *
 * @param after the key of the row before; empty for the first part
 * @param rows  how many rows are wanted
 */
public record Part(Optional<String> after, int rows) {

    /** The key of the row before, read; a key that was never one is a wrong address. */
    public <K> Optional<K> after(Function<String, K> parse) {
        return after.map(key -> Asked.read(key, parse));
    }

    /** How many rows to ask the database for: one more, which tells that more follow. */
    public int limit() {
        return rows + 1;
    }
}
