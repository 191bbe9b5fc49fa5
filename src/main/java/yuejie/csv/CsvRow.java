package yuejie.csv;

/**
 * A row as read: either its values or the reason why it has none.
 *
 * @param line      the physical line on which it starts, counted from 1 as in a text editor
 * @param raw       its text without the line end, cut to the first 4,096 bytes of UTF-8 (never within a character)
 * @param rawLength the full length of that text in bytes of UTF-8
 * @param values    the fields in the order of the {@link CsvLayout}, {@code null} for an optional column that the
 *                  file does not have, empty where the field is; {@code null} as a whole if the row is malformed
 * @param problem   why the row is malformed, such as "3 fields, the header has 4"; {@code null} if it is not
 */
public record CsvRow(long line, String raw, long rawLength, String[] values, String problem) {
}
