package yuejie.audit.export;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import yuejie.audit.Chain;
import yuejie.audit.CodePoints;
import yuejie.audit.Findings;
import yuejie.audit.InvoiceNo;
import yuejie.audit.Words;
import yuejie.seal.CanonicalRows;

/** The accounts of an export: each is the sum of its entries in the ledger beside it. */
final class ExportedAccounts {

    private static final ExportedFile FILE = new ExportedFile("accounts.csv",
            "account_id,topped_up,deducted,balance,overdue");

    private final String month;
    private final Chain chain;
    private final Map<String, ExportedLedger.Account> ledger;
    private final Findings findings;
    private final Map<String, BigDecimal> overdue = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private @Nullable String last;
    private boolean knowsOverdue;

    ExportedAccounts(String month, Map<String, ExportedLedger.Account> ledger, Chain chain, Findings findings) {
        this.month = month;
        this.chain = chain;
        this.ledger = ledger;
        this.findings = findings;
    }

    /**
     * Reads the accounts.
     *
     * @param invoices the invoices of the month, of which those that are overdue have to be in the account's sum
     * @param others   the invoices that the manifest names as overdue, of all months
     */
    void read(Path directory, ExportManifest manifest, Map<String, Issued> invoices,
            Map<String, ExportedLedger.Overdue> others) {
        LinkedRows linked = new LinkedRows(FILE.name(), "accounts", manifest, chain, findings);
        knowsOverdue = linked.isCovered() && manifest.overdue().isPresent();
        if (knowsOverdue) {
            checkOverdue(manifest.overdue().orElseThrow());
            others.forEach((number, invoice) -> {
                if (InvoiceNo.parse(number).filter(no -> !no.month().equals(month)).isPresent()) {
                    overdue.merge(invoice.account(), invoice.open(), BigDecimal::add);
                }
            });
        }
        for (Issued invoice : invoices.values()) {
            try {
                if (invoice.overdue()) {
                    overdue.merge(invoice.text("account_id"), invoice.open(), BigDecimal::add);
                }
            } catch (ExportedRow.UnreadableException e) {
                // found when the invoice was checked
            }
        }
        FILE.read(directory, manifest, findings, row -> {
            linked.add(row.text("account_id"), List.of(row.text("account_id")));
            account(row);
        });
        linked.compare();
        Set<String> missing = new TreeSet<>(CodePoints.ORDER);
        missing.addAll(ledger.keySet());
        missing.removeAll(seen);
        missing.forEach(account -> findings.add("accounts.csv", "it does not have the account " + account
                + " of ledger.csv"));
    }

    /** The last settlement or deductions sealed which invoices are overdue. */
    private void checkOverdue(Set<String> invoices) {
        CanonicalRows rows = new CanonicalRows();
        invoices.forEach(invoice -> rows.field(invoice).end());
        chain.manifests().entrySet().stream().filter(link -> link.getValue().value("overdue").isPresent())
                .reduce((before, last) -> last)
                .ifPresent(link -> Words.differ(link.getValue(), "overdue", rows.sum())
                        .ifPresent(differ -> findings.add(ExportManifest.NAME, "its overdue invoices are not those of"
                                + " seal link " + link.getKey() + ": " + differ)));
    }

    private void account(ExportedRow row) throws ExportedRow.UnreadableException {
        String id = row.text("account_id");
        String where = "accounts.csv " + id;
        if (last != null && CodePoints.ORDER.compare(last, id) >= 0) {
            findings.add(where, "it does not come in the order of the accounts");
        }
        last = id;
        seen.add(id);
        ExportedLedger.Account sums = ledger.getOrDefault(id, ExportedLedger.Account.EMPTY);
        same(where, row, "topped_up", sums.toppedUp());
        same(where, row, "deducted", sums.toppedUp().subtract(sums.balance()));
        same(where, row, "balance", sums.balance());
        if (sums.balance().signum() < 0) {
            findings.add(where, "its balance is below zero (R8.2)");
        }
        BigDecimal least = overdue.getOrDefault(id, new BigDecimal("0.00"));
        BigDecimal most = knowsOverdue ? least : least.add(sums.openOfOtherMonths());
        if (row.amount("overdue").compareTo(least) < 0 || row.amount("overdue").compareTo(most) > 0) {
            findings.add(where, "its overdue is " + row.text("overdue") + ", by the invoices and the ledger it is "
                    + least + (most.compareTo(least) == 0 ? "" : " to " + most));
        }
    }

    private void same(String where, ExportedRow row, String column, BigDecimal sum)
            throws ExportedRow.UnreadableException {
        if (row.amount(column).compareTo(sum) != 0) {
            findings.add(where,
                    "its " + column + " is " + row.text(column) + ", by ledger.csv it is " + sum + " (R8.4)");
        }
    }
}
