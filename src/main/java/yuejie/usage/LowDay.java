package yuejie.usage;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A day that has far less usage than the days before it.
 *
 * @param day        the day
 * @param daysBefore how many days it was compared with
 * @param low        the figures that are too low
 */
public record LowDay(LocalDate day, int daysBefore, List<Low> low) {

    /**
     * A figure that is too low.
     *
     * @param figure its name: rows, dau or groups
     * @param value  what it is
     * @param median the median of what it was on the days before
     */
    public record Low(String figure, BigInteger value, BigDecimal median) {

        private String words() {
            return String.format("%s %,d (median %,." + median.scale() + "f)", figure, value, median);
        }
    }

    /** The day in a sentence. */
    public String words() {
        return day + " has far less usage than the " + daysBefore + " days before it: "
                + low.stream().map(Low::words).collect(Collectors.joining(", ")) + ".";
    }
}
