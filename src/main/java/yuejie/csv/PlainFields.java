package yuejie.csv;

/**
 * The fields of a record without a quote, read where they lie in the buffer, without making texts of them. They are
 * valid until the next record is read.
 */
final class PlainFields {

    /** More could be too great for a long. */
    private static final int MOST_DIGITS = 18;

    private final int[] ends;
    private char[] chars = new char[0];
    private int start;

    /** Fields of a file with that number of columns. */
    PlainFields(int columns) {
        ends = new int[columns];
    }

    /** Finds the fields of a record; false where they are more or fewer than the columns. */
    boolean find(char[] record, int startInclusive, int endExclusive) {
        chars = record;
        start = startInclusive;
        int fields = 0;
        for (int i = startInclusive; i <= endExclusive; i++) {
            if (i == endExclusive || record[i] == ',') {
                if (fields == ends.length) {
                    return false;
                }
                ends[fields++] = i;
            }
        }
        return fields == ends.length;
    }

    /** A field that is a whole number in 1 to 18 ASCII digits; -1 where it is anything else. */
    long digits(int column) {
        int from = begin(column);
        int to = ends[column];
        if (from == to || to - from > MOST_DIGITS) {
            return -1;
        }
        long number = 0;
        for (int i = from; i < to; i++) {
            int digit = chars[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** Whether a field is a certain text. */
    boolean is(int column, String text) {
        int from = begin(column);
        if (ends[column] - from != text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (chars[from + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private int begin(int column) {
        return column == 0 ? start : ends[column - 1] + 1;
    }
}
