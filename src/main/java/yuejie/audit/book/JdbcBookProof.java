package yuejie.audit.book;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.audit.Chain;
import yuejie.audit.Findings;
import yuejie.audit.proof.Identity;
import yuejie.audit.proof.JdbcLedgerProof;
import yuejie.audit.proof.JdbcPasses;
import yuejie.audit.proof.Pass;
import yuejie.calendar.BillingMonth;

/** Proves the whole ledger again, in both directions: every movement has its cause, and every cause its movement. */
final class JdbcBookProof {

    private static final Pass KINDS = new Pass("ledger_entry", "e.entry_key", "ledger_entry e", List.of(
            new Identity("a ledger entry is a TOP_UP, INVOICE, CREDIT, REFUND, ORDER or DEDUCTION",
                    "e.kind not in ('TOP_UP', 'INVOICE', 'CREDIT', 'REFUND', 'ORDER', 'DEDUCTION')"),
            new Identity("a top-up moves what is kept for its account, and nothing else (R8.4)", "e.kind = 'TOP_UP'"
                    + " and (e.receivable <> 0 or e.revenue <> 0 or e.invoice_no is not null)")));

    private static final Pass INVOICED = new Pass("ledger_entry", "x.entry_key", JdbcLedgerProof.matched("""
            select 'INVOICE:' || i.invoice_no as entry_key, 1 as causes, 0 as entries, i.total as amount,
                   i.account_id as account, 0 as other
            from invoice i join settlement s on s.billing_month = i.billing_month and s.revision = i.revision
            where s.status = 'SEALED' and i.total > 0
            union all
            select e.entry_key, 0, 1, -e.receivable, a.account_id, case when e.cash = 0 and e.balance = 0
                   and e.revenue = e.receivable and e.entry_key = 'INVOICE:' || e.invoice_no then 0 else 1 end
            from ledger_entry e left join account a on a.account_no = e.account_no where e.kind = 'INVOICE'"""),
            List.of(
                    new Identity("every invoice of more than 0.00 is in the ledger", "x.entries = 0"),
                    new Identity("every entry of an invoice has that invoice", "x.causes = 0"),
                    new Identity("the entry says what its invoice says",
                            "x.causes > 0 and x.entries > 0 and (x.causes + x.entries > 2"
                                    + " or x.amount <> 0 or x.one is distinct from x.other_one or x.other > 0)",
                            "x.amount")));

    /** Entries of credits: the credit that an entry is of is named by its key. */
    private static final String WITH_CREDIT = """
            (select l.*, case when l.entry_key = 'CREDIT:' || l.invoice_no then l.invoice_no else substring(l.entry_key
                        from 8 for greatest(0, length(l.entry_key) - 8 - length(coalesce(l.invoice_no, '')))) end
                        as credit_no
             from ledger_entry l where l.kind = 'CREDIT') e""";

    private static final Pass CREDITED = new Pass("ledger_entry", "e.entry_key", WITH_CREDIT + """

            left join invoice c on c.invoice_no = e.credit_no left join invoice t on t.invoice_no = e.invoice_no
            left join account a on a.account_no = e.account_no""", List.of(
            new Identity("every entry of a credit has that credit", "c.invoice_no is null or c.total >= 0"),
            new Identity(
                    "a credit lowers what is open of its own application and month, or goes to the balance of its"
                            + " account (R8.3)",
                    "c.total < 0 and (t.invoice_no is null or t.billing_month <> c.billing_month"
                            + " or t.app_no <> c.app_no or a.account_id is distinct from t.account_id or e.cash <> 0"
                            + " or e.revenue >= 0 or case when e.credit_no = e.invoice_no then e.receivable <> 0 else"
                            + " e.balance <> 0 or e.entry_key <> 'CREDIT:' || e.credit_no || ':'"
                            + " || e.invoice_no end)")));

    private static final Pass CREDITS = JdbcLedgerProof.credited("invoice", "invoice i join settlement s"
            + " on s.billing_month = i.billing_month and s.revision = i.revision where s.status = 'SEALED' and i.total"
            + " < 0");

    private static final Pass DEDUCTED = new Pass("ledger_entry", "e.entry_key", """
            ledger_entry e left join deduction_attempt t on t.invoice_no = e.invoice_no and t.outcome = 'DEDUCTED'
            where e.kind = 'DEDUCTION'""", List.of(
            new Identity("every deduction has its attempt (R8.4)", "t.invoice_no is null"),
            new Identity("a deduction is booked on the day of its attempt", "e.booked_on <> t.attempt_date"),
            new Identity("a deduction says what its attempt says", "e.entry_key <> 'DEDUCTION:' || e.invoice_no"
                    + " or e.account_no <> t.account_no or e.cash <> 0 or e.revenue <> 0 or e.balance <> -t.amount"
                    + " or e.receivable <> -t.amount", "e.balance + t.amount")));

    private static final Pass ATTEMPTS = new Pass("deduction_attempt",
            "t.invoice_no || ' on ' || to_char(t.attempt_date, 'YYYY-MM-DD')", """
            deduction_attempt t left join invoice i on i.invoice_no = t.invoice_no
            left join account a on a.account_no = t.account_no
            left join deduction_run r on r.run_date = t.attempt_date and r.sequence_no = t.sequence_no
            left join ledger_entry e on e.entry_key = 'DEDUCTION:' || t.invoice_no""", List.of(
                    new Identity("every attempt is of an invoice and of its account", "i.invoice_no is null"
                            + " or a.account_id is distinct from i.account_id"),
                    new Identity("every attempt was made by a run, after the month of its invoice (R8.1)",
                            "r.run_date is null or to_char(t.attempt_date, 'YYYY-MM') <= i.billing_month"),
                    new Identity("an attempt took something and is in the ledger, or failed and took nothing (R8.2)",
                            "case t.outcome when 'DEDUCTED' then t.amount <= 0 or e.entry_key is null"
                                    + " when 'INSUFFICIENT_BALANCE' then t.amount <> 0 else true end",
                            "t.amount"),
                    JdbcLedgerProof.NOT_BELOW_ZERO));

    private static final Pass OPEN = new Pass("open_invoice", "o.invoice_no", """
            (select o.*, exists (select 1 from deduction_attempt t where t.invoice_no = o.invoice_no
                    and t.outcome = 'INSUFFICIENT_BALANCE'
                    and to_char(t.attempt_date - interval '2' day, 'YYYY-MM') > o.billing_month) as failed
             from open_invoice o) o
            left join invoice i on i.invoice_no = o.invoice_no left join account a on a.account_no = o.account_no""",
            List.of(
                    new Identity("what is open is of an invoice and says what it says", "i.invoice_no is null"
                            + " or i.billing_month <> o.billing_month or i.sdk_app_id <> o.sdk_app_id or i.adjustment"
                            + " <> o.adjustment or a.account_id is distinct from i.account_id or o.open_amount <= 0 or"
                            + " o.open_amount > i.total"),
                    new Identity(
                            "an invoice is overdue when an attempt on or after day 3 failed, and else it is not (R8.2)",
                            "o.overdue <> o.failed")));

    private static final Pass NUMBERS = new Pass("invoice", "i.invoice_no",
            """
            invoice i left join application p on p.app_no = i.app_no
            left join settlement s on s.billing_month = i.billing_month and s.revision = i.revision
            where i.billing_month = :month""",
            List.of(
                    new Identity("an invoice's number says its month, application and adjustment (R7.3)",
                            "i.invoice_no <> 'IM-' || replace(i.billing_month, '-', '') || '-' || cast(i.sdk_app_id as"
                                    + " varchar(20)) || case when i.adjustment = 0 then '' else '-A' ||"
                                    + " cast(i.adjustment as varchar(20)) end or p.sdk_app_id is distinct from"
                                    + " i.sdk_app_id"),
                    new Identity("every invoice is of a settlement", "s.revision is null")));

    private static final Pass ASSESSED = new Pass("assessment of application", "cast(a.sdk_app_id as varchar(20))"
            + " || ' in revision ' || cast(a.revision as varchar(20))", """
            assessment a left join application p on p.app_no = a.app_no
            left join settlement s on s.billing_month = a.billing_month and s.revision = a.revision
            where a.billing_month = :month""",
            List.of(
                    new Identity("every assessment is of an application and a settlement",
                            "p.sdk_app_id is distinct from a.sdk_app_id or s.revision is null")));

    private static final Pass OF_NO_INVOICE = new Pass("invoice_line", "l.invoice_no || ' line ' || l.line_no",
            "invoice_line l left join invoice i on i.invoice_no = l.invoice_no", List.of(
                    new Identity("every line is of an invoice", "i.invoice_no is null")));

    /** Every entry that an invoice or credit caused, with that invoice. */
    private static final String BOOKED = "select e.entry_key, e.booked_on, i.billing_month, i.revision from "
            + WITH_CREDIT
                    .replace("where l.kind = 'CREDIT'", "where l.kind in ('CREDIT', 'INVOICE')")
            + " join invoice i on i.invoice_no = case e.kind when 'INVOICE' then e.invoice_no else e.credit_no end"
            + " order by e.entry_key";

    private final JdbcTemplate jdbc;
    private final JdbcPasses passes;
    private final Findings findings;

    JdbcBookProof(JdbcTemplate jdbc, Findings findings) {
        this.jdbc = jdbc;
        passes = new JdbcPasses(jdbc);
        this.findings = findings;
    }

    /** The whole ledger, and the invoices of some months. */
    void check(List<BillingMonth> months) {
        passes.find(Stream.concat(JdbcLedgerProof.ALWAYS.stream(), Stream.of(KINDS, INVOICED, CREDITED, CREDITS,
                DEDUCTED, ATTEMPTS, OPEN)), Map.of(), "", findings);
        months.forEach(month -> passes.find(Stream.of(NUMBERS, ASSESSED), Map.of("month", month.toString()), "",
                findings));
        passes.find(Stream.of(OF_NO_INVOICE), Map.of(), "", findings);
    }

    /** The days on which what was sealed is booked. */
    void booked(Chain chain) {
        Map<String, LocalDate> days = new HashMap<>();
        chain.settlements().forEach(seal -> days.put(seal.name(), chain.bookedOn(seal)));
        jdbc.query(BOOKED, row -> {
            LocalDate day = days.get(row.getString(3) + " revision " + row.getInt(4));
            LocalDate bookedOn = row.getObject(2, LocalDate.class);
            if (day != null && !day.equals(bookedOn)) {
                findings.add("ledger_entry " + row.getString(1),
                        "it is booked on " + bookedOn + ", it should be on " + day);
            }
        });
    }
}
