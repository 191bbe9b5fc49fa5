package yuejie.csv;

import java.util.Locale;

/** Lengths in bytes of UTF-8, of text that was decoded from it and so has no lone surrogates. */
final class RecordText {

    /** The longest record accepted, in bytes of UTF-8. */
    static final int LENGTH_MAX = 65_536;

    /** What is wrong with a record of several lines that is too long. */
    static final String TOO_MANY_LINES = "a record of several lines and more than " + grouped(LENGTH_MAX)
            + " bytes; is a quote not closed?";

    private RecordText() {
    }

    /** What is wrong with a record of that number of bytes. */
    static String tooLong(long length) {
        return "a record of " + grouped(length) + " bytes; the limit is " + grouped(LENGTH_MAX);
    }

    /** How many bytes the characters take. A surrogate counts for two, so that a pair may be cut in halves. */
    static long utf8Length(char[] chars, int startInclusive, int endExclusive) {
        long length = 0;
        for (int i = startInclusive; i < endExclusive; i++) {
            length += utf8Length(chars[i]);
        }
        return length;
    }

    /** Where to cut so that what remains takes at most that many bytes and ends with a whole character. */
    static int cut(char[] chars, int startInclusive, int endExclusive, int bytesMax) {
        int bytes = 0;
        int i = startInclusive;
        while (i < endExclusive) {
            boolean pair = Character.isHighSurrogate(chars[i]);
            bytes += pair ? 4 : utf8Length(chars[i]);
            if (bytes > bytesMax) {
                return i;
            }
            i += pair ? 2 : 1;
        }
        return i;
    }

    /** A count with its digits in groups of three: 65,536. */
    static String grouped(long count) {
        // formatting takes longer than reading a row, and every row of a file may be malformed
        return count < 1_000 ? Long.toString(count) : String.format(Locale.ROOT, "%,d", count);
    }

    private static int utf8Length(char c) {
        if (c < 0x80) {
            return 1;
        }
        return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
}
