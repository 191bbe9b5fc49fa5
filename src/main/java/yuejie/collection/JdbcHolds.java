package yuejie.collection;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.invoice.InvoiceNumber;
import yuejie.money.Money;

/** Which open invoices somebody holds, so that they are not deducted. */
public final class JdbcHolds {

    /**
     * An open invoice and its hold.
     *
     * @param number  the invoice
     * @param open    the open amount
     * @param heldFor why the invoice is held; empty unless it is held
     */
    public record Hold(InvoiceNumber number, Money open, Optional<String> heldFor) {
    }

    private final JdbcTemplate jdbc;

    /** The holds of one database. */
    public JdbcHolds(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** An invoice of which something is open. */
    public Optional<Hold> find(InvoiceNumber number) {
        return jdbc.query("select open_amount, held_for from open_invoice where invoice_no = ?", (row, i) -> new Hold(
                number, Money.of(row.getBigDecimal(1)), Optional.ofNullable(row.getString(2))), number.toString())
                .stream().findFirst();
    }

    /** The open invoices that are held now, by number. */
    public List<Hold> all() {
        return jdbc.query("select invoice_no, open_amount, held_for from open_invoice where held_for is not null"
                + " order by invoice_no",
                (row, i) -> new Hold(InvoiceNumber.parse(row.getString(1)),
                        Money.of(row.getBigDecimal(2)), Optional.of(row.getString(3))));
    }

    /** Holds an open invoice. */
    public void hold(InvoiceNumber number, String reason) {
        change(number, reason);
    }

    /** Ends the hold of an open invoice. */
    public void release(InvoiceNumber number) {
        change(number, null);
    }

    private void change(InvoiceNumber number, @Nullable String heldFor) {
        JdbcLedger.changedOne(jdbc.update("update open_invoice set held_for = ? where invoice_no = ?", heldFor,
                number.toString()), number);
    }
}
