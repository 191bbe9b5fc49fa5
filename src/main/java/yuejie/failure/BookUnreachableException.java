package yuejie.failure;

/** The server that has the book does not answer, or does not let this program in. */
public final class BookUnreachableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** It does not answer; the cause says why. */
    public BookUnreachableException(Throwable cause) {
        super("The server of the book cannot be reached", cause);
    }
}
