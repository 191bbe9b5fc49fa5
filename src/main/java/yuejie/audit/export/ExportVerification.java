package yuejie.audit.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yuejie.audit.Chain;
import yuejie.audit.Findings;
import yuejie.audit.Tally;
import yuejie.audit.Verification;
import yuejie.calendar.BillingMonth;

/** Verifies the files of an export by themselves: without a book, from the chain of seals in their manifest. */
public final class ExportVerification {

    private final BillingMonth month;
    private final Path directory;
    private final Findings findings = new Findings();
    private final Tally tally = new Tally();

    /** A verification of an export of a month. */
    public ExportVerification(BillingMonth month, Path directory) {
        this.month = month;
        this.directory = directory;
    }

    /**
     * Verifies the files.
     *
     * @param root a root that the chain has to contain; empty where any will do
     */
    public Verification verify(Optional<String> root) {
        if (!Files.isRegularFile(directory.resolve(ExportManifest.NAME))) {
            return Verification.OF_NOTHING;
        }
        return ExportManifest.read(directory, findings).map(manifest -> verify(manifest, root))
                .orElseGet(() -> result(false, new Chain(List.of(), findings), Optional.empty()));
    }

    private Verification verify(ExportManifest manifest, Optional<String> root) {
        Chain chain = new Chain(manifest.links(), findings);
        Optional<String> found = root.flatMap(chain::find);
        List<Chain.Settled> seals = chain.settlementsOf(month);
        boolean sealed = seals.stream().anyMatch(seal -> seal.revision() == 1);
        if (sealed && manifest.month().equals(month.toString())) {
            files(manifest, chain, seals);
        }
        return result(sealed && manifest.month().equals(month.toString()), chain, found);
    }

    private void files(ExportManifest manifest, Chain chain, List<Chain.Settled> seals) {
        ExportedSections sections = new ExportedSections(manifest, findings, tally);
        Map<String, Issued> invoices = new ExportedInvoices(month, manifest, sections, findings).read(directory);
        new ExportedAssessments(month, sections, findings).read(directory, manifest, invoices);
        sections.compare(seals);
        new ExportedAttempts(month, invoices, findings, tally).read(directory, manifest, chain.deductions());
        ExportedLedger ledger = new ExportedLedger(month.toString(), invoices, number -> seals.stream()
                .filter(seal -> seal.revision() == sections.revision(number)).findFirst().map(chain::bookedOn),
                chain, findings);
        Map<String, ExportedLedger.Account> accounts = ledger.read(directory, manifest);
        ledger.compare(chain.deductions());
        invoices.forEach((number, invoice) -> {
            try {
                invoice.check(findings);
            } catch (ExportedRow.UnreadableException e) {
                findings.add("invoices.csv " + number, e.getMessage());
            }
        });
        new ExportedAccounts(month.toString(), accounts, chain, findings).read(directory, manifest, invoices,
                ledger.overdue());
        new ExportedOrders(ledger.paidForOrders(), chain, findings).read(directory, manifest);
    }

    private Verification result(boolean sealed, Chain chain, Optional<String> root) {
        return new Verification(sealed, tally.counts(), chain.links().size(), chain.lastRoot(), chain.lastRunRoot(),
                root, List.of(),
                findings.first(), findings.count());
    }
}
