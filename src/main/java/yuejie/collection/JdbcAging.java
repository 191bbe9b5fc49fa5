package yuejie.collection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.calendar.BillingMonth;
import yuejie.money.Money;
import yuejie.text.CodePointOrder;

/** What was open on a date. Every movement has a date, so any past date can be asked for. This class only reads. */
public final class JdbcAging {

    /** What is open now, less the movements after the date; with the last attempt that failed up to the date. */
    private static final String OPEN = """
            select a.account_no, a.account_id, i.billing_month, x.open_amount,
                   (select max(t.attempt_date) from deduction_attempt t where t.invoice_no = x.invoice_no
                    and t.outcome = 'INSUFFICIENT_BALANCE' and t.attempt_date <= ?) as failed_on
            from (select m.invoice_no, sum(m.amount) as open_amount from (
                      select invoice_no, open_amount as amount from open_invoice
                      union all
                      select invoice_no, -receivable from ledger_entry where booked_on > ? and invoice_no is not null) m
                  group by m.invoice_no having sum(m.amount) <> 0) x
            join invoice i on i.invoice_no = x.invoice_no
            join account a on a.account_id = i.account_id""";

    private static final String NAMES = "select x.account_id, x.name from account_fact x"
            + " join import_file f on f.file_id = x.file_id where f.applied_seq is not null"
            + " order by f.applied_seq, x.line_no";

    private final JdbcTemplate jdbc;
    private final JdbcLedger ledger;

    /** The receivables of one database. */
    public JdbcAging(JdbcTemplate jdbc, JdbcLedger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /**
     * What is open at the end of a day. Call it in a read-only transaction, so that all rows show one state.
     * Names and balances are each read with one query, and joined here: the embedded database would look them up one by
     * one.
     */
    public Aging asOf(LocalDate date) {
        Map<String, AccountAging> accounts = new TreeMap<>(CodePointOrder.INSTANCE);
        Map<Integer, Money> balances = ledger.balances(date);
        jdbc.query(OPEN, row -> {
            String id = row.getString("account_id");
            Money balance = balances.getOrDefault(row.getInt("account_no"), Money.ZERO);
            accounts.put(id, accounts.getOrDefault(id, AccountAging.of(id, "", balance))
                    .with(age(row, date), Money.of(row.getBigDecimal("open_amount"))));
        }, date, date);
        jdbc.query(NAMES, row -> {
            String name = row.getString(2);
            accounts.computeIfPresent(row.getString(1), (id, account) -> new AccountAging(id, name, account.open(),
                    account.balance()));
        });
        return new Aging(date, List.copyOf(accounts.values()));
    }

    private static Age age(ResultSet row, LocalDate asOf) throws SQLException {
        BillingMonth month = BillingMonth.parse(row.getString("billing_month"));
        LocalDate failedOn = row.getObject("failed_on", LocalDate.class);
        return Age.of(month, failedOn != null && Attempt.isLate(month, failedOn), asOf);
    }
}
