package yuejie.usage;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The median of some days by one of their figures.
 *
 * @param day   the day in the middle; of an even number of days, the lower one of the two
 * @param twice twice the median, a whole number: of an even number of days, the median lies halfway between two
 */
record Median(LocalDate day, BigInteger twice) {

    private static final BigInteger PERCENT = BigInteger.valueOf(100);

    /** The median of at least one day. */
    static Median of(Map<LocalDate, DayTotal> days, Function<DayTotal, BigInteger> figure) {
        List<Map.Entry<LocalDate, DayTotal>> sorted = days.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<LocalDate, DayTotal> day) -> figure.apply(day.getValue()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        Map.Entry<LocalDate, DayTotal> middle = sorted.get((sorted.size() - 1) / 2);
        Map.Entry<LocalDate, DayTotal> next = sorted.get(sorted.size() / 2);
        return new Median(middle.getKey(), figure.apply(middle.getValue()).add(figure.apply(next.getValue())));
    }

    /** Whether a value is less than a percentage of the median. */
    boolean isUndercutBy(BigInteger value, int percent) {
        return value.multiply(PERCENT).shiftLeft(1).compareTo(twice.multiply(BigInteger.valueOf(percent))) < 0;
    }

    /** The median, with one decimal where it needs one. */
    BigDecimal value() {
        return twice.testBit(0) ? new BigDecimal(twice.multiply(BigInteger.valueOf(5)), 1)
                : new BigDecimal(twice.shiftRight(1));
    }
}
