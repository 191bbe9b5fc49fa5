package yuejie.catalog;

/** Something that is charged after the month has ended (月结后付费). */
public sealed interface Charge permits OverageCharge, OptionCharge {

    /** The item of the invoice line, for example {@code DAU_OVERAGE}; unique in its catalog. */
    String item();

    /** The charge as people read it. */
    Label name();
}
