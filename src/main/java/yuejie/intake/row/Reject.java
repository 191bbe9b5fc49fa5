package yuejie.intake.row;

import yuejie.csv.CsvRow;
import yuejie.text.Escaped;

/**
 * A row that was not accepted.
 *
 * @param line      its line in the file, the header being 1
 * @param code      why
 * @param detail    the value and what would have been right, in words
 * @param raw       its text, at most the first 4 KiB
 * @param rawLength the length of its whole text in bytes
 */
public record Reject(long line, RejectCode code, String detail, String raw, long rawLength) {

    public static Reject of(CsvRow row, RejectCode code, String detail) {
        return new Reject(row.line(), code, detail, row.raw(), row.rawLength());
    }

    /** The text with backslashes, control characters and line ends escaped, as it is kept. */
    public String escapedRaw() {
        return Escaped.text(raw);
    }
}
