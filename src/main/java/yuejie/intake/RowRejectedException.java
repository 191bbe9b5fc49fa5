package yuejie.intake;

import java.util.Optional;
import yuejie.contract.RefusalReason;

/** A field that cannot be accepted; caught where the row is judged, so it needs no stack trace. */
public final class RowRejectedException extends RuntimeException {

    private final transient RejectCode code;
    private final transient RefusalReason reason;

    RowRejectedException(RejectCode code, String detail) {
        this(code, detail, null);
    }

    private RowRejectedException(RejectCode code, String detail, RefusalReason reason) {
        super(detail, null, false, false);
        this.code = code;
        this.reason = reason;
    }

    /** Of an order that breaks a rule of R2.4. */
    static RowRejectedException refused(RefusalReason reason, String words) {
        return new RowRejectedException(RejectCode.ORDER_REFUSED, reason + ": " + words, reason);
    }

    RejectCode code() {
        return code;
    }

    /** Why an order is refused; empty for other codes. */
    Optional<RefusalReason> reason() {
        return Optional.ofNullable(reason);
    }
}
