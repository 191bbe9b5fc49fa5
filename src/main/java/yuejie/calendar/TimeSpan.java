package yuejie.calendar;

import java.time.LocalDate;

/**
 * A half-open span of whole seconds, counted since 1970-01-01T00:00Z.
 *
 * @param startInclusive the first second
 * @param endExclusive   the second after the last one; equal to the first in an empty span
 */
public record TimeSpan(long startInclusive, long endExclusive) {

    /**
     * Checks the order of the ends.
     *
     * @throws IllegalArgumentException if the end lies before the start
     */
    public TimeSpan {
        if (endExclusive < startInclusive) {
            throw new IllegalArgumentException(
                    "A span cannot end before it starts: " + startInclusive + " to " + endExclusive);
        }
    }

    /** The 86,400 seconds of a day. */
    public static TimeSpan of(LocalDate day) {
        return new TimeSpan(BillingZone.startOf(day), BillingZone.startOf(day.plusDays(1)));
    }

    /** How many seconds the span holds. */
    public long seconds() {
        return endExclusive - startInclusive;
    }

    /** Whether the span holds no second. */
    public boolean isEmpty() {
        return seconds() == 0;
    }

    /** What both spans have in common; empty where they do not touch. */
    public TimeSpan intersection(TimeSpan other) {
        long start = Math.max(startInclusive, other.startInclusive);
        return new TimeSpan(start, Math.max(start, Math.min(endExclusive, other.endExclusive)));
    }
}
