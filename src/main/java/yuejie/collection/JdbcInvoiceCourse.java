package yuejie.collection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.invoice.InvoiceNumber;
import yuejie.money.Money;

/** What became of an invoice after it was issued. */
public final class JdbcInvoiceCourse {

    /**
     * What became of an invoice.
     *
     * @param openAmount    what is open of it; 0.00 where nothing is
     * @param overdue       whether it is overdue
     * @param heldFor       why it is held; empty where it is not
     * @param attempts      the attempts to deduct it, oldest first
     * @param otherInvoices the other invoices of its application and month
     */
    public record Course(Money openAmount, boolean overdue, Optional<String> heldFor, List<Tried> attempts,
            List<Other> otherInvoices) {
    }

    /** An attempt; an amount of 0.00 where the balance did not cover the invoice. */
    public record Tried(LocalDate date, String outcome, Money amount) {
    }

    /** An invoice of the same application and month. */
    public record Other(InvoiceNumber invoiceNo, Money total) {
    }

    private final JdbcTemplate jdbc;

    /** The invoices of one database. */
    public JdbcInvoiceCourse(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What became of an invoice that is issued. */
    public Course of(InvoiceNumber number) {
        String key = number.toString();
        List<Tried> attempts = jdbc.query("select attempt_date, outcome, amount from deduction_attempt"
                + " where invoice_no = ? order by attempt_date",
                (row, i) -> new Tried(
                        row.getObject(1, LocalDate.class), row.getString(2), Money.of(row.getBigDecimal(3))),
                key);
        List<Other> others = jdbc.query("select i.invoice_no, i.total from invoice i join settlement s"
                + " on s.billing_month = i.billing_month and s.revision = i.revision and s.status = 'SEALED'"
                + " where i.billing_month = ? and i.sdk_app_id = ? and i.adjustment <> ? order by i.adjustment",
                (row, i) -> new Other(InvoiceNumber.parse(row.getString(1)),
                        Money.of(row.getBigDecimal(2))),
                number.month().toString(), number.sdkAppId(), number.adjustment());
        return jdbc.query("select open_amount, overdue, held_for from open_invoice where invoice_no = ?",
                (row, i) -> new Course(Money.of(row.getBigDecimal(1)), row.getBoolean(2),
                        Optional.ofNullable(row.getString(3)), attempts, others),
                key)
                .stream().findFirst().orElse(new Course(Money.ZERO, false, Optional.empty(), attempts, others));
    }
}
