package yuejie.intake.snapshot;

import java.io.IOException;
import java.math.BigInteger;
import yuejie.csv.CsvFile;

/**
 * The exact sum of a column of a file: of each field that is a whole number in ASCII digits, with or without a minus,
 * whether its row is accepted or not.
 */
final class ColumnSum {

    /** Numbers of up to that number of digits are added as a long. */
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
     * @param digits the field as {@link CsvFile#digits} reads it
     */
    void add(CsvFile csv, long digits) throws IOException {
        if (digits >= 0) {
            add(digits);
            return;
        }
        String field = csv.values().isEmpty() ? "" : csv.values().get(slot);
        if (isWhole(field)) {
            if (field.length() <= SHORT) {
                add(Long.parseLong(field));
            } else {
                sum = sum.add(new BigInteger(field));
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
