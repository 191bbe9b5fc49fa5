package yuejie.jobs.settle;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionTemplate;
import yuejie.audit.proof.Discrepancy;
import yuejie.audit.proof.JdbcLedgerProof;
import yuejie.audit.proof.JdbcProof;
import yuejie.calendar.BillingMonth;
import yuejie.collection.JdbcLedger;
import yuejie.crash.CrashPoint;
import yuejie.invoice.JdbcSettlementSections;
import yuejie.seal.JdbcSeals;
import yuejie.seal.Manifest;
import yuejie.settlement.JdbcSettlements;
import yuejie.settlement.Settlement;

/** How a settlement closes: it is proved, then what it invoiced is booked, proved again in the ledger, and sealed. */
public final class SettlementClosing {

    private final JdbcSettlements settlements;
    private final JdbcProof proof;
    private final JdbcLedgerProof ledgerProof;
    private final JdbcLedger ledger;
    private final Sealing sealing;

    /**
     * What a seal is made from.
     *
     * @param seals    the chain
     * @param sections adds up a settlement's digests
     * @param readOnly the transaction in which it does so: row by row, not all rows at once
     */
    public record Sealing(JdbcSeals seals, JdbcSettlementSections sections, TransactionTemplate readOnly) {

        private Map<String, String> sections(BillingMonth month, int revision) {
            return readOnly.execute(status -> sections.of(month, revision));
        }
    }

    public SettlementClosing(JdbcSettlements settlements, JdbcProof proof, JdbcLedgerProof ledgerProof, JdbcLedger ledger,
                      Sealing sealing) {
        this.settlements = settlements;
        this.proof = proof;
        this.ledgerProof = ledgerProof;
        this.ledger = ledger;
        this.sealing = sealing;
    }

    /**
     * Proves what was settled, several identities at a time: all that is looked at was committed before.
     *
     * @throws IllegalStateException if an identity does not hold
     */
    void prove(BillingMonth month, int revision) {
        CrashPoint.PROOF_BEGUN.reached();
        check(month, proof.check(month, revision, settlements.find(month, revision).orElseThrow().frozenSeq()));
        CrashPoint.PROOF_HELD.reached();
    }

    /**
     * Books, proves and seals in the caller's transaction: either all of it happens or nothing, and no money that is
     * not proved is ever in the ledger.
     *
     * @throws IllegalStateException if an identity does not hold
     */
    void seal(BillingMonth month, int revision, long executionId) {
        Settlement settlement = settlements.find(month, revision).orElseThrow();
        if (settlement.sealed()) {
            return;
        }
        // assessments were committed before: they are added up on a connection of their own, while others are written
        CompletableFuture<Map<String, String>> sections =
                CompletableFuture.supplyAsync(() -> sealing.sections(month, revision));
        LocalDate due = month.lastDay().plusDays(1);
        LocalDate bookedOn = sealing.seals.latestRunDate().filter(date -> date.isAfter(due)).orElse(due);
        ledger.invoices(month, revision, bookedOn);
        check(month, ledgerProof.ofSettlement(month, revision));
        CrashPoint.LEDGER_PROVED.reached();
        sealing.seals.append(manifest(settlement, sections.join()), settlement.kind(), month.toString(), revision,
                settlement.frozenSeq(), executionId);
        CrashPoint.LINK_APPENDED.reached();
        settlements.sealed(month, revision);
        CrashPoint.SEALED.reached();
    }

    private Manifest manifest(Settlement settlement, Map<String, String> sections) {
        Manifest manifest = sealing.seals.next()
                .with(settlement.kind().name().toLowerCase(Locale.ROOT),
                        settlement.month() + " revision " + settlement.revision())
                .with("catalogs", settlement.catalogs())
                .with("accepted missing days", settlement.acceptedDays().isEmpty() ? "none"
                        : settlement.acceptedDays().stream().map(LocalDate::toString).collect(Collectors.joining(",")));
        sections.forEach(manifest::with);
        return manifest;
    }

    private static void check(BillingMonth month, List<Discrepancy> found) {
        Discrepancy.refuse("The settlement of " + month + " does not", found);
    }
}
