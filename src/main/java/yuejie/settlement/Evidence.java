package yuejie.settlement;

import java.time.LocalDate;
import java.util.Optional;

/** What an amount was computed from, beside its price: enough to do it again by hand (R7.5). */
public sealed interface Evidence {

    /** What the charge counts: the peak of a meter, or the value of an option. */
    long quantity();

    /**
     * The evidence of an overage (R4).
     *
     * @param meter     the meter's name
     * @param quantity  the peak
     * @param peakDate  the earliest day that had it
     * @param freeQuota what the plan includes
     * @param blockSize how much one block holds
     * @param blocks    the blocks begun above the quota
     */
    record Overage(String meter, long quantity, LocalDate peakDate, long freeQuota, long blockSize, long blocks)
            implements Evidence {
    }

    /**
     * The evidence of an option's monthly fee (R5).
     *
     * @param quantity the option's value, in days
     */
    record Option(long quantity) implements Evidence {
    }

    /** The evidence of an overage, where this is one. */
    default Optional<Overage> overage() {
        return this instanceof Overage overage ? Optional.of(overage) : Optional.empty();
    }
}
