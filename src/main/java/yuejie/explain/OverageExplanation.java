package yuejie.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yuejie.catalog.Aggregate;
import yuejie.catalog.OverageCharge;
import yuejie.money.ExactAmount;
import yuejie.rating.BillableDays;
import yuejie.rating.Measured;
import yuejie.usage.UsageMonth;

/**
 * How an overage comes to its fee: a candidate per plan, of which the highest is the month's (R4).
 *
 * @param charge the charge
 * @param plans  the candidates, in the order of their first billable day
 */
record OverageExplanation(OverageCharge charge, List<QuotaCandidate> plans) implements ChargeExplanation {

    private static final Comparator<QuotaCandidate> BY_FEE = Comparator.comparing(QuotaCandidate::fee);
    private static final Comparator<QuotaCandidate> BY_QUANTITY = Comparator.comparing(c -> c.measured().quantity());

    static OverageExplanation of(OverageCharge charge, UsageMonth usage, BillableDays days) {
        List<QuotaCandidate> candidates = new ArrayList<>();
        days.daysByPlan().forEach((plan, ofPlan) -> Optional.ofNullable(charge.quotas().get(plan))
                .ifPresent(quota -> Measured.of(usage, charge.meter(), charge.aggregate(), ofPlan).ifPresent(measured ->
                        candidates.add(new QuotaCandidate(plan, ofPlan.cardinality(), measured, quota)))));
        return new OverageExplanation(charge, candidates);
    }

    private Optional<QuotaCandidate> best() {
        return plans.stream().max(BY_FEE.thenComparing(BY_QUANTITY)
                .thenComparing(this::place, Comparator.reverseOrder()));
    }

    /** The earlier date goes first; sums have none, there the earlier plan does. */
    private String place(QuotaCandidate candidate) {
        return candidate.measured().date().map(Object::toString)
                .orElseGet(() -> String.format("%02d", plans.indexOf(candidate)));
    }

    @Override
    public Optional<ExactAmount> fee() {
        return best().map(QuotaCandidate::fee).filter(fee -> !fee.isZero());
    }

    @Override
    public void steps(ExplanationVoice voice, ExplanationTable steps) {
        if (plans.isEmpty()) {
            steps.row(voice.say(ExplanationText.NO_BILLABLE_DAY));
        }
        for (QuotaCandidate candidate : plans) {
            steps.row(voice.say(ExplanationText.CANDIDATE, voice.plan(candidate.plan()), candidate.days()),
                    candidate.sentence(voice));
        }
        if (plans.size() > 1 && fee().isPresent()) {
            QuotaCandidate best = best().orElseThrow();
            steps.row(voice.say(ExplanationText.THE_MONTHS),
                    voice.say(decidedBy(best), voice.money(best.fee()), voice.plan(best.plan())));
        }
    }

    /** Which rule of R4.2 told the best from the next. */
    private ExplanationText decidedBy(QuotaCandidate best) {
        boolean peak = charge.aggregate() == Aggregate.MAX;
        List<QuotaCandidate> equal = plans.stream().filter(c -> BY_FEE.compare(c, best) == 0).toList();
        if (equal.size() == 1) {
            return ExplanationText.HIGHEST_FEE;
        }
        return equal.stream().filter(c -> BY_QUANTITY.compare(c, best) == 0).count() == 1
                ? peak ? ExplanationText.HIGHER_PEAK : ExplanationText.HIGHER_QUANTITY
                : peak ? ExplanationText.EARLIER_DATE : ExplanationText.EARLIER_PLAN;
    }

    @Override
    public List<Map<String, Object>> candidates() {
        return plans.stream().map(candidate ->
                candidate.json(fee().isPresent() && best().equals(Optional.of(candidate)))).toList();
    }
}
