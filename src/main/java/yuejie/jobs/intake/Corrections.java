package yuejie.jobs.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import yuejie.calendar.BillingMonth;
import yuejie.failure.RefusedException;
import yuejie.invoice.RevisionTotals;
import yuejie.jobs.settle.AdjustmentPreview;
import yuejie.settlement.JdbcRevisions;
import yuejie.settlement.JdbcSettlements;
import yuejie.settlement.Settlement;

/** What adjustments of settled months would amount to after an import, if they were made now (R9.3). */
public final class Corrections {

    /**
     * What an import changed of a settled month.
     *
     * @param month  the month
     * @param totals what an adjustment of the applications concerned would amount to
     * @param unavailableBecause why the totals cannot be computed now; empty where they can
     */
    public record Correction(BillingMonth month, RevisionTotals totals, String unavailableBecause) {
    }

    private final JdbcSettlements settlements;
    private final JdbcRevisions revisions;
    private final AdjustmentPreview preview;

    Corrections(JdbcSettlements settlements, JdbcRevisions revisions, AdjustmentPreview preview) {
        this.settlements = settlements;
        this.revisions = revisions;
        this.preview = preview;
    }

    /**
     * The corrections that took effect after a place in the order of applied files, month by month. A month that is
     * being settled again is left out.
     */
    List<Correction> since(long appliedSeq) {
        List<Correction> corrections = new ArrayList<>();
        for (Settlement first : settlements.settledMonths()) {
            BitSet changed = revisions.changed(first.month(), Math.max(appliedSeq, first.frozenSeq()));
            if (!changed.isEmpty() && !settlements.isUnderWay(first.month())) {
                corrections.add(correction(first, changed));
            }
        }
        return corrections;
    }

    private Correction correction(Settlement first, BitSet changed) {
        RevisionTotals[] totals = {RevisionTotals.NONE};
        try {
            preview.of(first, changed, Optional.empty(), billed -> totals[0] = totals[0].plus(billed));
            return new Correction(first.month(), totals[0], "");
        } catch (RefusedException e) {
            return new Correction(first.month(), RevisionTotals.NONE, Objects.requireNonNull(e.getMessage()));
        }
    }
}
