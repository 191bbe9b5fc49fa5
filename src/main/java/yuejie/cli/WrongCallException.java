package yuejie.cli;

/** An argument that makes no sense; says what would have. */
final class WrongCallException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongCallException(String message) {
        super(message);
    }
}
