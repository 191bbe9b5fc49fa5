package yuejie.audit.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import yuejie.audit.ChainLink;
import yuejie.audit.CodePoints;
import yuejie.audit.InvoiceNo;

/**
 * An entry of the exported ledger.
 *
 * @param key        its key
 * @param kind       what kind of movement
 * @param bookedOn   from which day on it counts
 * @param account    the account
 * @param invoice    the invoice; empty where there is none
 * @param cash       what was paid in
 * @param receivable what is owed more
 * @param balance    what is kept for the account more
 * @param revenue    what was earned
 */
record LedgerRow(String key, String kind, LocalDate bookedOn, String account, String invoice, BigDecimal cash,
        BigDecimal receivable, BigDecimal balance, BigDecimal revenue) {

    private static final List<String> KINDS = List.of("TOP_UP", "INVOICE", "CREDIT", "REFUND", "ORDER",
            "DEDUCTION");

    private static final Pattern PAID_TIMES = Pattern.compile("[1-9][0-9]*");

    /** The order of the file. */
    static final Comparator<LedgerRow> AS_EXPORTED = Comparator.comparing(LedgerRow::bookedOn)
            .thenComparing(row -> KINDS.indexOf(row.kind)).thenComparing(LedgerRow::key, CodePoints.ORDER);

    static LedgerRow of(ExportedRow row) throws ExportedRow.UnreadableException {
        return new LedgerRow(row.text("entry_key"), row.text("kind"), row.date("booked_on"), row.text("account_id"),
                row.text("invoice_no"), row.amount("cash"), row.amount("receivable"), row.amount("balance"),
                row.amount("revenue"));
    }

    boolean isBalanced() {
        return cash.add(receivable).compareTo(balance.add(revenue)) == 0;
    }

    /** The credit that the entry gives something of; empty where it is of none. */
    String credit() {
        return !kind.equals("CREDIT") ? "" : isRest() ? invoice
                : key.substring(key.indexOf(':') + 1, Math.max(key.indexOf(':') + 1, key.lastIndexOf(':')));
    }

    /** Whether the entry moves money as its kind does, and its key names what moved it (R8.4). */
    boolean isOfItsKind() {
        return switch (kind) {
            case "TOP_UP" -> key.startsWith("TOP_UP:") && invoice.isEmpty() && cash.signum() > 0 && moves(1, 0, 1, 0);
            case "INVOICE" -> key.equals("INVOICE:" + invoice) && moves(0, 1, 0, 1);
            case "DEDUCTION" -> key.equals("DEDUCTION:" + invoice) && moves(0, -1, -1, 0);
            case "CREDIT" -> isRest() ? moves(0, 0, 1, -1)
                    : key.equals("CREDIT:" + credit() + ":" + invoice) && moves(0, -1, 0, -1);
            case "ORDER" -> isOfAnOrder() && moves(0, 0, -1, 1);
            case "REFUND" -> isOfAnOrder() && moves(0, 0, 1, -1);
            default -> false;
        };
    }

    /** Whether the key says which order was paid, and for which time. */
    private boolean isOfAnOrder() {
        return invoice.isEmpty() && PAID_TIMES.matcher(key.substring(key.lastIndexOf(':') + 1)).matches()
                && key.startsWith(kind + ":") && key.lastIndexOf(':') > kind.length();
    }

    /** Whether a link can have sealed the entry: an import, a settlement of its month, or deductions of its day. */
    boolean canBeOf(ChainLink link) {
        return switch (kind) {
            case "DEDUCTION" -> link.subject().startsWith(bookedOn + " run ");
            case "INVOICE", "CREDIT" -> InvoiceNo.parse(invoice)
                    .filter(no -> link.subject().startsWith(no.month() + " revision ")).isPresent();
            default -> link.kind().equals("IMPORT");
        };
    }

    /** The order that was paid or given back; of an entry of one. */
    String order() {
        return key.substring(kind.length() + 1, Math.max(kind.length() + 1, key.lastIndexOf(':')));
    }

    private boolean isRest() {
        return key.equals("CREDIT:" + invoice);
    }

    private boolean moves(int cashSign, int receivableSign, int balanceSign, int revenueSign) {
        return cash.signum() == cashSign && receivable.signum() == receivableSign && balance.signum() == balanceSign
                && revenue.signum() == revenueSign;
    }
}
