package yuejie.audit.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import yuejie.audit.Findings;
import yuejie.audit.InvoiceNo;

/** An exported invoice, and the sums of its rows in the other files. Not for several threads at once. */
final class Issued {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");
    private static final int DAYS_OF_GRACE = 2;

    private final ExportedRow row;
    private final InvoiceNo no;
    private final BigDecimal total;
    private BigDecimal lines = NOTHING;
    private BigDecimal owed = NOTHING;
    private BigDecimal credited = NOTHING;
    private BigDecimal deducted = NOTHING;
    private boolean entered;
    private @Nullable LocalDate deductedOn;
    private boolean failedLate;

    Issued(ExportedRow row, InvoiceNo no) throws ExportedRow.UnreadableException {
        this.row = row;
        this.no = no;
        total = row.amount("total");
    }

    InvoiceNo no() {
        return no;
    }

    String text(String column) {
        return row.text(column);
    }

    BigDecimal total() {
        return total;
    }

    BigDecimal open() throws ExportedRow.UnreadableException {
        return row.amount("open_amount");
    }

    boolean overdue() {
        return row.text("status").equals("OVERDUE");
    }

    /** Whether an attempt deducted that amount on that day. */
    boolean isDeducted(LocalDate date, BigDecimal amount) {
        return date.equals(deductedOn) && amount.compareTo(deducted) == 0;
    }

    void line(BigDecimal amount) {
        lines = lines.add(amount);
    }

    void enter() {
        entered = true;
    }

    /** The ledger changes what is owed of the invoice. */
    void owe(BigDecimal receivable) {
        owed = owed.add(receivable);
    }

    /** The ledger gives something of the credit. */
    void credit(BigDecimal revenue) {
        credited = credited.add(revenue);
    }

    void deducted(LocalDate date, BigDecimal amount) {
        deductedOn = date;
        deducted = amount;
    }

    /** An attempt failed; on or after day 3 of the month after it makes the invoice overdue (R8.2). */
    void failed(LocalDate date, LocalDate lastDayOfMonth) {
        failedLate |= date.isAfter(lastDayOfMonth.plusDays(DAYS_OF_GRACE));
    }

    /** Finds where the invoice and the other files differ. */
    void check(Findings findings) throws ExportedRow.UnreadableException {
        String where = "invoices.csv " + row.text("invoice_no");
        if (total.compareTo(lines) != 0 || (no.adjustment() == 0 && total.signum() <= 0)) {
            findings.add(where, "its total is " + row.text("total") + ", its lines amount to " + lines.toPlainString()
                    + " (R7.1)");
        }
        if (total.signum() > 0 != entered) {
            findings.add(where, entered ? "ledger.csv books it, though nothing is to be paid"
                    : "ledger.csv does not book it (R8.4)");
        }
        if (total.min(NOTHING).compareTo(credited) != 0) {
            findings.add(where,
                    "ledger.csv gives " + credited.toPlainString() + " of the credit of " + row.text("total")
                            + " (R8.3)");
        }
        if (open().compareTo(owed) != 0) {
            findings.add(where, "its open_amount is " + row.text("open_amount") + ", by ledger.csv it is "
                    + owed.toPlainString() + " (R8.3)");
        }
        String status = open().signum() == 0 ? "PAID" : failedLate ? "OVERDUE" : "ISSUED";
        if (!row.text("status").equals(status)) {
            findings.add(where,
                    "its status is " + row.text("status") + ", by its attempts and what is open it is " + status
                            + " (R8.2)");
        }
    }
}
