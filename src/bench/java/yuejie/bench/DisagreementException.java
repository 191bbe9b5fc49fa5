package yuejie.bench;

/** Two contenders did not come to the same results, so their times cannot be compared. */
final class DisagreementException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DisagreementException(String message) {
        super(message);
    }
}
