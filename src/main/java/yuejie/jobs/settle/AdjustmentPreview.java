package yuejie.jobs.settle;

import java.util.BitSet;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.transaction.support.TransactionTemplate;
import yuejie.contract.AppRange;
import yuejie.invoice.Billed;
import yuejie.settlement.JdbcRevisions;
import yuejie.settlement.JdbcSettlements;
import yuejie.settlement.PriceLists;
import yuejie.settlement.Settlement;

/** Previews an adjustment: applications are settled again in a transaction that is rolled back. */
public final class AdjustmentPreview {

    private final TransactionTemplate transaction;
    private final SettlementGate gate;
    private final JdbcSettlements settlements;
    private final SettlementParts parts;
    private final JdbcRevisions revisions;

    AdjustmentPreview(TransactionTemplate transaction, SettlementGate gate, JdbcSettlements settlements,
            SettlementParts parts, JdbcRevisions revisions) {
        this.transaction = transaction;
        this.gate = gate;
        this.settlements = settlements;
        this.parts = parts;
        this.revisions = revisions;
    }

    /**
     * Settles applications again without keeping it.
     *
     * @param first     the month's own settlement
     * @param again     the applications
     * @param corrected the catalogs that they are settled with; empty for the same as before
     * @param sink      receives each of them
     */
    public void of(Settlement first, BitSet again, Optional<PriceLists.Corrected> corrected, Consumer<Billed> sink) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            int revision = settlements.latest(first.month()).orElseThrow().revision() + 1;
            gate.pass(first, revision, Settlement.Kind.ADJUSTMENT, again, corrected);
            Settlement settlement = settlements.find(first.month(), revision).orElseThrow();
            RatingItemProcessor processor = parts.processor(settlement);
            for (AppRange range : revisions.ranges(settlement).values()) {
                ApplicationMonthItemReader reader = parts.reader(settlement, range);
                reader.open(new ExecutionContext());
                for (BillableMonth each = reader.read(); each != null; each = reader.read()) {
                    sink.accept(processor.process(each));
                }
            }
        });
    }
}
