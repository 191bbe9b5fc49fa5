package yuejie.audit;

/** Is told how far a verification is. */
public interface VerificationProgress {

    /** Tells nobody. */
    VerificationProgress NOBODY = (part, done, total) -> {
    };

    /**
     * A part begins.
     *
     * @param part  the part: the chain, the imports, a month, the money, or the ledger
     * @param done  how many parts are done
     * @param total how many parts there are
     */
    void begins(String part, int done, int total);
}
