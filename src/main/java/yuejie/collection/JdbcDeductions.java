package yuejie.collection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.calendar.BillingMonth;
import yuejie.crash.CrashPoint;
import yuejie.database.JdbcBulk;
import yuejie.invoice.InvoiceNumber;
import yuejie.money.Money;
import yuejie.seal.CanonicalRows;

/** Takes what is open from the balances, and keeps every attempt. */
public final class JdbcDeductions {

    /** What is to be tried on a date: invoices that are due, not held, and not tried yet on this date. */
    private static final String TO_TRY = " from open_invoice o where o.billing_month < ? and o.held_for is null"
            + " and not exists (select 1 from deduction_attempt t where t.invoice_no = o.invoice_no"
            + " and t.attempt_date = ?)";

    /**
     * What a run tries: a run makes all attempts of an account in one transaction, and writes their digest with them.
     */
    private static final String TO_TRY_IN_RUN = TO_TRY + " and not exists (select 1 from deduction_digest d"
            + " where d.run_date = ? and d.sequence_no = ? and d.account_no = o.account_no)";

    private static final int ACCOUNTS_AT_A_TIME = 10_000;

    /** No run has this number, so that nothing was tried in it. */
    private static final int NO_RUN = 0;

    private final JdbcTemplate jdbc;
    private final JdbcLedger ledger;
    private final JdbcBulk attempts;
    private final JdbcBulk digests;

    /** The deductions of one database. */
    public JdbcDeductions(JdbcTemplate jdbc, JdbcLedger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        attempts = new JdbcBulk(jdbc, "deduction_attempt", List.of("invoice_no", "attempt_date", "sequence_no",
                "account_no", "outcome", "amount", "balance_after"));
        digests = new JdbcBulk(jdbc, "deduction_digest", List.of("run_date", "sequence_no", "account_no", "attempts",
                "digest"));
    }

    /** How many invoices are to be tried on a date. */
    public long toTry(LocalDate date) {
        Long count = jdbc.queryForObject("select count(*)" + TO_TRY, Long.class, BillingMonth.of(date).toString(),
                date);
        return count == null ? 0 : count;
    }

    /** The attempts of a date, and what is open now. */
    public DeductionTotals totals(LocalDate date) {
        return jdbc.queryForObject("""
                select t.deducted, t.amount, t.failed, o.n, o.amount, o.overdue, o.overdue_amount, o.held from
                    (select count(case outcome when 'DEDUCTED' then 1 end) as deducted,
                        coalesce(sum(amount), 0) as amount,
                            count(case outcome when 'INSUFFICIENT_BALANCE' then 1 end) as failed
                     from deduction_attempt where attempt_date = ?) t
                cross join
                    (select count(*) as n, coalesce(sum(open_amount), 0) as amount, count(held_for) as held,
                            count(case when overdue then 1 end) as overdue,
                            coalesce(sum(case when overdue then open_amount end), 0) as overdue_amount
                     from open_invoice) o""", (row, i) -> new DeductionTotals(row.getLong(1),
                Money.of(row.getBigDecimal(2)), row.getLong(3), row.getLong(4), Money.of(row.getBigDecimal(5)),
                row.getLong(6), Money.of(row.getBigDecimal(7)), row.getLong(8)), date);
    }

    /** The greatest internal account number; 0 where there is none. */
    public int greatestAccount() {
        Integer greatest = jdbc.queryForObject("select coalesce(max(account_no), 0) from account", Integer.class);
        return greatest == null ? 0 : greatest;
    }

    /** The accounts of a range with something that a run tries, by internal number; the last is exclusive. */
    public List<Integer> accountsToTry(LocalDate date, int sequenceNo, int fromInclusive, int untilExclusive) {
        return jdbc.queryForList("select distinct o.account_no" + TO_TRY_IN_RUN + " and o.account_no >= ?"
                + " and o.account_no < ? order by o.account_no", Integer.class, BillingMonth.of(date).toString(), date,
                date, sequenceNo, fromInclusive, untilExclusive);
    }

    /**
     * Makes the attempts of accounts on a date, in the caller's transaction: their rows are locked, and balances and
     * open amounts are read under the lock.
     *
     * @param accounts internal numbers, ascending, with none left out between the first and the last that has something
     *                 to be tried
     * @return how many attempts were made
     */
    public int collect(LocalDate date, int sequenceNo, List<Integer> accounts) {
        int first = accounts.get(0);
        int last = accounts.get(accounts.size() - 1);
        jdbc.query("select account_no from account where account_no >= ? and account_no <= ? order by account_no"
                + " for update", row -> {
                }, first, last);
        CrashPoint.ACCOUNTS_LOCKED.reached();
        Map<Integer, Money> balances = ledger.available(first, last, date);
        List<Attempt> made = new ArrayList<>();
        open(date, sequenceNo, first, last).forEach(
                (account, open) -> made.addAll(Attempt.of(date, balances.getOrDefault(account, Money.ZERO), open)));
        write(made, sequenceNo);
        seal(date, sequenceNo, first, last, made.stream().map(Attempt::accountNo).collect(Collectors.toSet()));
        CrashPoint.DIGESTS_WRITTEN.reached();
        return made.size();
    }

    /** The attempts that a run of a date would make now, each with its invoice, by account; nothing is written. */
    public void preview(LocalDate date, BiConsumer<OpenInvoice, Attempt> attempts) {
        int greatest = greatestAccount();
        for (int first = 1; first <= greatest; first += ACCOUNTS_AT_A_TIME) {
            int last = Math.min(greatest, first + ACCOUNTS_AT_A_TIME - 1);
            Map<Integer, Money> balances = ledger.available(first, last, date);
            open(date, NO_RUN, first, last).forEach((account, open) -> {
                Map<InvoiceNumber, OpenInvoice> invoices = new HashMap<>();
                open.forEach(invoice -> invoices.put(invoice.number(), invoice));
                Attempt.of(date, balances.getOrDefault(account, Money.ZERO), open).forEach(attempt -> attempts
                        .accept(Objects.requireNonNull(invoices.get(attempt.invoice())), attempt));
            });
        }
    }

    private Map<Integer, List<OpenInvoice>> open(LocalDate date, int sequenceNo, int first, int last) {
        Map<Integer, List<OpenInvoice>> open = new TreeMap<>();
        jdbc.query("select o.*" + TO_TRY_IN_RUN + " and o.account_no >= ? and o.account_no <= ?", row -> {
            open.computeIfAbsent(row.getInt("account_no"), account -> new ArrayList<>()).add(JdbcLedger.open(row));
        }, BillingMonth.of(date).toString(), date, date, sequenceNo, first, last);
        return open;
    }

    private void write(List<Attempt> made, int sequenceNo) {
        attempts.insert(made, (row, attempt) -> row.text(attempt.invoice().toString()).date(attempt.date())
                .integer(sequenceNo).integer(attempt.accountNo()).text(attempt.outcome().name())
                .decimal(attempt.amount().value()).decimal(attempt.balanceAfter().value()));
        CrashPoint.ATTEMPTS_WRITTEN.reached();
        List<Attempt> deducted = made.stream().filter(Attempt::deducted).toList();
        ledger.insert(deducted.stream().map(LedgerEntry::deduction).toList());
        changeEach("delete from open_invoice where invoice_no = ? and open_amount = ?", deducted,
                attempt -> new Object[] {attempt.invoice().toString(), attempt.amount().value()});
        CrashPoint.OPEN_LOWERED.reached();
        changeEach("update open_invoice set overdue = true where invoice_no = ?",
                made.stream().filter(Attempt::makesOverdue).toList(),
                attempt -> new Object[] {attempt.invoice().toString()});
    }

    private void changeEach(String sql, List<Attempt> each, Function<Attempt, Object[]> arguments) {
        int[] changed = jdbc.batchUpdate(sql, each.stream().map(arguments).toList());
        for (int i = 0; i < changed.length; i++) {
            JdbcLedger.changedOne(changed[i], each.get(i).invoice());
        }
    }

    /** Keeps the digest of all attempts of each account on the date, attempts of earlier runs of the date included. */
    private void seal(LocalDate date, int sequenceNo, int first, int last, Set<Integer> accounts) {
        Map<Integer, List<Attempt>> all = new TreeMap<>();
        jdbc.query("select * from deduction_attempt where attempt_date = ? and account_no >= ? and account_no <= ?",
                row -> {
                    all.computeIfAbsent(row.getInt("account_no"), account -> new ArrayList<>()).add(attempt(row));
                }, date, first, last);
        CanonicalRows rows = new CanonicalRows();
        all.keySet().retainAll(accounts);
        digests.insert(List.copyOf(all.entrySet()), (row, account) -> {
            account.getValue().stream().sorted(Comparator.comparing(Attempt::invoice, Attempt.OLDEST_FIRST))
                    .forEach(attempt -> rows.field(attempt.invoice()).field(attempt.date()).field(attempt.outcome())
                            .field(attempt.amount()).field(attempt.balanceAfter()).end());
            row.date(date).integer(sequenceNo).integer(account.getKey()).integer(account.getValue().size())
                    .bytes(rows.digest());
        });
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(InvoiceNumber.parse(row.getString("invoice_no")), row.getInt("account_no"),
                row.getObject("attempt_date", LocalDate.class), Attempt.Outcome.valueOf(row.getString("outcome")),
                Money.of(row.getBigDecimal("amount")), Money.of(row.getBigDecimal("balance_after")));
    }
}
