package yuejie.usage;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Optional;

/**
 * The highest value of a meter over some days of a month (R3.3).
 *
 * @param value the value
 * @param date  the earliest day that had it
 */
public record Peak(long value, LocalDate date) {

    /** The peak over the given days, counted from 0; empty where there is no day. */
    public static Optional<Peak> of(UsageMonth usage, String meter, BitSet days) {
        long[] byDay = usage.byDay(meter);
        int best = days.nextSetBit(0);
        if (best < 0 || byDay.length == 0) {
            return best < 0 ? Optional.empty() : Optional.of(new Peak(0, usage.month().day(best)));
        }
        for (int day = days.nextSetBit(best + 1); day >= 0; day = days.nextSetBit(day + 1)) {
            // a missing value is below zero, and counts as zero
            if (byDay[day] > Math.max(0, byDay[best])) {
                best = day;
            }
        }
        return Optional.of(new Peak(Math.max(0, byDay[best]), usage.month().day(best)));
    }
}
