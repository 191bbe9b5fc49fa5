package yuejie.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of a month's export (data contract, 4), written from a book as it stands. */
final class Exports {

    private static final BigDecimal ZERO = new BigDecimal("0.00");

    private final Chronicle book;
    private final Map<String, StringBuilder> files = new LinkedHashMap<>();

    Exports(Chronicle book) {
        this.book = book;
        header("assessments.csv", "month,sdk_app_id,account_id,outcome,reason,invoice_no,total,missing_days");
        header("invoices.csv",
                "invoice_no,month,sdk_app_id,account_id,catalog,currency,total,open_amount,status");
        header("invoice_lines.csv", "invoice_no,line_no,item,plan,meter,quantity,peak_date,free_quota,blocks,"
                + "unit_price,fee,service_seconds,month_seconds,amount");
        header("deductions.csv", "invoice_no,attempt_date,outcome,amount,balance_after");
        header("accounts.csv", "account_id,topped_up,deducted,balance,overdue");
        header("ledger.csv", "entry_key,kind,booked_on,account_id,invoice_no,cash,receivable,balance,revenue");
    }

    private void header(String file, String columns) {
        files.put(file, new StringBuilder(columns).append("\n"));
    }

    private void row(String file, Object... fields) {
        files.get(file).append(Csv.line(Arrays.stream(fields)
                .map(field -> field instanceof String text ? Csv.inert(text) : field.toString()).toList()));
    }

    Map<String, String> of(YearMonth month) {
        book.bills(month).forEach(this::assessment);
        for (Invoice invoice : book.invoices().stream().sorted(Invoice.OLDEST_FIRST).toList()) {
            if (invoice.month().equals(month)) {
                invoice(invoice);
            }
        }
        book.facts().accounts.keySet().forEach(this::account);
        book.ledger().inOrder().forEach(this::entry);
        Map<String, String> texts = new LinkedHashMap<>();
        files.forEach((name, text) -> texts.put(name, text.toString()));
        return texts;
    }

    /** The total of all that was issued, and the month's first invoice, where something is due by now. */
    private void assessment(Bill bill) {
        List<Invoice> issued = bill.invoiced() ? book.invoicesOf(bill.month(), bill.app().id()) : List.of();
        BigDecimal total = issued.stream().map(Invoice::total).reduce(ZERO, BigDecimal::add);
        row("assessments.csv", bill.month(), bill.app().id(), bill.app().accountId(), bill.outcome(),
                bill.parked() ? "UNPRICED_OPTION" : "", issued.isEmpty() ? "" : issued.get(0).number(), total,
                bill.missingDays());
    }

    private void invoice(Invoice invoice) {
        row("invoices.csv", invoice.number(), invoice.month(), invoice.app().id(), invoice.account(),
                Prices.catalog(invoice.app().site()), "CNY", invoice.total(), book.ledger().open(invoice),
                book.status(invoice));
        for (int i = 0; i < invoice.items().size(); i++) {
            line(invoice.number(), i + 1, invoice.items().get(i));
        }
        book.attempts().stream().filter(attempt -> attempt.invoice().equals(invoice))
                .forEach(attempt -> row("deductions.csv", invoice.number(), attempt.date(),
                        attempt.deducted() ? "DEDUCTED" : "INSUFFICIENT_BALANCE", attempt.amount(),
                        attempt.balanceAfter()));
    }

    private void line(String number, int lineNo, Invoice.Item item) {
        Bill.Line line = item.evidence();
        boolean metered = line.meter() != null;
        row("invoice_lines.csv", number, lineNo, line.item(), line.plan(), metered ? line.meter().column : "",
                line.quantity(), line.peakDate() == null ? "" : line.peakDate(), metered ? line.meter().free : "",
                metered ? line.blocks() : "", line.unitPrice(), line.fee(), line.serviceSeconds(),
                line.monthSeconds(), item.amount());
    }

    private void account(String account) {
        BigDecimal toppedUp = book.ledger().toppedUp(account);
        BigDecimal balance = book.ledger().balance(account, LocalDate.MAX);
        BigDecimal overdue = book.invoices().stream()
                .filter(invoice -> invoice.account().equals(account) && book.status(invoice).equals("OVERDUE"))
                .map(book.ledger()::open)
                .reduce(ZERO, BigDecimal::add);
        row("accounts.csv", account, toppedUp, toppedUp.subtract(balance), balance, overdue);
    }

    private void entry(Ledger.Entry entry) {
        row("ledger.csv", entry.key(), entry.kind(), entry.bookedOn(), entry.account(), entry.invoiceNo(),
                entry.cash(), entry.receivable(), entry.balance(), entry.revenue());
    }
}
