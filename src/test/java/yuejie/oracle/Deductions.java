package yuejie.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What is taken from the accounts for settled months on given dates (R8.1, R8.2), invoice by invoice;
 * a balance is counted anew from all top-ups and all deductions whenever one is asked for.
 *
 * <p>{@code Deductions.after(oracle, List.of(july), List.of(aug1, aug2, aug3)).exports(july)} has all
 * five files of the data contract, section 4.
 */
public final class Deductions {

    private static final BigDecimal ZERO = new BigDecimal("0.00");

    private record Attempt(Bill bill, LocalDate date, boolean deducted, BigDecimal amount, BigDecimal balance) {
    }

    private final Oracle oracle;
    private final List<Bill> invoices = new ArrayList<>();
    private final List<Attempt> attempts = new ArrayList<>();

    private Deductions(Oracle oracle) {
        this.oracle = oracle;
    }

    /** Runs one deduction per date, in the order of the calendar, over all invoices of these months. */
    public static Deductions after(Oracle oracle, List<YearMonth> settled, List<LocalDate> dates) {
        Deductions deductions = new Deductions(oracle);
        for (YearMonth month : new TreeSet<>(settled)) {
            oracle.bills(month).stream().filter(Bill::invoiced).forEach(deductions.invoices::add);
        }
        new TreeSet<>(dates).forEach(deductions::run);
        return deductions;
    }

    /** R8.1: every open invoice of a month before the date, oldest first, one attempt each. */
    private void run(LocalDate date) {
        for (Bill bill : invoices) {
            if (date.isAfter(bill.month().atEndOfMonth()) && open(bill).signum() > 0) {
                BigDecimal balance = balance(bill.app().accountId(), date);
                boolean paid = balance.compareTo(open(bill)) >= 0;
                BigDecimal amount = paid ? open(bill) : ZERO;
                attempts.add(new Attempt(bill, date, paid, amount, balance.subtract(amount)));
            }
        }
    }

    /** R8.1: a top-up counts from its own day on, whatever the hour. */
    private BigDecimal balance(String account, LocalDate date) {
        BigDecimal toppedUp = oracle.facts().topUps.values().stream()
                .filter(topUp -> topUp.accountId().equals(account))
                .filter(topUp -> !DropReader.dayOf(topUp.at()).isAfter(date))
                .map(Facts.TopUp::amount)
                .reduce(ZERO, BigDecimal::add);
        return toppedUp.subtract(deducted(account));
    }

    private BigDecimal deducted(String account) {
        return attempts.stream()
                .filter(attempt -> attempt.bill().app().accountId().equals(account))
                .map(Attempt::amount)
                .reduce(ZERO, BigDecimal::add);
    }

    private BigDecimal open(Bill bill) {
        boolean paid = attempts.stream().anyMatch(attempt -> attempt.bill() == bill && attempt.deducted());
        return paid ? ZERO : bill.total();
    }

    /** R8.2: a failed attempt on or after day 3 of the next month makes an invoice overdue until paid. */
    private String status(Bill bill) {
        LocalDate third = bill.month().plusMonths(1).atDay(3);
        boolean failedLate = attempts.stream()
                .anyMatch(attempt -> attempt.bill() == bill && !attempt.deducted() && !attempt.date().isBefore(third));
        if (open(bill).signum() == 0) {
            return "PAID";
        }
        return failedLate ? "OVERDUE" : "ISSUED";
    }

    /** All five files of a month's export after these runs; accounts are of all time. */
    public Map<String, String> exports(YearMonth month) {
        Map<String, String> files = new LinkedHashMap<>(oracle.exports(month));
        StringBuilder rows = new StringBuilder(Oracle.INVOICES);
        StringBuilder tried = new StringBuilder("invoice_no,attempt_date,outcome,amount,balance_after\n");
        for (Bill bill : invoices) {
            if (bill.month().equals(month)) {
                rows.append(Csv.line(bill.invoiceRow(open(bill), status(bill))));
                attempts.stream().filter(attempt -> attempt.bill() == bill)
                        .forEach(attempt -> tried.append(attemptLine(attempt)));
            }
        }
        files.put("invoices.csv", rows.toString());
        files.put("deductions.csv", tried.toString());
        files.put("accounts.csv", accounts());
        return files;
    }

    private static String attemptLine(Attempt attempt) {
        return Csv.line(List.of(attempt.bill().invoiceNo(), attempt.date().toString(),
                attempt.deducted() ? "DEDUCTED" : "INSUFFICIENT_BALANCE",
                attempt.amount().toString(), attempt.balance().toString()));
    }

    private String accounts() {
        StringBuilder rows = new StringBuilder("account_id,topped_up,deducted,balance,overdue\n");
        for (String account : oracle.facts().accounts.keySet()) {
            BigDecimal toppedUp = oracle.facts().topUps.values().stream()
                    .filter(topUp -> topUp.accountId().equals(account))
                    .map(Facts.TopUp::amount)
                    .reduce(ZERO, BigDecimal::add);
            BigDecimal overdue = invoices.stream()
                    .filter(bill -> bill.app().accountId().equals(account) && status(bill).equals("OVERDUE"))
                    .map(this::open)
                    .reduce(ZERO, BigDecimal::add);
            rows.append(Csv.line(List.of(account, toppedUp.toString(), deducted(account).toString(),
                    toppedUp.subtract(deducted(account)).toString(), overdue.toString())));
        }
        return rows.toString();
    }
}
