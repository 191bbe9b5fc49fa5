package yuejie.jobs.settle;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.job.Job;
import org.springframework.beans.factory.annotation.Qualifier;
import yuejie.calendar.BillingMonth;
import yuejie.collection.JdbcDeductionRuns;
import yuejie.failure.RefusedException;
import yuejie.failure.RunFailedException;
import yuejie.invoice.AssessmentSummary;
import yuejie.invoice.Billed;
import yuejie.invoice.JdbcInvoices;
import yuejie.invoice.RevisionTotals;
import yuejie.jobs.run.JobRunner;
import yuejie.settlement.JdbcSettlements;
import yuejie.settlement.PriceLists;
import yuejie.settlement.Settlement;

/**
 * Settles some applications of a settled month again: those whose data changed since (R9.3), or those that were parked
 * and may have been mended (R7.4). Nothing else of the month is touched.
 */
public final class Revisions {

    /**
     * What was done.
     *
     * @param totals    what the revision amounts to; of no application where there was nothing to do
     * @param parked    the first of the month's applications that are parked now
     * @param allParked how many applications of the month are parked now
     */
    public record Result(RevisionTotals totals, List<AssessmentSummary> parked, long allParked) {
    }

    private final JobRunner runner;
    private final Job job;
    private final JdbcSettlements settlements;
    private final JdbcInvoices invoices;
    private final AdjustmentPreview preview;
    private final SettlementGate gate;
    private final JdbcDeductionRuns runs;

    Revisions(JobRunner runner, @Qualifier("adjustment") Job job, JdbcSettlements settlements, JdbcInvoices invoices,
            AdjustmentPreview preview, SettlementGate gate, JdbcDeductionRuns runs) {
        this.runner = runner;
        this.job = job;
        this.settlements = settlements;
        this.invoices = invoices;
        this.preview = preview;
        this.gate = gate;
        this.runs = runs;
    }

    /**
     * Settles those again whose data changed since.
     *
     * @throws RefusedException   if a precondition is not met or another run is in progress
     * @throws RunFailedException if it failed or was stopped; calling again goes on
     */
    public Result adjust(BillingMonth month) {
        return run(month, Settlement.Kind.ADJUSTMENT, false);
    }

    /**
     * Settles all applications again whose catalog has a higher version now, with that version; and those whose data
     * changed since.
     *
     * @throws RefusedException   if there is no higher version, a precondition is not met or another run is in progress
     * @throws RunFailedException if it failed or was stopped; calling again goes on
     */
    public Result reprice(BillingMonth month) {
        return run(month, Settlement.Kind.ADJUSTMENT, true);
    }

    /**
     * Settles the parked ones again.
     *
     * @throws RefusedException   if a precondition is not met or another run is in progress
     * @throws RunFailedException if it failed or was stopped; calling again goes on
     */
    public Result settleParked(BillingMonth month) {
        return run(month, Settlement.Kind.PARKED, false);
    }

    /**
     * What {@link #adjust} or {@link #reprice} would do with the present data; nothing is written.
     *
     * @param reprice whether with higher versions of the month's catalogs
     * @return every application that would be settled again
     * @throws RefusedException if a precondition is not met or another run is in progress
     */
    public List<Billed> preview(BillingMonth month, boolean reprice) {
        return runner.underLock(() -> {
            Settlement first = settled(month, Settlement.Kind.ADJUSTMENT);
            Optional<PriceLists.Corrected> corrected = reprice ? corrected(first) : Optional.empty();
            BitSet again = gate.wouldSettle(first, Settlement.Kind.ADJUSTMENT, corrected);
            List<Billed> billed = new ArrayList<>();
            if (!again.isEmpty()) {
                preview.of(first, again, corrected, billed::add);
            }
            return billed;
        });
    }

    /**
     * The higher versions of its catalogs to settle the month with; empty where they were used before.
     *
     * @throws RefusedException if there never was one
     */
    private Optional<PriceLists.Corrected> corrected(Settlement first) {
        PriceLists.Corrected corrected = gate.corrected(first.month());
        String last = settlements.latestSealed(first.month()).orElseThrow().catalogs();
        if (corrected.newer().isEmpty() && last.equals(first.catalogs())) {
            throw new RefusedException(first.month() + " was settled with " + last.replaceAll(" [0-9a-f]{64}", "")
                    + ", and no higher version of these is known that holds for it. Give the corrected catalog, with"
                    + " its id and a higher version, with --catalogs DIR. Nothing was changed.");
        }
        return Optional.of(corrected).filter(by -> !by.newer().isEmpty());
    }

    private Result run(BillingMonth month, Settlement.Kind kind, boolean reprice) {
        return runner.underLock(() -> {
            Settlement first = settled(month, kind);
            Settlement latest = settlements.latest(month).orElseThrow();
            Optional<PriceLists.Corrected> corrected = reprice && latest.sealed() ? corrected(first) : Optional.empty();
            boolean nothing = latest.sealed() && gate.wouldSettle(first, kind, corrected).isEmpty();
            if (nothing && latest.isFirst()) {
                return result(first, RevisionTotals.NONE);
            }
            // the latest one may have been killed after it was sealed, and before its end was recorded
            int revision = nothing ? latest.revision() : nextRevision(latest);
            JobRunner.End end = runner.run(job, new SettlementKey(month, revision)
                    .parameters(settlements.discards(month, revision))
                    .addString("kind", (nothing ? latest.kind() : kind).name(), false)
                    .addString("reprice", Boolean.toString(corrected.isPresent()), false).toJobParameters());
            return result(first, end == JobRunner.End.WAS_COMPLETE ? RevisionTotals.NONE
                    : invoices.revisionTotals(month, revision));
        });
    }

    private Result result(Settlement first, RevisionTotals totals) {
        return new Result(totals, invoices.parked(first.month(), MonthEndSettlement.PARKED_SHOWN),
                gate.wouldSettle(first, Settlement.Kind.PARKED, Optional.empty()).cardinality());
    }

    /** The month's own settlement, once it is sure that nothing prevents another revision. */
    private Settlement settled(BillingMonth month, Settlement.Kind kind) {
        Optional<Settlement> latest = settlements.latest(month);
        List<String> against = new ArrayList<>();
        if (latest.isEmpty() || (latest.get().isFirst() && !latest.get().sealed())) {
            against.add(month + " is not settled and proved; settle it first: yuejie settle --month " + month);
        } else if (!latest.get().sealed() && latest.get().kind() != kind) {
            against.add("an adjustment was begun and not finished; finish it first: " + latest.get().command());
        }
        runs.unfinished().ifPresent(run -> against.add(run.finishFirst()));
        if (!against.isEmpty()) {
            throw new RefusedException(month + " cannot be settled again: " + String.join("; ", against)
                    + ". Nothing was changed.");
        }
        return settlements.find(month, Settlement.FIRST_REVISION).orElseThrow();
    }

    private static int nextRevision(Settlement latest) {
        return latest.sealed() ? latest.revision() + 1 : latest.revision();
    }
}
