package yuejie.csv;

import java.util.List;
import java.util.Optional;

/**
 * A row as read: either its values or the reason why it has none.
 *
 * @param line      the physical line on which it starts, counted from 1 as in a text editor
 * @param raw       its text without the line end, cut to the first 4,096 bytes of UTF-8 (never within a character)
 * @param rawLength the full length of that text in bytes of UTF-8
 * @param values    the fields in the order of the {@link CsvLayout}, empty for an optional column that the file does
 *                  not have; no fields if the row is malformed
 * @param problem   why the row is malformed, such as "3 fields, the header has 4"; empty if it is not
 */
public record CsvRow(long line, String raw, long rawLength, List<String> values, Optional<String> problem) {
}
