package yuejie.audit.proof;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.calendar.BillingMonth;

/**
 * Proves the ledger before a settlement or a date's deductions may be sealed: every movement is balanced and has a
 * cause that says the same, what is owed is what was invoiced and not taken, and no balance is below zero.
 */
public final class JdbcLedgerProof {

    /** What {@link #matched} says of an entry without its cause, a cause without its entry, or two that differ. */
    private static final String UNMATCHED = "x.causes <> 1 or x.entries <> 1 or x.amount <> 0 or x.one is distinct"
            + " from x.other_one or x.other > 0";

    public static final Identity NOT_BELOW_ZERO = new Identity("no attempt leaves a balance below zero (R8.2)",
            "t.balance_after < 0", "t.balance_after");

    private static final Pass ENTRIES = new Pass("ledger_entry", "e.entry_key", "ledger_entry e", List.of(
            new Identity("every ledger entry is balanced, so that the ledger sums to zero (R8.4)",
                    "e.cash + e.receivable <> e.balance + e.revenue",
                    "e.cash + e.receivable - e.balance - e.revenue")));

    private static final Pass BALANCES = new Pass("ledger_entry of account",
            "coalesce(b.account_id, 'number ' || b.account_no)", """
            (select e.account_no, a.account_id, sum(e.balance) as balance from ledger_entry e
             left join account a on a.account_no = e.account_no group by e.account_no, a.account_id) b""", List.of(
                    new Identity("no balance is below zero (R8.2)", "b.balance < 0", "b.balance"),
                    new Identity("every ledger entry is of an account", "b.account_id is null")));

    private static final Pass OPEN = new Pass("open_invoice", "x.invoice_no", """
            (select invoice_no, sum(owed) as owed, sum(is_open) as is_open from (
                select invoice_no, receivable as owed, 0 as is_open from ledger_entry where invoice_no is not null
                union all select invoice_no, 0, open_amount from open_invoice) e group by invoice_no) x""", List.of(
            new Identity(
                    "what is open of an invoice is what it is owed by the ledger: receivables = deducted + credited"
                            + " + open (R8.3)",
                    "x.owed <> x.is_open", "x.owed - x.is_open")));

    private static final Pass TOP_UPS = new Pass("ledger_entry", "x.entry_key", matched("""
            select 'TOP_UP:' || t.topup_id as entry_key, 1 as causes, 0 as entries, t.amount as amount,
                   t.account_id as account, 0 as other
            from topup_fact t join import_file f on f.file_id = t.file_id where f.applied_seq is not null
            union all
            select e.entry_key, 0, 1, -e.balance, a.account_id, case when e.cash = e.balance then 0 else 1 end
            from ledger_entry e left join account a on a.account_no = e.account_no where e.kind = 'TOP_UP'"""), List.of(
            new Identity("every top-up is in the ledger once, with its account and amount (R8.4)", UNMATCHED,
                    "x.amount")));

    private static final Pass ORDERS = new Pass("ledger_entry", "x.entry_key", matched("""
            select case x.action when 'ADD' then 'ORDER:' else 'REFUND:' end || x.order_id || ':'
                   || cast(x.times as varchar(20)) as entry_key, 1 as causes, 0 as entries,
                   case x.action when 'ADD' then -x.paid else x.paid_before end as amount, a.account_id as account,
                   case when a.account_id is null then 1 else 0 end as other
            from (select p.*, lag(p.paid) over (partition by p.order_id order by p.applied_seq, p.line_no)
                    as paid_before,
                         sum(case when p.paid > 0 then 1 else 0 end) over (partition by p.order_id
                             order by p.applied_seq, p.line_no) as times
                  from (select o.order_id, o.action, o.app_no, o.file_id, o.line_no, f.applied_seq,
                               case when t.payment = 'PAID' then t.amount end as paid
                        from order_fact o join import_file f on f.file_id = o.file_id
                        left join order_terms t on t.file_id = o.file_id and t.line_no = o.line_no
                        where f.applied_seq is not null and o.order_id in (select b.order_id from order_terms c
                            join order_fact b on b.file_id = c.file_id and b.line_no = c.line_no
                            where c.payment = 'PAID' and c.amount > 0)) p) x
            left join order_entry e on e.file_id = x.file_id and e.line_no = x.line_no
            left join account a on a.account_no = e.account_no and exists (select 1 from application_fact y
                join application z on z.sdk_app_id = y.sdk_app_id
                    where z.app_no = x.app_no and y.account_id = a.account_id)
            where case x.action when 'ADD' then x.paid else x.paid_before end > 0
            union all
            select e.entry_key, 0, 1, -e.balance, a.account_id, case when e.cash = 0 and e.receivable = 0
                   and e.invoice_no is null then 0 else 1 end
            from ledger_entry e left join account a on a.account_no = e.account_no
            where e.kind in ('ORDER', 'REFUND')"""), List.of(
            new Identity(
                    "every order that is paid from the balance is in the ledger once, and so is its withdrawal, with"
                            + " its account and amount (R2.4, R8.4)",
                    UNMATCHED, "x.amount")));

    /**
     * A later day can be short where an order was paid for an earlier one; nowhere else does a day go below another.
     */
    private static final Pass RUNNING = new Pass("ledger_entry of account",
            "r.account_id || ' on ' || to_char(r.booked_on, 'YYYY-MM-DD')", """
            (select b.account_id, b.booked_on,
                sum(b.moved) over (partition by b.account_no order by b.booked_on) as balance
             from (select e.account_no, a.account_id, e.booked_on, sum(e.balance) as moved
                   from ledger_entry e join account a on a.account_no = e.account_no
                   where e.account_no in (select o.account_no from ledger_entry o where o.kind = 'ORDER')
                   group by e.account_no, a.account_id, e.booked_on) b) r""", List.of(
                    new Identity("no balance from which orders are paid is below zero on any day (R2.4, R8.2)",
                            "r.balance < 0",
                            "r.balance")));

    private static final Pass INVOICED = new Pass("ledger_entry of invoice", "i.invoice_no", """
            (select i.invoice_no, i.total, a.account_no from invoice i
                left join account a on a.account_id = i.account_id
             where i.billing_month = :month and i.revision = :revision) i
            left join ledger_entry e on e.entry_key = 'INVOICE:' || i.invoice_no""", List.of(
            new Identity("every invoice of more than 0.00 is owed in full by the ledger, and no other: invoices ="
                    + " receivables (R8.4)",
                    "(i.total > 0) <> (e.entry_key is not null)"
                            + " or e.entry_key is not null and (e.kind <> 'INVOICE' or e.receivable <> i.total"
                            + " or e.revenue <> i.total or e.account_no is distinct from i.account_no"
                            + " or e.invoice_no is distinct from i.invoice_no)",
                    "coalesce(e.receivable, 0) - case when i.total > 0 then i.total else 0 end")));

    private static final Pass CREDITED = credited("ledger_entry of credit",
            "invoice i where i.billing_month = :month and i.revision = :revision and i.total < 0");

    private static final Pass ATTEMPTS = new Pass("ledger_entry", "x.entry_key", matched("""
            select 'DEDUCTION:' || t.invoice_no as entry_key, 1 as causes, 0 as entries, t.amount as amount,
                   t.account_no as account, case when t.amount > 0 then 0 else 1 end as other
            from deduction_attempt t where t.attempt_date = :date and t.outcome = 'DEDUCTED'
            union all
            select 'DEDUCTION:' || e.invoice_no, 0, 1, e.balance, e.account_no,
                   case when e.balance = e.receivable and e.entry_key = 'DEDUCTION:' || e.invoice_no then 0 else 1 end
            from ledger_entry e where e.kind = 'DEDUCTION' and e.booked_on = :date"""), List.of(
            new Identity("every deduction moved its amount once, and nothing else did (R8.4)", UNMATCHED, "x.amount")));

    private static final Pass FAILED = new Pass("deduction_attempt", "t.invoice_no",
            "deduction_attempt t where t.attempt_date = :date", List.of(
                    new Identity("an attempt that failed took nothing (R8.2)", "t.outcome <> 'DEDUCTED'"
                            + " and (t.outcome <> 'INSUFFICIENT_BALANCE' or t.amount <> 0)", "t.amount"),
                    NOT_BELOW_ZERO));

    private static final Pass ROWS = new Pass("import_file", "f.name || ' of import ' || f.import_id", """
            (select f.*, (select count(*) from reject r where r.file_id = f.file_id) as held,
                (select coalesce(sum(c.kept), 0) from reject_count c where c.file_id = f.file_id) as kept,
                (select coalesce(sum(c.rejected), 0) from reject_count c where c.file_id = f.file_id) as rejected
             from import_file f where f.status = 'APPLIED') f""", List.of(
            new Identity("every row of a file that counts is applied, unchanged or rejected",
                    "f.rows_read <> f.rows_applied + f.rows_unchanged + f.rows_rejected"
                            + " or f.rows_rejected <> f.rejected or f.kept <> f.held")));

    /**
     * Each entry beside the invoice, credit or attempt that caused it; a credit's entry names the credit first in its
     * key. Amounts are proved of what is at hand; with them, and as every entry is balanced, the other columns follow.
     */
    private static final Pass CAUSES = new Pass("ledger_entry", "e.entry_key", """
            ledger_entry e left join account a on a.account_no = e.account_no
            left join invoice i on i.invoice_no = case e.kind when 'INVOICE' then substring(e.entry_key, 9)
                when 'CREDIT' then substring(e.entry_key, 8, position(':' in substring(e.entry_key, 8) || ':') - 1)
                when 'DEDUCTION' then e.invoice_no end
            left join deduction_attempt t on e.kind = 'DEDUCTION' and t.invoice_no = e.invoice_no
                and t.attempt_date = e.booked_on and t.outcome = 'DEDUCTED'""", List.of(
            new Identity("every ledger entry has a cause (R8.4)",
                    "case when e.kind in ('TOP_UP', 'ORDER', 'REFUND') then false else case e.kind"
                            + " when 'INVOICE' then i.invoice_no is null when 'CREDIT' then coalesce(i.total, 0) >= 0"
                            + " when 'DEDUCTION' then t.invoice_no is null else true end end"),
            new Identity("every ledger entry is of the account of its invoice (R8.1)", "a.account_id <> i.account_id"),
            new Identity("every ledger entry moves what its kind moves, and nothing else (R8.4)",
                    "case e.kind when 'TOP_UP' then e.receivable <> 0 when 'INVOICE' then e.cash <> 0 or e.balance <> 0"
                            + " when 'DEDUCTION' then e.cash <> 0 or e.revenue <> 0"
                            + " when 'CREDIT' then e.cash <> 0 or e.receivable <> 0 and e.balance <> 0"
                            + " else false end")));

    public static final List<Pass> ALWAYS = List.of(ENTRIES, BALANCES, RUNNING, OPEN, TOP_UPS, ORDERS, ROWS);

    private final JdbcPasses passes;

    /** Proofs over one database. */
    public JdbcLedgerProof(JdbcTemplate jdbc) {
        passes = new JdbcPasses(jdbc);
    }

    /** What does not add up once a settlement is booked. Call it in the transaction that books it. */
    public List<Discrepancy> ofSettlement(BillingMonth month, int revision) {
        return passes.check(Stream.concat(ALWAYS.stream(), Stream.of(CAUSES, INVOICED, CREDITED)),
                Map.of("month", month.toString(), "revision", revision));
    }

    /** What does not add up after the deductions of a date. */
    public List<Discrepancy> ofDeductions(LocalDate date) {
        return passes.check(Stream.concat(ALWAYS.stream(), Stream.of(CAUSES, ATTEMPTS, FAILED)), Map.of("date", date));
    }

    /** Causes and entries side by side: amounts of causes count up, those of entries down. */
    public static String matched(String rows) {
        return "(select entry_key, sum(causes) as causes, sum(entries) as entries, sum(amount) as amount,"
                + " min(account) as one, max(account) as other_one, sum(other) as other from (" + rows
                + ") c group by entry_key) x";
    }

    /**
     * The credits among some invoices, each beside all that the ledger gives for it: to the balance, or off what is
     * open.
     */
    public static Pass credited(String table, String credits) {
        return new Pass(table, "i.invoice_no", """
                (select i.invoice_no, i.total, coalesce(
                            (select sum(e.revenue) from ledger_entry e
                                where e.entry_key = 'CREDIT:' || i.invoice_no), 0)
                        + coalesce((select sum(e.revenue) from invoice o
                            join ledger_entry e on e.entry_key = 'CREDIT:' || i.invoice_no || ':' || o.invoice_no
                            where o.billing_month = i.billing_month and o.app_no = i.app_no), 0) as revenue
                 from""" + " " + credits + ") i", List.of(
                new Identity("every credit is given in full by the ledger (R8.3)", "i.revenue <> i.total",
                        "i.revenue - i.total")));
    }
}
