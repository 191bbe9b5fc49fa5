package yuejie.collection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.calendar.BillingMonth;
import yuejie.contract.CodePointOrder;
import yuejie.money.Money;

/** What was open on a date, which can be told of any date, since every movement has one. It only reads. */
public final class JdbcAging {

    /** What is open now, and what was moved after the date taken back; with the last attempt that failed by then. */
    private static final String OPEN = """
            select a.account_id, coalesce(n.name, '') as name, coalesce(b.balance, 0) as balance, i.billing_month,
                   x.open_amount, (select max(t.attempt_date) from deduction_attempt t where t.invoice_no = x.invoice_no
                    and t.outcome = 'INSUFFICIENT_BALANCE' and t.attempt_date <= ?) as failed_on
            from (select m.invoice_no, sum(m.amount) as open_amount from (
                      select invoice_no, open_amount as amount from open_invoice
                      union all
                      select invoice_no, -receivable from ledger_entry where booked_on > ? and invoice_no is not null) m
                  group by m.invoice_no having sum(m.amount) <> 0) x
            join invoice i on i.invoice_no = x.invoice_no
            join account a on a.account_id = i.account_id
            left join (select account_no, sum(balance) as balance from ledger_entry where booked_on <= ?
                       group by account_no) b on b.account_no = a.account_no
            left join (select f.account_id, f.name, row_number() over (
                           partition by f.account_id order by p.applied_seq desc, f.line_no desc) as latest
                       from account_fact f join import_file p on p.file_id = f.file_id
                       where p.applied_seq is not null) n on n.account_id = a.account_id and n.latest = 1""";

    private final JdbcTemplate jdbc;

    /** The receivables of one database. */
    public JdbcAging(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What is open at the end of a day. It is one statement, so that it shows one state of the book. */
    public Aging asOf(LocalDate date) {
        Map<String, AccountAging> accounts = new TreeMap<>(CodePointOrder.INSTANCE);
        jdbc.query(OPEN, row -> {
            AccountAging account = accounts.getOrDefault(row.getString("account_id"), account(row));
            accounts.put(account.accountId(), account.with(age(row, date), Money.of(row.getBigDecimal("open_amount"))));
        }, date, date, date);
        return new Aging(date, List.copyOf(accounts.values()));
    }

    private static AccountAging account(ResultSet row) throws SQLException {
        return AccountAging.of(row.getString("account_id"), row.getString("name"),
                Money.of(row.getBigDecimal("balance")));
    }

    private static Age age(ResultSet row, LocalDate asOf) throws SQLException {
        BillingMonth month = BillingMonth.parse(row.getString("billing_month"));
        LocalDate failedOn = row.getObject("failed_on", LocalDate.class);
        return Age.of(month, failedOn != null && Attempt.isLate(month, failedOn), asOf);
    }
}
