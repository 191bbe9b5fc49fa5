package yuejie.rating;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Optional;
import yuejie.catalog.Aggregate;
import yuejie.usage.Peak;
import yuejie.usage.UsageMonth;

/**
 * The aggregate of a meter over some days of a month (R3.3, R10.3). A day without a snapshot counts as zero (R3.2).
 *
 * @param meter     the meter's id
 * @param aggregate how the values of the days become one quantity
 * @param quantity  the aggregated value
 * @param date      the day of the quantity: the earliest day with the peak, or the last day; empty for a sum
 * @param days      the days that were summed, one character for each day of the month, 1 where the day counts; empty
 *                  unless the aggregate is a sum
 */
public record Measured(String meter, Aggregate aggregate, long quantity, Optional<LocalDate> date,
        Optional<String> days) {

    /** The quantity 0 of a meter for which no day counts. */
    public static Measured nothing(String meter, Aggregate aggregate) {
        return new Measured(meter, aggregate, 0, Optional.empty(), Optional.empty());
    }

    /** Aggregates a meter over the given days, counted from 0; empty where there is no day. */
    public static Optional<Measured> of(UsageMonth usage, String meter, Aggregate aggregate, BitSet days) {
        if (days.isEmpty()) {
            return Optional.empty();
        }
        return switch (aggregate) {
            case MAX -> Peak.of(usage, meter, days).map(
                    peak -> new Measured(meter, aggregate, peak.value(), Optional.of(peak.date()), Optional.empty()));
            case SUM -> Optional.of(new Measured(meter, aggregate,
                    days.stream().mapToLong(day -> usage.value(meter, day)).sum(), Optional.empty(),
                    Optional.of(marked(usage.month().length(), days))));
            case LAST -> Optional.of(new Measured(meter, aggregate, usage.value(meter, days.length() - 1),
                    Optional.of(usage.month().day(days.length() - 1)), Optional.empty()));
        };
    }

    private static String marked(int length, BitSet days) {
        StringBuilder marked = new StringBuilder(length);
        for (int day = 0; day < length; day++) {
            marked.append(days.get(day) ? '1' : '0');
        }
        return marked.toString();
    }
}
