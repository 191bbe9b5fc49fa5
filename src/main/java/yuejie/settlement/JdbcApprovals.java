package yuejie.settlement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.calendar.BillingMonth;
import yuejie.calendar.BillingZone;
import yuejie.seal.RunRecord;

/** Who approved a sealed month, so that its invoices may be deducted. */
public final class JdbcApprovals {

    /**
     * An approval is of one root; it does not hold for a seal with another root. Only an approval that is a link of the
     * chain counts; a book of an earlier version gets these links with the first run that writes.
     */
    private static final String SEALS = """
            select l.billing_month, l.revision, l.root, a.approved_at, a.os_user
            from seal l left join approval a on a.billing_month = l.billing_month and a.revision = l.revision
                and a.root = l.root
                and (not exists (select 1 from seal i where i.import_id is not null)
                    or exists (select 1 from seal d where d.event_id is not null
                        and position(chr(10) || 'event: APPROVE' || chr(10) || 'detail: ' || l.billing_month
                            || ' revision ' || cast(l.revision as varchar(10)) || ': ' || l.root || chr(10)
                            in d.manifest) > 0))
            where l.billing_month is not null and\s""";

    private final JdbcTemplate jdbc;

    JdbcApprovals(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The seals that have open invoices and were not approved, by month and revision. */
    public List<SealApproval> missing() {
        return jdbc.query(SEALS + "a.root is null and exists (select 1 from open_invoice o"
                + " join invoice i on i.invoice_no = o.invoice_no where i.billing_month = l.billing_month"
                + " and i.revision = l.revision) order by l.billing_month, l.revision", (row, i) -> seal(row));
    }

    /** The seals of a month, by revision. */
    public List<SealApproval> ofMonth(BillingMonth month) {
        return jdbc.query(SEALS + "l.billing_month = ? order by l.revision", (row, i) -> seal(row), month.toString());
    }

    /** Somebody approves a month's revision by its root. */
    public void approve(SealApproval seal) {
        jdbc.update("insert into approval (billing_month, revision, root, approved_at, os_user) values (?, ?, ?, ?, ?)",
                seal.month().toString(), seal.revision(), seal.root(), OffsetDateTime.now(BillingZone.OFFSET),
                RunRecord.currentUser());
    }

    private static SealApproval seal(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("approved_at", OffsetDateTime.class);
        return new SealApproval(BillingMonth.parse(row.getString("billing_month")), row.getInt("revision"),
                row.getString("root"), at == null ? Optional.empty()
                        : Optional.of(new SealApproval.Approved(BillingZone.at(at.toEpochSecond()),
                                row.getString("os_user"))));
    }
}
