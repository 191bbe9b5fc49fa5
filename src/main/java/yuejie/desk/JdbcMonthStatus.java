package yuejie.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.calendar.BillingMonth;
import yuejie.calendar.BillingZone;
import yuejie.collection.JdbcHolds.Hold;
import yuejie.desk.MonthStatus.Counted;
import yuejie.desk.MonthStatus.Seal;
import yuejie.invoice.InvoiceNumber;
import yuejie.invoice.JdbcInvoices;
import yuejie.jobs.run.JdbcBookLock;
import yuejie.money.Money;
import yuejie.settlement.SealApproval;
import yuejie.settlement.Settlement;

/** Counts and sums for the state of a month. It only reads. */
public final class JdbcMonthStatus {

    /**
     * A parked application.
     *
     * @param appNo    its internal number
     * @param sdkAppId its public id
     * @param reason   why it was parked
     * @param detail   what exactly was wrong
     * @param issued   what was invoiced for its month
     */
    record ParkedRow(int appNo, long sdkAppId, String reason, String detail, Money issued) {
    }

    /** The latest assessment of each application by the revisions up to a given one. */
    private static final String LATEST = " from assessment a where a.billing_month = ? and a.revision <= ?"
            + " and not exists (select 1 from assessment l where l.billing_month = a.billing_month"
            + " and l.app_no = a.app_no and l.revision > a.revision and l.revision <= ?)";

    /** Open invoices of a month that are not held and were not tried on a date. */
    private static final String UNTRIED = " from open_invoice o where o.billing_month = ? and o.held_for is null"
            + " and not exists (select 1 from deduction_attempt t where t.invoice_no = o.invoice_no"
            + " and t.attempt_date = ?)";

    private final JdbcTemplate jdbc;
    private final JdbcInvoices invoices;

    JdbcMonthStatus(JdbcTemplate jdbc, JdbcInvoices invoices) {
        this.jdbc = jdbc;
        this.invoices = invoices;
    }

    /** The month's revisions, in their order. */
    List<MonthStatus.Revision> revisions(BillingMonth month) {
        return jdbc.query("""
                select s.revision, s.kind, s.status, l.root, l.sealed_at, l.os_user, a.approved_at,
                       a.os_user as approved_by
                from settlement s
                left join seal l on l.billing_month = s.billing_month and l.revision = s.revision
                left join approval a on a.billing_month = l.billing_month and a.revision = l.revision
                    and a.root = l.root
                where s.billing_month = ? order by s.revision""", (row, i) -> {
            int revision = row.getInt("revision");
            return new MonthStatus.Revision(revision, Settlement.Kind.valueOf(row.getString("kind")),
                    row.getString("status").equals("SEALED"), invoices.revisionTotals(month, revision),
                    seal(row));
        }, month.toString());
    }

    private static Optional<Seal> seal(ResultSet row) throws SQLException {
        if (row.getString("root") == null) {
            return Optional.empty();
        }
        String approvedBy = row.getString("approved_by");
        return Optional.of(new Seal(row.getString("root"), time(row, "sealed_at").orElseThrow(),
                row.getString("os_user"),
                time(row, "approved_at").map(at -> new SealApproval.Approved(at, approvedBy))));
    }

    private static Optional<OffsetDateTime> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(time -> BillingZone.at(time.toEpochSecond()));
    }

    /** How many applications have each outcome, and what their months amount to, by the revisions up to a given one. */
    Map<String, Counted> outcomes(BillingMonth month, int revision) {
        Map<String, Counted> outcomes = new HashMap<>();
        jdbc.query("select a.outcome, count(*), sum(a.total)" + LATEST + " group by a.outcome", row -> {
            outcomes.put(row.getString(1), new Counted(row.getLong(2), Money.of(row.getBigDecimal(3))));
        }, month.toString(), revision, revision);
        return outcomes;
    }

    /** The applications that are parked by the revisions up to a given one, by public id. */
    List<ParkedRow> parked(BillingMonth month, int revision) {
        return jdbc.query("select a.app_no, a.sdk_app_id, a.reason, a.detail, coalesce((select sum(i.total)"
                + " from invoice i where i.billing_month = a.billing_month and i.app_no = a.app_no"
                + " and i.revision <= a.revision), 0)"
                + LATEST + " and a.outcome = 'PARKED' order by a.sdk_app_id",
                (row, i) -> new ParkedRow(row.getInt(1),
                        row.getLong(2), row.getString(3), row.getString(4), Money.of(row.getBigDecimal(5))),
                month.toString(),
                revision, revision);
    }

    /** The invoices of the revisions up to one. */
    Counted invoices(BillingMonth month, int revision) {
        return counted("select count(*), coalesce(sum(total), 0) from invoice where billing_month = ?"
                + " and revision <= ?", month.toString(), revision);
    }

    /** The lines of the invoices of the revisions up to one. */
    long lines(BillingMonth month, int revision) {
        return number("select count(*) from invoice_line l join invoice i on i.invoice_no = l.invoice_no"
                + " where i.billing_month = ? and i.revision <= ?", month.toString(), revision);
    }

    /** The month's invoices that were deducted. */
    Counted deducted(BillingMonth month) {
        return counted("select count(*), coalesce(sum(t.amount), 0) from deduction_attempt t join invoice i"
                + " on i.invoice_no = t.invoice_no where i.billing_month = ? and t.outcome = 'DEDUCTED'",
                month.toString());
    }

    /** What is open of the month's invoices. */
    Counted open(BillingMonth month) {
        return counted("select count(*), coalesce(sum(open_amount), 0) from open_invoice where billing_month = ?",
                month.toString());
    }

    /** What is overdue of the month's invoices. */
    Counted overdue(BillingMonth month) {
        return counted("select count(*), coalesce(sum(open_amount), 0) from open_invoice where billing_month = ?"
                + " and overdue", month.toString());
    }

    /** What is open of the month's invoices that wait for an approval. */
    Counted notApproved(BillingMonth month) {
        return counted("select count(*), coalesce(sum(o.open_amount), 0) from open_invoice o join invoice i"
                + " on i.invoice_no = o.invoice_no left join seal l on l.billing_month = i.billing_month"
                + " and l.revision = i.revision where i.billing_month = ? and not exists (select 1 from approval a"
                + " where a.billing_month = l.billing_month and a.revision = l.revision and a.root = l.root)",
                month.toString());
    }

    /** The month's invoices that are held, by number as R8.1 orders them. */
    List<Hold> holds(BillingMonth month) {
        return jdbc.query("select * from open_invoice where billing_month = ? and held_for is not null"
                + " order by sdk_app_id, adjustment",
                (row, i) -> new Hold(
                        new InvoiceNumber(month, row.getLong("sdk_app_id"), row.getInt("adjustment")),
                        Money.of(row.getBigDecimal("open_amount")), Optional.of(row.getString("held_for"))),
                month.toString());
    }

    /** How many of the month's invoices are still to be tried on a date. */
    long untried(BillingMonth month, LocalDate date) {
        return number("select count(*)" + UNTRIED, month.toString(), date);
    }

    /** How many of these were never tried, or are covered by the balance of their account as of the date. */
    long worthATry(BillingMonth month, LocalDate date) {
        return number("select count(*)" + UNTRIED + " and (not exists (select 1 from deduction_attempt t"
                + " where t.invoice_no = o.invoice_no) or o.open_amount <= (select coalesce(sum(e.balance), 0)"
                + " from ledger_entry e where e.account_no = o.account_no and e.booked_on <= ?))", month.toString(),
                date, date);
    }

    /** The latest month that is settled and proved. */
    Optional<BillingMonth> latestSettled() {
        return jdbc.query("select billing_month from settlement where revision = 1 and status = 'SEALED'"
                + " order by billing_month desc limit 1", (row, i) -> BillingMonth.parse(row.getString(1))).stream()
                .findFirst();
    }

    /** Whether a run is in progress now. */
    boolean running() {
        return JdbcBookLock.isHeld(jdbc);
    }

    private Counted counted(String sql, Object... arguments) {
        return jdbc.queryForObject(sql, (row, i) -> new Counted(row.getLong(1), Money.of(row.getBigDecimal(2))),
                arguments);
    }

    private long number(String sql, Object... arguments) {
        Long number = jdbc.queryForObject(sql, Long.class, arguments);
        return number == null ? 0 : number;
    }
}
