package yuejie.calendar;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * A half-open span of days.
 *
 * @param startInclusive the first day
 * @param endExclusive   the day after the last one; equal to the first in an empty span
 */
public record DateSpan(LocalDate startInclusive, LocalDate endExclusive) {

    /**
     * Checks the order of the ends.
     *
     * @throws IllegalArgumentException if the end lies before the start
     */
    public DateSpan {
        if (endExclusive.isBefore(startInclusive)) {
            throw new IllegalArgumentException(
                    "A span cannot end before it starts: " + startInclusive + " to " + endExclusive);
        }
    }

    /** Whether the day lies in the span. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(startInclusive) && day.isBefore(endExclusive);
    }

    /** Its days, in their order. */
    public Stream<LocalDate> days() {
        return startInclusive.datesUntil(endExclusive);
    }

    /** The last day, included. Of a span that is not empty. */
    public LocalDate lastDay() {
        return endExclusive.minusDays(1);
    }
}
