package yuejie.catalog;

import java.util.Optional;

/** Something that is charged after the month has ended (月结后付费). */
public sealed interface Charge permits OverageCharge, OptionCharge, OptionBlockCharge {

    /** The item of the invoice line, for example {@code DAU_OVERAGE}; unique in its catalog. */
    String item();

    /** The charge as people read it. */
    Label name();

    /** The option that the charge prices; empty where the charge is on a meter alone. */
    default Optional<String> optionName() {
        return this instanceof OptionCharge charge ? Optional.of(charge.option())
                : this instanceof OptionBlockCharge charge ? Optional.of(charge.option()) : Optional.empty();
    }
}
