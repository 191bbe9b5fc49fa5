package yuejie.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Every movement of money as one row whose two sides are equal, {@code cash + receivable = balance + revenue} (R8.4).
 * Whatever is asked, a balance or what is open of an invoice, is added up anew from all rows.
 */
final class Ledger {

    /** What moved; on one day in this order. */
    enum Kind {
        TOP_UP, INVOICE, CREDIT, REFUND, ORDER, DEDUCTION
    }

    /** A movement; the invoice is the one of which more or less is open, or the credit whose rest is given back. */
    record Entry(String key, Kind kind, LocalDate bookedOn, String account, String invoiceNo, BigDecimal cash,
            BigDecimal receivable, BigDecimal balance, BigDecimal revenue) {
    }

    private static final BigDecimal ZERO = new BigDecimal("0.00");

    private final List<Entry> entries = new ArrayList<>();

    /** Money paid in, once: a top-up that is booked already is left alone. */
    void topUp(Facts.TopUp topUp) {
        String key = "TOP_UP:" + topUp.id();
        if (entries.stream().noneMatch(entry -> entry.key().equals(key))) {
            BigDecimal amount = topUp.amount().setScale(2);
            entries.add(new Entry(key, Kind.TOP_UP, DropReader.dayOf(topUp.at()), topUp.accountId(), "", amount, ZERO,
                    amount, ZERO));
        }
    }

    /** An invoice that debits is owed. */
    void invoice(Invoice invoice, LocalDate day) {
        entries.add(new Entry("INVOICE:" + invoice.number(), Kind.INVOICE, day, invoice.account(), invoice.number(),
                ZERO, invoice.total(), ZERO, invoice.total()));
    }

    /** An invoice is paid from the balance. */
    void deduction(Invoice invoice, LocalDate day, BigDecimal amount) {
        entries.add(new Entry("DEDUCTION:" + invoice.number(), Kind.DEDUCTION, day, invoice.account(),
                invoice.number(), ZERO, amount.negate(), amount.negate(), ZERO));
    }

    /** R8.3: a credit lowers what is open of an invoice. */
    void lowered(Invoice credit, Invoice open, LocalDate day, BigDecimal amount) {
        entries.add(new Entry("CREDIT:" + credit.number() + ":" + open.number(), Kind.CREDIT, day, open.account(),
                open.number(), ZERO, amount.negate(), ZERO, amount.negate()));
    }

    /** R8.3: the rest of a credit goes to the balance. */
    void givenBack(Invoice credit, LocalDate day, BigDecimal amount) {
        entries.add(new Entry("CREDIT:" + credit.number(), Kind.CREDIT, day, credit.account(), credit.number(), ZERO,
                ZERO, amount, amount.negate()));
    }

    /** R2.4: an order is paid from the balance, on the day of its purchase, for the so-and-so-many-th time. */
    void order(String id, int times, String account, LocalDate day, BigDecimal amount) {
        entries.add(new Entry("ORDER:" + id + ":" + times, Kind.ORDER, day, account, "", ZERO, ZERO, amount.negate(),
                amount));
    }

    /** A paid order is withdrawn; it never counted. */
    void refund(String id, int times) {
        Entry paid = entries.stream().filter(entry -> entry.key().equals("ORDER:" + id + ":" + times)).findFirst()
                .orElseThrow();
        entries.add(
                new Entry("REFUND:" + id + ":" + times, Kind.REFUND, paid.bookedOn(), paid.account(), "", ZERO, ZERO,
                        paid.revenue(), paid.balance()));
    }

    BigDecimal open(Invoice invoice) {
        return sum(entry -> entry.invoiceNo().equals(invoice.number()), Entry::receivable);
    }

    /** R8.1: what is booked counts from its own day on. */
    BigDecimal balance(String account, LocalDate asOf) {
        return sum(entry -> entry.account().equals(account) && !entry.bookedOn().isAfter(asOf), Entry::balance);
    }

    /** What can be taken on a day so that neither this day's balance nor a later one is below zero. */
    BigDecimal available(String account, LocalDate day) {
        BigDecimal least = balance(account, day);
        for (Entry later : entries) {
            if (later.bookedOn().isAfter(day)) {
                least = least.min(balance(account, later.bookedOn()));
            }
        }
        return least;
    }

    BigDecimal toppedUp(String account) {
        return sum(entry -> entry.account().equals(account) && entry.kind() == Kind.TOP_UP, Entry::cash);
    }

    private BigDecimal sum(Predicate<Entry> which, Function<Entry, BigDecimal> column) {
        return entries.stream().filter(which).map(column).reduce(ZERO, BigDecimal::add);
    }

    /** All rows, by day, kind and key. */
    List<Entry> inOrder() {
        return entries.stream()
                .sorted(Comparator.comparing(Entry::bookedOn)
                        .thenComparing(Entry::kind)
                        .thenComparing(Entry::key, Csv.BY_CODE_POINT))
                .toList();
    }
}
