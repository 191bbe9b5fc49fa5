package yuejie.console.page;

import java.util.List;

/**
 * A line of a sealed text as the book has it. Somebody may have altered the text behind the program, so it is shown
 * whatever it is: a line without a value has an empty one.
 *
 * @param key   what stands before the first colon
 * @param value what stands behind it
 */
public record SealedLine(String key, String value) {

    /** The lines of a text. */
    public static List<SealedLine> of(String text) {
        return text.lines().map(line -> line.split(": ", 2))
                .map(parts -> new SealedLine(parts[0], parts.length == 2 ? parts[1] : "")).toList();
    }

    /** The lines of a text as a list of a page. */
    public static Listing<SealedLine> listing(String name, String text) {
        return Listing.all(name, List.of(Column.code("key", SealedLine::key), Column.code("value", SealedLine::value)),
                of(text));
    }
}
