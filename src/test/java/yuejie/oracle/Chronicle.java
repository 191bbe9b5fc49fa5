package yuejie.oracle;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A whole book over time, computed without the product: what is imported, settled, adjusted and deducted, one after
 * the other (R7 to R9). It keeps nothing that could be found out anew: an adjustment settles every application again,
 * since where nothing changed no difference comes out; a balance is the sum of all that was ever booked.
 *
 * <p>{@code Chronicle book = new Chronicle(); book.imports(drop); book.settle(july); book.deduct(firstOfAugust);} and
 * {@code book.exports(july)} has the text of every CSV file of the data contract, section 4. What a command returns is
 * the exit code that it must end with.
 */
public final class Chronicle {

    static final int DONE = 0;
    static final int REFUSED = 3;
    static final int LOOK = 4;

    private static final BigDecimal ZERO = new BigDecimal("0.00");

    /** An attempt to take an invoice from its account's balance (R8.1). */
    record Attempt(Invoice invoice, LocalDate date, boolean deducted, BigDecimal amount, BigDecimal balanceAfter) {
    }

    private final Facts facts;
    /** The latest assessment of each application, by month and application. */
    private final Map<YearMonth, Map<Long, Bill>> assessed = new TreeMap<>();
    private final List<Invoice> invoices = new ArrayList<>();
    private final List<Attempt> attempts = new ArrayList<>();
    private final Ledger ledger;
    private LocalDate lastRun = LocalDate.MIN;

    /** A book with nothing in it. */
    public Chronicle() {
        this(new Facts());
    }

    /** A book of facts that are put together, and changed between two commands, elsewhere. */
    public Chronicle(Facts facts) {
        this.facts = facts;
        this.ledger = facts.ordersFromBalance ? facts.ledger : new Ledger();
    }

    /** Imports data drops, or single files of them, one after the other. */
    public int imports(Path... drops) {
        int refusedBefore = facts.desk.refused();
        DropReader reader = new DropReader(facts);
        for (Path drop : drops) {
            reader.read(drop);
        }
        return facts.desk.refused() == refusedBefore ? DONE : LOOK;
    }

    /** {@code settle --month}: settles a month for the first time; later calls change nothing. */
    public int settle(YearMonth month) {
        if (!assessed.containsKey(month)) {
            assessed.put(month, new TreeMap<>());
            for (Facts.App app : facts.apps.values()) {
                if (existsIn(app, month)) {
                    assess(app, month, false);
                }
            }
        }
        return parked(month).isEmpty() ? DONE : LOOK;
    }

    /** {@code settle --month --parked} (R7.4): settles the parked applications again. */
    public int settleParked(YearMonth month) {
        if (!assessed.containsKey(month)) {
            return REFUSED;
        }
        for (Bill bill : parked(month)) {
            assess(facts.apps.get(bill.app().id()), month, false);
        }
        return parked(month).isEmpty() ? DONE : LOOK;
    }

    /** {@code adjust --month} (R9.3): settles all again that are not parked; late applications, too. */
    public int adjust(YearMonth month) {
        if (!assessed.containsKey(month)) {
            return REFUSED;
        }
        for (Facts.App app : facts.apps.values()) {
            Bill before = assessed.get(month).get(app.id());
            if (before == null ? existsIn(app, month) : !before.parked()) {
                assess(app, month, true);
            }
        }
        return parked(month).isEmpty() ? DONE : LOOK;
    }

    private static boolean existsIn(Facts.App app, YearMonth month) {
        return !app.createdOn().isAfter(month.atEndOfMonth());
    }

    /** R9.3: what the month comes to by now, and one invoice for the difference to all that was issued before. */
    private void assess(Facts.App app, YearMonth month, boolean adjusting) {
        Bill bill = Bill.of(facts, app, month);
        assessed.get(month).put(app.id(), bill);
        if (bill.parked()) {
            return;
        }
        List<Invoice> earlier = invoicesOf(month, app.id());
        List<Invoice.Item> items = Invoice.differences(bill, earlier);
        if (!items.isEmpty()) {
            int adjustment = adjusting || !earlier.isEmpty() ? nextAdjustment(earlier) : 0;
            String account = earlier.isEmpty() ? app.accountId() : earlier.get(earlier.size() - 1).account();
            issue(new Invoice(month, app, adjustment, account, items));
        }
    }

    private static int nextAdjustment(List<Invoice> earlier) {
        return 1 + earlier.stream().mapToInt(Invoice::adjustment).max().orElse(0);
    }

    /** R8.3: a debit is owed; a credit lowers what is open, oldest first, and its rest goes to the balance. */
    private void issue(Invoice invoice) {
        LocalDate next = invoice.month().plusMonths(1).atDay(1);
        LocalDate day = lastRun.isAfter(next) ? lastRun : next;
        if (invoice.total().signum() > 0) {
            ledger.invoice(invoice, day);
        }
        BigDecimal credit = invoice.total().negate().max(ZERO);
        for (Invoice earlier : invoicesOf(invoice.month(), invoice.app().id())) {
            BigDecimal lowered = credit.min(ledger.open(earlier));
            if (lowered.signum() > 0) {
                ledger.lowered(invoice, earlier, day, lowered);
                credit = credit.subtract(lowered);
            }
        }
        if (credit.signum() > 0) {
            ledger.givenBack(invoice, day, credit);
        }
        invoices.add(invoice);
    }

    /** {@code deduct --date} (R8.1): every open invoice of a month before the date, oldest first, once a date. */
    public int deduct(LocalDate date) {
        if (date.isBefore(lastRun) || !assessed.containsKey(YearMonth.from(date).minusMonths(1))) {
            return REFUSED;
        }
        lastRun = date;
        book();
        for (Invoice invoice : invoices.stream().sorted(Invoice.OLDEST_FIRST).toList()) {
            boolean tried = attempts.stream()
                    .anyMatch(attempt -> attempt.invoice().equals(invoice) && attempt.date().equals(date));
            if (!tried && date.isAfter(invoice.month().atEndOfMonth()) && ledger.open(invoice).signum() > 0) {
                attempt(invoice, date);
            }
        }
        boolean overdue = invoices.stream().anyMatch(invoice -> status(invoice).equals("OVERDUE"));
        return overdue ? LOOK : DONE;
    }

    /** R8.2: the whole open amount or nothing. */
    private void attempt(Invoice invoice, LocalDate date) {
        BigDecimal open = ledger.open(invoice);
        BigDecimal balance = ledger.available(invoice.account(), date);
        if (balance.compareTo(open) >= 0) {
            ledger.deduction(invoice, date, open);
            attempts.add(new Attempt(invoice, date, true, open, balance.subtract(open)));
        } else {
            attempts.add(new Attempt(invoice, date, false, ZERO, balance));
        }
    }

    /** R8.2: a failed attempt on or after the third day makes an invoice overdue until nothing of it is open. */
    String status(Invoice invoice) {
        if (ledger.open(invoice).signum() == 0) {
            return "PAID";
        }
        boolean failedLate = attempts.stream().anyMatch(attempt -> attempt.invoice().equals(invoice)
                && !attempt.deducted() && !attempt.date().isBefore(invoice.thirdDay()));
        return failedLate ? "OVERDUE" : "ISSUED";
    }

    /**
     * Every CSV file of {@code export --month} by its name; accounts and ledger are of all time.
     *
     * @throws IllegalArgumentException if the month is not settled
     */
    public Map<String, String> exports(YearMonth month) {
        if (!assessed.containsKey(month)) {
            throw new IllegalArgumentException(month + " is not settled");
        }
        book();
        return new Exports(this).of(month);
    }

    /** Top-ups are booked as they come; nothing asks for a balance before this is called. */
    private void book() {
        facts.topUps.values().forEach(ledger::topUp);
    }

    private List<Bill> parked(YearMonth month) {
        return bills(month).stream().filter(Bill::parked).toList();
    }

    Facts facts() {
        return facts;
    }

    /** The months that are settled, oldest first. */
    Collection<YearMonth> months() {
        return assessed.keySet();
    }

    /** The latest assessment of each application, by its id as a number. */
    List<Bill> bills(YearMonth month) {
        return List.copyOf(assessed.get(month).values());
    }

    /** All that was issued, in the order in which it was. */
    List<Invoice> invoices() {
        return invoices;
    }

    List<Invoice> invoicesOf(YearMonth month, long app) {
        return invoices.stream().filter(invoice -> invoice.isOf(month, app)).sorted(Invoice.OLDEST_FIRST).toList();
    }

    List<Attempt> attempts() {
        return attempts;
    }

    Ledger ledger() {
        return ledger;
    }
}
