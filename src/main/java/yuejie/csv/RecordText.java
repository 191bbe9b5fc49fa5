package yuejie.csv;

import java.util.Locale;

/** Lengths in bytes of UTF-8, of text that was decoded from it and so has no lone surrogates. */
final class RecordText {

    private RecordText() {
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

    /** A count as people read it: 65,536. */
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
