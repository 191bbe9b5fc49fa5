package yuejie.rating;

import java.util.Optional;
import java.util.OptionalLong;
import yuejie.money.Money;

/** The facts from which an amount was computed, beside its price: enough to compute it again by hand (R7.5). */
public sealed interface Evidence {

    /** The quantity that is charged: of a meter over the month, or the value of an option. */
    long quantity();

    /**
     * The evidence of a charge on a meter (R4, R10.3).
     *
     * @param measured  the meter's quantity over the billable days
     * @param freeQuota what the plan includes
     * @param blockSize how much one block holds; 1 where each unit has its price
     * @param blocks    the blocks begun above the quota
     * @param minimum   the least fee where a block is begun; 0.00 for none
     * @param option    the option's value whose price is the price of a block; empty where the charge prices no option
     */
    record Overage(Measured measured, long freeQuota, long blockSize, long blocks, Money minimum, OptionalLong option)
            implements
                Evidence {

        @Override
        public long quantity() {
            return measured.quantity();
        }

        /** How much of the quantity lies above the free quota. */
        public long aboveQuota() {
            return Math.max(0, quantity() - freeQuota);
        }

        /** The evidence of the same charge where no day counts. */
        public Overage nothing() {
            return new Overage(Measured.nothing(measured.meter(), measured.aggregate()), freeQuota, blockSize, 0,
                    minimum, option);
        }
    }

    /**
     * The evidence of an option's monthly fee (R5).
     *
     * @param quantity the option's value, in days
     */
    record Option(long quantity) implements Evidence {
    }

    /** This evidence, where it is of a charge on a meter; empty where it is of an option's monthly fee. */
    default Optional<Overage> overage() {
        return this instanceof Overage overage ? Optional.of(overage) : Optional.empty();
    }
}
