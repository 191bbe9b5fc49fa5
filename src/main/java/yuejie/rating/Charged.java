package yuejie.rating;

import java.util.Optional;
import yuejie.money.ExactAmount;

/**
 * What a charge comes to before proration: a fee with its evidence, nothing, or a reason to park.
 */
sealed interface Charged {

    /** A month's fee with its evidence; it may be 0.00. */
    record Fee(String plan, Evidence evidence, ExactAmount unitPrice, ExactAmount fee) implements Charged {
    }

    /** There is nothing that the charge could count. */
    record Nothing() implements Charged {
    }

    /** The charge cannot be computed. */
    record Impossible(Assessment.Parked parked) implements Charged {
    }

    /** The reason to park, where there is one. */
    default Optional<Assessment.Parked> impossible() {
        return this instanceof Impossible impossible ? Optional.of(impossible.parked) : Optional.empty();
    }
}
