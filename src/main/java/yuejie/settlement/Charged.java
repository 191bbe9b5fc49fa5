package yuejie.settlement;

import java.util.Optional;
import yuejie.money.Money;

/**
 * What a charge comes to before proration: a fee with its evidence, nothing, or a reason to park.
 */
sealed interface Charged {

    /** A month's fee of more than 0.00. */
    record Fee(String plan, Evidence evidence, Money unitPrice, Money fee) implements Charged {
    }

    /** The charge costs nothing this month. */
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
