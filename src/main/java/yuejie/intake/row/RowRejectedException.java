package yuejie.intake.row;

import java.util.Optional;
import yuejie.contract.order.RefusalReason;

/** A field that cannot be accepted; caught where the row is judged, so it needs no stack trace. */
public final class RowRejectedException extends RuntimeException {

    private final transient RejectCode code;
    private final transient RefusalReason reason;

    public RowRejectedException(RejectCode code, String detail) {
        this(code, detail, null);
    }

    private RowRejectedException(RejectCode code, String detail, RefusalReason reason) {
        super(detail, null, false, false);
        this.code = code;
        this.reason = reason;
    }

    /** Of an order that breaks a rule of R2.4. */
    public static RowRejectedException refused(RefusalReason reason, String words) {
        return new RowRejectedException(RejectCode.ORDER_REFUSED, reason + ": " + words, reason);
    }

    public RejectCode code() {
        return code;
    }

    /** Why an order is refused; empty for other codes. */
    public Optional<RefusalReason> reason() {
        return Optional.ofNullable(reason);
    }
}
