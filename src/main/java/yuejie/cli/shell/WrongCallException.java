package yuejie.cli.shell;

/** An argument that makes no sense; says what would have. */
public final class WrongCallException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WrongCallException(String message) {
        super(message);
    }
}
