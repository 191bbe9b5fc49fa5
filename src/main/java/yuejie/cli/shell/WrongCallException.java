package yuejie.cli.shell;

/** An argument that makes no sense; the message names the valid choices. */
public final class WrongCallException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WrongCallException(String message) {
        super(message);
    }
}
