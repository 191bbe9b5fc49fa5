package yuejie.jobs;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import yuejie.audit.Discrepancy;
import yuejie.audit.JdbcLedgerProof;
import yuejie.audit.JdbcProof;
import yuejie.calendar.BillingMonth;
import yuejie.collection.JdbcLedger;
import yuejie.invoice.JdbcSettlementManifest;
import yuejie.seal.JdbcSeals;
import yuejie.seal.Manifest;

/** How a settlement closes: it is proved, then what it invoiced is booked, proved again in the ledger, and sealed. */
final class SettlementClosing {

    private final JdbcSettlements settlements;
    private final JdbcProof proof;
    private final JdbcLedgerProof ledgerProof;
    private final JdbcLedger ledger;
    private final Sealing sealing;

    /**
     * What a seal is made from.
     *
     * @param seals    the chain
     * @param manifest adds up a settlement's digests
     */
    record Sealing(JdbcSeals seals, JdbcSettlementManifest manifest) {
    }

    SettlementClosing(JdbcSettlements settlements, JdbcProof proof, JdbcLedgerProof ledgerProof, JdbcLedger ledger,
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
        check(month, proof.check(month, revision, settlements.find(month, revision).orElseThrow().frozenSeq()));
    }

    /**
     * Books, proves and seals in the caller's transaction: either all of it happens or nothing, and no money that is
     * not proved is ever in the ledger.
     *
     * @throws IllegalStateException if an identity does not hold
     */
    void seal(BillingMonth month, int revision, long executionId) {
        SettlementRecord settlement = settlements.find(month, revision).orElseThrow();
        if (settlement.sealed()) {
            return;
        }
        LocalDate due = month.lastDay().plusDays(1);
        LocalDate bookedOn = sealing.seals.latestRunDate().filter(date -> date.isAfter(due)).orElse(due);
        ledger.invoices(month, revision, bookedOn);
        check(month, ledgerProof.ofSettlement(month, revision));
        sealing.seals.append(manifest(settlement), settlement.kind(), month.toString(), revision,
                settlement.frozenSeq(), executionId);
        settlements.sealed(month, revision);
    }

    private Manifest manifest(SettlementRecord settlement) {
        Manifest manifest = sealing.seals.next()
                .with(settlement.kind().name().toLowerCase(java.util.Locale.ROOT),
                        settlement.month() + " revision " + settlement.revision())
                .with("catalogs", settlement.catalogs())
                .with("accepted missing days", settlement.acceptedDays().isEmpty() ? "none"
                        : settlement.acceptedDays().stream().map(LocalDate::toString).collect(Collectors.joining(",")));
        return sealing.manifest.complete(manifest, settlement.month(), settlement.revision());
    }

    private static void check(BillingMonth month, List<Discrepancy> found) {
        if (!found.isEmpty()) {
            throw new IllegalStateException("The settlement of " + month + " does not add up: "
                    + found.stream().map(Discrepancy::toString).collect(Collectors.joining("; ")));
        }
    }
}
