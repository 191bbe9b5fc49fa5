package yuejie.collection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.calendar.BillingMonth;
import yuejie.calendar.BillingZone;
import yuejie.crash.CrashPoint;
import yuejie.database.JdbcBulk;
import yuejie.invoice.InvoiceNumber;
import yuejie.money.Money;

/** The ledger: every movement of money, append-only, and what is open by it. */
public final class JdbcLedger {

    private static final int ROWS_AT_A_TIME = 10_000;

    private final JdbcTemplate jdbc;
    private final JdbcBulk entries;
    private final JdbcLedgerRows rows;

    /** The ledger of one database. */
    public JdbcLedger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        rows = new JdbcLedgerRows(jdbc);
        entries = new JdbcBulk(jdbc, "ledger_entry", List.of("entry_key", "kind", "account_no", "invoice_no",
                "booked_on", "cash", "receivable", "balance", "revenue"));
    }

    /** Writes entries. No cause moves money twice: its key is taken then, and the entry is refused. */
    public void insert(List<LedgerEntry> booked) {
        CrashPoint.ENTRIES_WRITING.reached();
        entries.insert(booked, (row, entry) -> row.text(entry.key()).text(entry.kind().name())
                .integer(entry.accountNo()).text(entry.invoice().map(InvoiceNumber::toString).orElse(null))
                .date(entry.bookedOn()).decimal(entry.cash().value()).decimal(entry.receivable().value())
                .decimal(entry.balance().value()).decimal(entry.revenue().value()));
        CrashPoint.ENTRIES_WRITTEN.reached();
    }

    /** Books the top-ups of a file, in the transaction in which the file takes effect. */
    public void topUps(long fileId) {
        List<LedgerEntry> booked = new ArrayList<>();
        jdbc.query("select t.topup_id, a.account_no, t.paid_at, t.amount from topup_fact t"
                + " join account a on a.account_id = t.account_id where t.file_id = ? order by t.topup_id", row -> {
                    booked.add(LedgerEntry.topUp(row.getString(1), row.getInt(2), BillingZone.dayOf(
                            row.getObject(3, OffsetDateTime.class).toInstant()), Money.of(row.getBigDecimal(4))));
                    if (booked.size() == ROWS_AT_A_TIME) {
                        insert(booked);
                        booked.clear();
                    }
                }, fileId);
        insert(booked);
    }

    /** Books what the orders of a file moved, in the transaction in which the file takes effect. */
    public void orders(long fileId) {
        CrashPoint.ENTRIES_WRITING.reached();
        jdbc.update(
                "insert into ledger_entry (entry_key, kind, account_no, booked_on, cash, receivable, balance, revenue)"
                        + " select entry_key, kind, account_no, booked_on, 0, 0, balance, -balance from order_entry"
                        + " where file_id = ?",
                fileId);
        CrashPoint.ENTRIES_WRITTEN.reached();
    }

    /** The files whose import was interrupted, so that payments for their orders are not booked. */
    public List<String> unbookedOrders() {
        return jdbc.query("select distinct f.path from order_entry e join import_file f on f.file_id = e.file_id"
                + " where f.applied_seq is null order by f.path", (row, i) -> row.getString(1));
    }

    /** The balances of all accounts at the end of a day; an account is left out where nothing was booked up to then. */
    public Map<Integer, Money> balances(LocalDate asOf) {
        Map<Integer, Money> balances = new HashMap<>();
        jdbc.query("select account_no, sum(balance) from ledger_entry where booked_on <= ? group by account_no",
                row -> {
                    balances.put(row.getInt(1), Money.of(row.getBigDecimal(2)));
                }, asOf);
        return balances;
    }

    /**
     * What can be taken from accounts on a date; an account is left out where nothing was booked. A top-up counts from
     * its own day on (R8.1); what was taken for a later day stays covered.
     *
     * @param first the first account's internal number
     * @param last  the last account's internal number, inclusive
     */
    public Map<Integer, Money> available(int first, int last, LocalDate date) {
        Map<Integer, RunningBalance> balances = new HashMap<>();
        jdbc.query("select account_no, counted_on, sum(balance) from (select account_no, balance,"
                + " greatest(booked_on, cast(? as date)) as counted_on from ledger_entry where account_no >= ? and"
                + " account_no <= ?) e group by account_no, counted_on", row -> {
                    balances.computeIfAbsent(row.getInt(1), account -> new RunningBalance())
                            .move(row.getObject(2, LocalDate.class), Money.of(row.getBigDecimal(3)));
                }, date, first, last);
        Map<Integer, Money> available = new HashMap<>();
        balances.forEach((account, balance) -> available.put(account, balance.availableOn(date)));
        return available;
    }

    /**
     * Books what a settlement issued: its invoices are owed and open; its credits are applied to what is open, and
     * the rest goes to the balance (R8.3).
     *
     * @param bookedOn from which day on the entries count
     */
    public void invoices(BillingMonth month, int revision, LocalDate bookedOn) {
        jdbc.update("""
                insert into ledger_entry
                    (entry_key, kind, account_no, invoice_no, booked_on, cash, receivable, balance, revenue)
                select 'INVOICE:' || i.invoice_no, 'INVOICE', a.account_no, i.invoice_no, ?, 0, i.total, 0, i.total
                from invoice i join account a on a.account_id = i.account_id
                where i.billing_month = ? and i.revision = ? and i.total > 0""", bookedOn, month.toString(), revision);
        CrashPoint.INVOICES_BOOKED.reached();
        jdbc.update("""
                insert into open_invoice
                    (invoice_no, account_no, billing_month, sdk_app_id, adjustment, open_amount, overdue)
                select i.invoice_no, a.account_no, i.billing_month, i.sdk_app_id, i.adjustment, i.total, false
                from invoice i join account a on a.account_id = i.account_id
                where i.billing_month = ? and i.revision = ? and i.total > 0""", month.toString(), revision);
        CrashPoint.INVOICES_OPENED.reached();
        credits(month, revision).forEach(credit -> {
            List<LedgerEntry> booked = credit.entries(bookedOn, openOf(credit.number()));
            insert(booked);
            booked.stream().filter(entry -> !entry.receivable().isZero())
                    .forEach(entry -> lower(entry.invoice().orElseThrow(), entry.receivable().negated()));
            CrashPoint.CREDIT_BOOKED.reached();
        });
    }

    /**
     * The lines of a settlement's manifest about the ledger. Call this method in the transaction that booked the
     * settlement.
     */
    public Map<String, String> sealed(BillingMonth month, int revision) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("ledger", rows.ofSettlement(month, revision));
        lines.put("overdue", rows.overdue());
        return lines;
    }

    private List<Credit> credits(BillingMonth month, int revision) {
        return jdbc.query("select i.invoice_no, a.account_no, -i.total from invoice i"
                + " join account a on a.account_id = i.account_id where i.billing_month = ? and i.revision = ?"
                + " and i.total < 0 order by i.sdk_app_id",
                (row, i) -> new Credit(InvoiceNumber.parse(row.getString(1)),
                        row.getInt(2), Money.of(row.getBigDecimal(3))),
                month.toString(), revision);
    }

    /** What is open of the same application and month, by the index of its invoices: there may be many credits. */
    private List<OpenInvoice> openOf(InvoiceNumber number) {
        return jdbc.query("select o.* from application a join invoice i on i.app_no = a.app_no"
                + " join open_invoice o on o.invoice_no = i.invoice_no where a.sdk_app_id = ? and i.billing_month = ?",
                (row, i) -> open(row), number.sdkAppId(), number.month().toString());
    }

    private void lower(InvoiceNumber number, Money by) {
        int whole = jdbc.update("delete from open_invoice where invoice_no = ? and open_amount = ?",
                number.toString(), by.value());
        if (whole == 0) {
            changedOne(jdbc.update("update open_invoice set open_amount = open_amount - ? where invoice_no = ?",
                    by.value(), number.toString()), number);
        }
    }

    static void changedOne(int rows, InvoiceNumber number) {
        if (rows != 1) {
            throw new IllegalStateException("What is open of " + number + " is not what it was a moment ago");
        }
    }

    static OpenInvoice open(ResultSet row) throws SQLException {
        return new OpenInvoice(InvoiceNumber.parse(row.getString("invoice_no")), row.getInt("account_no"),
                Money.of(row.getBigDecimal("open_amount")));
    }
}
