package yuejie.jobs.settle;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import yuejie.audit.proof.Discrepancy;
import yuejie.audit.proof.JdbcLedgerProof;
import yuejie.calendar.BillingMonth;
import yuejie.collection.JdbcLedger;
import yuejie.crash.CrashPoint;
import yuejie.invoice.JdbcSettlementSections;
import yuejie.jobs.run.JdbcRunRecords;
import yuejie.jobs.run.ReadOnlyTransaction;
import yuejie.seal.JdbcSeals;
import yuejie.seal.Manifest;
import yuejie.seal.RunRecord;
import yuejie.seal.Subject;
import yuejie.settlement.JdbcSettlements;
import yuejie.settlement.Settlement;

/**
 * Books what a settlement invoiced, proves it in the ledger and seals it, in one transaction: either all of it happens
 * or nothing, and no money that is not proved is ever in the ledger.
 */
record SettlementSealTasklet(JdbcSettlements settlements, JdbcLedger ledger, JdbcLedgerProof proof, JdbcSeals seals,
        JdbcSettlementSections sections, ReadOnlyTransaction readOnly, JdbcRunRecords records) implements Tasklet {

    /**
     * Seals it, unless an interrupted run did so.
     *
     * @throws IllegalStateException if an identity does not hold
     */
    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        SettlementKey key = SettlementKey.of(contribution.getStepExecution());
        Settlement settlement = settlements.find(key.month(), key.revision()).orElseThrow();
        if (!settlement.sealed()) {
            // assessments were committed before: they are added up on a connection of their own, while others are
            // written
            CompletableFuture<Map<String, String>> digests = CompletableFuture
                    .supplyAsync(() -> readOnly.read(() -> sections.of(key.month(), key.revision())));
            try {
                book(settlement);
                seal(settlement, digests.join(), records.of(contribution.getStepExecution()));
            } finally {
                // also where the proof failed: no read may go on after the end of the step
                digests.handle((sum, failure) -> sum).join();
            }
        }
        return RepeatStatus.FINISHED;
    }

    private void book(Settlement settlement) {
        BillingMonth month = settlement.month();
        LocalDate due = month.lastDay().plusDays(1);
        LocalDate bookedOn = seals.latestRunDate().filter(date -> date.isAfter(due)).orElse(due);
        ledger.invoices(month, settlement.revision(), bookedOn);
        Discrepancy.refuse("The settlement of " + month + " does not",
                proof.ofSettlement(month, settlement.revision()));
        CrashPoint.LEDGER_PROVED.reached();
    }

    private void seal(Settlement settlement, Map<String, String> digests, RunRecord record) {
        seals.append(manifest(settlement, digests), settlement.kind().name(),
                Subject.settlement(settlement.month().toString(), settlement.revision()), settlement.frozenSeq(),
                record);
        CrashPoint.LINK_APPENDED.reached();
        settlements.sealed(settlement.month(), settlement.revision());
        CrashPoint.SEALED.reached();
    }

    private Manifest manifest(Settlement settlement, Map<String, String> sections) {
        Manifest manifest = seals.next()
                .with(settlement.kind().name().toLowerCase(Locale.ROOT),
                        settlement.month() + " revision " + settlement.revision())
                .with("catalogs", settlement.catalogs())
                .with("accepted missing days", settlement.acceptedDays().isEmpty() ? "none"
                        : settlement.acceptedDays().stream().map(LocalDate::toString).collect(Collectors.joining(",")));
        sections.forEach(manifest::with);
        ledger.sealed(settlement.month(), settlement.revision()).forEach(manifest::with);
        return manifest;
    }
}
