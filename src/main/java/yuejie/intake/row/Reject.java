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

    private static final int LONGEST_DETAIL = 1_000;

    /** The rejection of a row. Words that are too long, because they repeat a long value of the book, are cut. */
    public static Reject of(CsvRow row, RejectCode code, String detail) {
        String words = detail.codePointCount(0, detail.length()) <= LONGEST_DETAIL ? detail
                : detail.substring(0, detail.offsetByCodePoints(0, LONGEST_DETAIL)) + "…";
        return new Reject(row.line(), code, words, row.raw(), row.rawLength());
    }

    /** The text with backslashes, control characters and line ends escaped, as it is kept. */
    public String escapedRaw() {
        return Escaped.text(raw);
    }
}
