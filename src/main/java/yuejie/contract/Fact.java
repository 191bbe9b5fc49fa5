package yuejie.contract;

/**
 * What upstream reported once: the row of a reference file. Two facts with the same key say the same thing or
 * contradict each other; which of them counts is decided when they are imported.
 */
public sealed interface Fact permits Account, ApplicationFact, PlanOrder, OptionChange, StatusEvent, TopUp {

    /** What identifies the fact, by the keys of the data contract; compared with {@code equals}. */
    Object key();
}
