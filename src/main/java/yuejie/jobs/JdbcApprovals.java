package yuejie.jobs;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.calendar.BillingMonth;
import yuejie.calendar.BillingZone;
import yuejie.seal.JdbcSeals;
import yuejie.seal.Link;

/** Who approved what was sealed, before it is taken. */
final class JdbcApprovals {

    private final JdbcTemplate jdbc;
    private final JdbcSeals seals;

    JdbcApprovals(JdbcTemplate jdbc, JdbcSeals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /** The seals that have open invoices and were not approved. */
    List<Link> missing() {
        return jdbc.query("select distinct i.billing_month, i.revision from open_invoice o"
                + " join invoice i on i.invoice_no = o.invoice_no where not exists (select 1 from approval a"
                + " where a.billing_month = i.billing_month and a.revision = i.revision) order by 1, 2",
                (row, i) -> seals.ofMonth(row.getString(1), row.getInt(2)).orElseThrow());
    }

    /** The seals of a month, in their order, that nobody approved. */
    List<Link> missing(BillingMonth month) {
        return jdbc.query("select revision from settlement s where billing_month = ? and status = 'SEALED'"
                + " and not exists (select 1 from approval a where a.billing_month = s.billing_month"
                + " and a.revision = s.revision) order by revision",
                (row, i) -> seals.ofMonth(month.toString(), row.getInt(1)).orElseThrow(), month.toString());
    }

    /** Somebody approves a month's revision by its root. */
    void approve(BillingMonth month, int revision, String root) {
        jdbc.update("insert into approval (billing_month, revision, root, approved_at, os_user) values (?, ?, ?, ?, ?)",
                month.toString(), revision, root, OffsetDateTime.now(BillingZone.OFFSET),
                System.getProperty("user.name"));
    }
}
