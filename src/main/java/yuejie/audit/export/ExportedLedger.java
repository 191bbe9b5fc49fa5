package yuejie.audit.export;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import yuejie.audit.Chain;
import yuejie.audit.ChainLink;
import yuejie.audit.Findings;
import yuejie.audit.InvoiceNo;

/** The ledger of an export: every entry is balanced and reconciles with the invoices and attempts of the export. */
final class ExportedLedger {

    /** The sums of an account in the ledger. */
    record Account(BigDecimal toppedUp, BigDecimal balance, BigDecimal openOfOtherMonths) {

        static final Account EMPTY = new Account(NOTHING, NOTHING, NOTHING);

        Account plus(LedgerRow row, boolean isOfAnotherMonth) {
            return new Account(row.kind().equals("TOP_UP") ? toppedUp.add(row.balance()) : toppedUp,
                    balance.add(row.balance()),
                    isOfAnotherMonth ? openOfOtherMonths.add(row.receivable()) : openOfOtherMonths);
        }
    }

    /**
     * What is open of an overdue invoice.
     *
     * @param account whose invoice
     * @param open    how much
     */
    record Overdue(String account, BigDecimal open) {

        private Overdue plus(Overdue more) {
            return new Overdue(account, open.add(more.open));
        }
    }

    private static final BigDecimal NOTHING = new BigDecimal("0.00");
    private static final ExportedFile FILE = new ExportedFile("ledger.csv",
            "entry_key,kind,booked_on,account_id,invoice_no,cash,receivable,balance,revenue");

    private final String month;
    private final Map<String, Issued> invoices;
    private final Function<String, Optional<LocalDate>> bookedOn;
    private final Chain chain;
    private final Findings findings;
    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<String, BigDecimal> paidForOrders = new HashMap<>();
    private final Map<String, Overdue> overdue = new HashMap<>();
    private @Nullable LedgerRow last;
    private long topUps;
    private long orders;
    private BigDecimal toppedUp = NOTHING;
    private BigDecimal ordered = NOTHING;

    /**
     * The ledger of an export.
     *
     * @param bookedOn the day on which an invoice is booked, by its number
     */
    ExportedLedger(String month, Map<String, Issued> invoices, Function<String, Optional<LocalDate>> bookedOn,
            Chain chain, Findings findings) {
        this.month = month;
        this.bookedOn = bookedOn;
        this.invoices = invoices;
        this.chain = chain;
        this.findings = findings;
    }

    /** Reads the ledger, and gives its sums by account. */
    Map<String, Account> read(Path directory, ExportManifest manifest) {
        LinkedRows linked = new LinkedRows(FILE.name(), "ledger", manifest, chain, findings);
        Set<String> overdueNow = manifest.overdue().orElse(Set.of());
        FILE.read(directory, manifest, findings, row -> {
            Optional<ChainLink> link = linked.add(row.text("entry_key"), row.fields());
            LedgerRow entry = LedgerRow.of(row);
            link.filter(held -> !entry.canBeOf(held)).ifPresent(held -> linked.misplaced(entry.key(), held));
            entry(entry);
            if (overdueNow.contains(entry.invoice())) {
                overdue.merge(entry.invoice(), new Overdue(entry.account(), entry.receivable()), Overdue::plus);
            }
        });
        linked.compare();
        return accounts;
    }

    /** What is open of the invoices that the manifest names as overdue, by their numbers. */
    Map<String, Overdue> overdue() {
        return overdue;
    }

    private void entry(LedgerRow row) {
        String where = "ledger.csv " + row.key();
        if (!row.isBalanced()) {
            findings.add(where,
                    "it is not balanced: " + row.cash() + " + " + row.receivable() + " is not " + row.balance()
                            + " + " + row.revenue() + " (R8.4)");
        } else if (!row.isOfItsKind()) {
            findings.add(where, "it is no entry of the kind " + row.kind() + " (R8.4)");
        }
        if (last != null && LedgerRow.AS_EXPORTED.compare(last, row) >= 0) {
            findings.add(where, "it does not come in the order of days, kinds and keys");
        }
        last = row;
        boolean isOfTheMonth = InvoiceNo.parse(row.invoice()).filter(no -> no.month().equals(month)).isPresent();
        accounts.put(row.account(), accounts.getOrDefault(row.account(), Account.EMPTY)
                .plus(row, !row.invoice().isEmpty() && !isOfTheMonth));
        if (row.kind().equals("TOP_UP")) {
            topUps++;
            toppedUp = toppedUp.add(row.balance());
        }
        if (row.kind().equals("ORDER") || row.kind().equals("REFUND")) {
            paidForOrders.merge(row.order(), row.revenue(), BigDecimal::add);
            orders++;
            ordered = ordered.add(row.balance());
        }
        if (isOfTheMonth) {
            ofTheMonth(where, row);
        }
    }

    private void ofTheMonth(String where, LedgerRow row) {
        Issued invoice = invoices.get(row.invoice());
        if (invoice == null) {
            findings.add(where, "invoices.csv does not have its invoice");
            return;
        }
        invoice.owe(row.receivable());
        if (!row.account().equals(invoice.text("account_id"))) {
            findings.add(where, "it is of account " + row.account() + ", its invoice of " + invoice.text("account_id"));
        }
        bookedOn.apply(row.kind().equals("CREDIT") ? row.credit() : row.invoice())
                .filter(day -> !row.kind().equals("DEDUCTION") && !day.equals(row.bookedOn()))
                .ifPresent(
                        day -> findings.add(where, "it is booked on " + row.bookedOn() + ", it should be on " + day));
        switch (row.kind()) {
            case "INVOICE" -> {
                invoice.enter();
                if (row.receivable().compareTo(invoice.total()) != 0) {
                    findings.add(where, "it says " + row.receivable() + ", its invoice " + invoice.text("total"));
                }
            }
            case "DEDUCTION" -> {
                if (!invoice.isDeducted(row.bookedOn(), row.balance().negate())) {
                    findings.add(where, "deductions.csv has no such deduction of " + row.balance().negate() + " on "
                            + row.bookedOn());
                }
            }
            case "CREDIT" -> Optional.ofNullable(invoices.get(row.credit())).ifPresentOrElse(
                    credit -> credit.credit(row.revenue()),
                    () -> findings.add(where, "invoices.csv does not have its credit"));
            default -> {
            }
        }
    }

    /** What is left of what was paid for each order, by its id. */
    Map<String, BigDecimal> paidForOrders() {
        return paidForOrders;
    }

    /**
     * The top-ups and orders that were sealed are there. There may be more of them, which the next deductions will
     * seal. The sum of more orders is not checked, since there may be withdrawals among them.
     */
    void compare(List<Chain.Deducted> seals) {
        Sealed topped = sealed(seals, "top-ups", "topped up", "");
        if (topUps < topped.count || toppedUp.compareTo(topped.amount) < 0
                || (topUps == topped.count && toppedUp.compareTo(topped.amount) != 0)) {
            findings.add("ledger.csv",
                    "it has " + topUps + " top-ups, " + toppedUp + " CNY; sealed were " + topped.count
                            + ", " + topped.amount + " CNY");
        }
        Sealed paid = sealed(seals, "orders", "paid for orders", "0");
        if (orders < paid.count || (orders == paid.count && ordered.compareTo(paid.amount) != 0)) {
            findings.add("ledger.csv", "it has " + orders + " entries of orders, " + ordered + " CNY; sealed were "
                    + paid.count + ", " + paid.amount + " CNY");
        }
    }

    private record Sealed(long count, BigDecimal amount) {
    }

    /**
     * Adds up what the seals state of one kind of movement.
     *
     * @param absent the value of a seal without these lines; not a number where the lines are required
     */
    private Sealed sealed(List<Chain.Deducted> seals, String rows, String sum, String absent) {
        long count = 0;
        BigDecimal amount = NOTHING;
        for (Chain.Deducted seal : seals) {
            try {
                count += Long.parseLong(seal.manifest().value(rows).orElse(absent).replaceFirst(" .*", ""));
                amount = amount.add(new BigDecimal(seal.manifest().value(sum).orElse(absent)));
            } catch (NumberFormatException e) {
                findings.add(seal.link().name(), "its manifest does not say how much was " + sum);
            }
        }
        return new Sealed(count, amount);
    }
}
