package yuejie.audit.book;

import java.util.List;

/**
 * An invoice as it is stored.
 *
 * @param number   its number
 * @param revision the revision of the month that issued it
 * @param fields   the fields that are sealed
 * @param version  the version of its catalog
 * @param lines    its lines, in their order
 */
record InvoiceRow(String number, int revision, List<String> fields, String version, List<Line> lines) {

    private static final int CATALOG = 4;

    /** The catalog and its version. */
    List<String> pricedBy() {
        return List.of(fields.get(CATALOG), version);
    }

    /**
     * A line.
     *
     * @param no           its number
     * @param fields       the fields that are exported
     * @param blockSize    how much a block holds; empty where there are no blocks
     * @param issuedBefore what was invoiced for the item before
     * @param terms        what of the meter counts, the days that were summed, the minimum and the option's value; none
     *                     of a line on a peak alone
     */
    record Line(long no, List<String> fields, String blockSize, String issuedBefore, List<String> terms) {

        private static final int METER = 4;
        private static final int QUANTITY = 5;
        private static final int PEAK_DATE = 6;

        /** The meter; empty where the line is of an option. */
        String meter() {
            return fields.get(METER);
        }

        /** The days that were summed, a character for each; empty where the line is none of a sum. */
        String summedDays() {
            return terms.isEmpty() ? "" : terms.get(1);
        }

        /** Whether the quantity is a sum. */
        boolean isSum() {
            return !terms.isEmpty() && terms.get(0).equals("SUM");
        }

        /** The peak, sum or last value of the meter, or the option's value. */
        String quantity() {
            return fields.get(QUANTITY);
        }

        /** The day of the peak; empty where there is none. */
        String peakDate() {
            return fields.get(PEAK_DATE);
        }
    }
}
