package yuejie.contract.order;

/** An order that is not accepted (R2.4); caught where its row is judged, so it needs no stack trace. */
public final class OrderRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RefusalReason reason;
    private final String words;

    /**
     * An order is refused.
     *
     * @param words what the order asked for and what would have been right
     */
    public OrderRefusedException(RefusalReason reason, String words) {
        super(words, null, false, false);
        this.reason = reason;
        this.words = words;
    }

    /** What the order asked for and what would have been right, in words. */
    @Override
    public String getMessage() {
        return words;
    }

    /** Why it is refused. */
    public RefusalReason reason() {
        return reason;
    }
}
