package yuejie.failure;

/** A run failed or was stopped. What it committed stands; the same call goes on from there. */
public final class RunFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A failure in words, with what caused it. */
    public RunFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
