package yuejie.console.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.invoice.InvoiceNumber;

/** What the book has of one invoice beside its lines and their evidence. */
final class JdbcInvoicePage {

    /** The keys of all entries that an invoice can have are known, but for those of credits, which others have. */
    private static final String ENTRIES = """
            select e.* from ledger_entry e where e.entry_key in ('INVOICE:' || ?, 'CREDIT:' || ?, 'DEDUCTION:' || ?)
            union
            select e.* from invoice i join invoice x on x.billing_month = i.billing_month and x.app_no = i.app_no
            join ledger_entry e on e.entry_key = 'CREDIT:' || i.invoice_no || ':' || x.invoice_no
                or e.entry_key = 'CREDIT:' || x.invoice_no || ':' || i.invoice_no
            where i.invoice_no = ?
            order by booked_on, entry_key""";

    private static final String SEAL = """
            select l.link_no, l.root, i.revision from invoice i
            join settlement s on s.billing_month = i.billing_month and s.revision = i.revision and s.status = 'SEALED'
            left join seal l on l.billing_month = i.billing_month and l.revision = i.revision
            where i.invoice_no = ?""";

    /**
     * An entry of the ledger.
     *
     * @param invoice the invoice whose receivable changes; null where none does
     */
    record Entry(String key, String kind, LocalDate bookedOn, @Nullable String invoice, BigDecimal cash,
            BigDecimal receivable, BigDecimal balance, BigDecimal revenue) {
    }

    /**
     * The seal of the settlement that wrote an invoice.
     *
     * @param link     the link of the chain; null in a book of a version that made no seals yet
     * @param root     the root of the link; null where there is no link
     * @param revision the revision of the month
     */
    record Sealed(@Nullable Integer link, @Nullable String root, int revision) {
    }

    private final JdbcTemplate jdbc;

    JdbcInvoicePage(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The entries of an invoice, oldest first. */
    List<Entry> entries(InvoiceNumber number) {
        String key = number.toString();
        return jdbc.query(ENTRIES, (row, i) -> new Entry(row.getString("entry_key"), row.getString("kind"),
                row.getObject("booked_on", LocalDate.class), row.getString("invoice_no"), row.getBigDecimal("cash"),
                row.getBigDecimal("receivable"), row.getBigDecimal("balance"), row.getBigDecimal("revenue")),
                key, key, key, key);
    }

    /** The seal; empty where the settlement that wrote the invoice is not proved, so that the invoice is not issued. */
    Optional<Sealed> seal(InvoiceNumber number) {
        return jdbc.query(SEAL, (row, i) -> new Sealed(row.getObject(1, Integer.class), row.getString(2),
                row.getInt(3)), number.toString()).stream().findFirst();
    }
}
