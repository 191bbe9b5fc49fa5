package yuejie.failure;

/** A precondition is not met. Nothing was changed; the message says what to mend before calling again. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A refusal, in words for the person who called. */
    public RefusedException(String message) {
        super(message);
    }
}
