package yuejie.intake.row;

import java.util.Optional;
import yuejie.contract.order.RefusalReason;
import yuejie.csv.CsvRow;

/** A field that cannot be accepted; caught where the row is judged, so it needs no stack trace. */
public final class RowRejectedException extends RuntimeException {

    private final transient RejectCode code;
    private final String detail;
    private final transient Optional<RefusalReason> reason;

    /** A rejection, with the value and what would have been right, in words. */
    public RowRejectedException(RejectCode code, String detail) {
        this(code, detail, Optional.empty());
    }

    private RowRejectedException(RejectCode code, String detail, Optional<RefusalReason> reason) {
        super(detail, null, false, false);
        this.code = code;
        this.detail = detail;
        this.reason = reason;
    }

    /**
     * The row, if it could be read.
     *
     * @throws RowRejectedException if it is malformed
     */
    public static CsvRow unlessMalformed(CsvRow row) {
        row.problem().ifPresent(problem -> {
            throw new RowRejectedException(RejectCode.MALFORMED_ROW, problem);
        });
        return row;
    }

    /** Of an order that breaks a rule of R2.4. */
    public static RowRejectedException refused(RefusalReason reason, String words) {
        return new RowRejectedException(RejectCode.ORDER_REFUSED, reason + ": " + words, Optional.of(reason));
    }

    /** The value and what would have been right, in words. */
    @Override
    public String getMessage() {
        return detail;
    }

    public RejectCode code() {
        return code;
    }

    /** Why an order is refused; empty for other codes. */
    public Optional<RefusalReason> reason() {
        return reason;
    }
}
