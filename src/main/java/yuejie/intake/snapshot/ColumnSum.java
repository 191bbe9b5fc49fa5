package yuejie.intake.snapshot;

import java.io.IOException;
import java.math.BigInteger;
import yuejie.csv.CsvFile;

/**
 * The exact sum of a column as it stands in a file: of each field that is a whole number in ASCII digits, with or
 * without a minus, whether its row is accepted or not.
 */
final class ColumnSum {

    /** A number of so many digits can be added to one that is not FULL. */
    private static final int SHORT = 18;
    private static final long FULL = 1L << 62;

    private final int slot;
    private BigInteger sum = BigInteger.ZERO;
    private long more;

    /**
     * The sum of one column.
     *
     * @param slot its place among the values of a row
     */
    ColumnSum(int slot) {
        this.slot = slot;
    }

    /**
     * Adds the field of the current row.
     *
     * @param digits what {@link CsvFile#digits} says of it
     */
    void add(CsvFile csv, long digits) throws IOException {
        if (digits >= 0) {
            add(digits);
            return;
        }
        String[] values = csv.values();
        if (values != null && isWhole(values[slot])) {
            if (values[slot].length() <= SHORT) {
                add(Long.parseLong(values[slot]));
            } else {
                sum = sum.add(new BigInteger(values[slot]));
            }
        }
    }

    private void add(long number) {
        more += number;
        if (more > FULL || more < -FULL) {
            sum = value();
            more = 0;
        }
    }

    BigInteger value() {
        return sum.add(BigInteger.valueOf(more));
    }

    private static boolean isWhole(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() > start;
    }
}
