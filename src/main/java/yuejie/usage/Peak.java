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
    public static Optional<Peak> of(UsageMonth usage, Meter meter, BitSet days) {
        int best = -1;
        for (int day = days.nextSetBit(0); day >= 0; day = days.nextSetBit(day + 1)) {
            if (best < 0 || usage.value(meter, day) > usage.value(meter, best)) {
                best = day;
            }
        }
        return best < 0 ? Optional.empty()
                : Optional.of(new Peak(usage.value(meter, best), usage.month().day(best)));
    }
}
