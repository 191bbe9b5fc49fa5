package yuejie.failure;

/** There is no book in the database, and the command makes none. Where that database is, the caller knows. */
public final class NoBookException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoBookException(Throwable cause) {
        super("There is no book", cause);
    }
}
