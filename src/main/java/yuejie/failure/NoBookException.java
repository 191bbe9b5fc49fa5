package yuejie.failure;

/** There is no book in the database, and the command makes none. The caller knows where the database is. */
public final class NoBookException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoBookException(Throwable cause) {
        super("There is no book", cause);
    }
}
