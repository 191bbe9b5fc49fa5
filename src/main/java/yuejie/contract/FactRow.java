package yuejie.contract;

/**
 * A fact as it stands in its table.
 *
 * @param fileId the imported file that brought it
 * @param lineNo its line there, the header being 1
 * @param action whether it was added or withdrawn
 * @param fact   what it says
 * @param <F>    the kind of fact
 */
public record FactRow<F extends Fact>(long fileId, long lineNo, Action action, F fact) {

    /** What a row does to the fact with its key (R9.2). */
    public enum Action {
        /** The fact counts from now on. */
        ADD,
        /** The fact no longer counts, and its key may be used anew. */
        WITHDRAW
    }
}
