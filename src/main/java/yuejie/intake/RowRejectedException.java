package yuejie.intake;

/** A field that cannot be accepted; caught where the row is judged, so it needs no stack trace. */
final class RowRejectedException extends RuntimeException {

    private final transient RejectCode code;

    RowRejectedException(RejectCode code, String detail) {
        super(detail, null, false, false);
        this.code = code;
    }

    RejectCode code() {
        return code;
    }
}
