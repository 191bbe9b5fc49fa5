package yuejie.explain;

import java.util.List;
import java.util.OptionalInt;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.calendar.BillingMonth;
import yuejie.invoice.InvoiceNumber;

/** What is kept about one application's month, for its explanation. */
public final class JdbcExplanations {

    private final JdbcTemplate jdbc;

    /** The explanations of one database. */
    public JdbcExplanations(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest revision in which the application's month was settled. */
    public OptionalInt revision(BillingMonth month, int appNo) {
        return jdbc.queryForList("select revision from assessment where billing_month = ? and app_no = ?",
                Integer.class, month.toString(), appNo).stream().mapToInt(Integer::intValue).max();
    }

    /** The numbers of the application's invoices of the month, adjustments after the month's own. */
    public List<InvoiceNumber> numbers(BillingMonth month, int appNo) {
        return jdbc.query("select sdk_app_id, adjustment from invoice where billing_month = ? and app_no = ?"
                + " order by adjustment", (row, i) -> new InvoiceNumber(month, row.getLong(1), row.getInt(2)),
                month.toString(), appNo);
    }
}
