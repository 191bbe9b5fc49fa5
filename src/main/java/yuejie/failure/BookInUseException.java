package yuejie.failure;

/** An embedded book cannot be looked at now, as a command has it open or waits for it. */
public final class BookInUseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** It is in use. */
    public BookInUseException() {
        super("The book is in use by a command");
    }
}
