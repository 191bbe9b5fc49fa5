package yuejie.invoice;

import static yuejie.invoice.ExplanationNumbers.amount;
import static yuejie.invoice.ExplanationNumbers.count;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yuejie.catalog.OverageCharge;
import yuejie.catalog.Quota;
import yuejie.money.Money;
import yuejie.settlement.BillableDays;
import yuejie.usage.Meter;
import yuejie.usage.Peak;
import yuejie.usage.UsageMonth;

/**
 * How an overage comes to its fee: a candidate per plan, of which the highest is the month's (R4).
 *
 * @param charge the charge
 * @param plans  the candidates, in the order of their first billable day
 */
record OverageExplanation(OverageCharge charge, List<Candidate> plans) implements ChargeExplanation {

    /**
     * What the charge comes to under one plan.
     *
     * @param plan  the plan
     * @param days  how many billable days it had
     * @param peak  the peak of these days
     * @param quota what is free, and what the rest costs
     */
    record Candidate(String plan, int days, Peak peak, Quota quota) {

        Money fee() {
            return quota.fee(peak.value());
        }
    }

    private static final Comparator<Candidate> BY_FEE = Comparator.comparing(Candidate::fee);
    private static final Comparator<Candidate> BY_PEAK = Comparator.comparing(c -> c.peak().value());
    private static final Comparator<Candidate> BY_DATE = Comparator.comparing(c -> c.peak().date());

    static OverageExplanation of(OverageCharge charge, UsageMonth usage, BillableDays days) {
        List<Candidate> candidates = new ArrayList<>();
        Meter meter = Meter.of(charge.meter()).orElseThrow();
        days.daysByPlan().forEach((plan, ofPlan) -> Optional.ofNullable(charge.quotas().get(plan))
                .ifPresent(quota -> Peak.of(usage, meter, ofPlan).ifPresent(peak ->
                        candidates.add(new Candidate(plan, ofPlan.cardinality(), peak, quota)))));
        return new OverageExplanation(charge, candidates);
    }

    private Optional<Candidate> best() {
        return plans.stream().max(BY_FEE.thenComparing(BY_PEAK).thenComparing(BY_DATE.reversed()));
    }

    @Override
    public Optional<Money> fee() {
        return best().map(Candidate::fee).filter(fee -> !fee.isZero());
    }

    @Override
    public void steps(ExplanationVoice voice, ExplanationTable steps) {
        if (plans.isEmpty()) {
            steps.row(voice.say(ExplanationText.NO_BILLABLE_DAY));
        }
        for (Candidate candidate : plans) {
            steps.row(voice.say(ExplanationText.CANDIDATE, voice.plan(candidate.plan), candidate.days),
                    sentence(candidate, voice));
        }
        if (plans.size() > 1 && fee().isPresent()) {
            Candidate best = best().orElseThrow();
            steps.row(voice.say(ExplanationText.THE_MONTHS),
                    voice.say(decidedBy(best), voice.money(best.fee()), voice.plan(best.plan)));
        }
    }

    private static String sentence(Candidate candidate, ExplanationVoice voice) {
        Peak peak = candidate.peak;
        Quota quota = candidate.quota;
        long blocks = quota.blocks(peak.value());
        return blocks == 0
                ? voice.say(ExplanationText.NOTHING_ABOVE, count(peak.value()), peak.date(), count(quota.free()))
                : voice.say(ExplanationText.ABOVE_BY, count(peak.value()), peak.date(), count(quota.free()),
                        count(peak.value() - quota.free()), count(quota.block()), count(blocks),
                        amount(quota.price()), voice.money(candidate.fee()));
    }

    /** Which rule of R4.2 told the best from the next. */
    private ExplanationText decidedBy(Candidate best) {
        List<Candidate> equal = plans.stream().filter(c -> BY_FEE.compare(c, best) == 0).toList();
        return equal.size() == 1 ? ExplanationText.HIGHEST_FEE
                : equal.stream().filter(c -> BY_PEAK.compare(c, best) == 0).count() == 1
                ? ExplanationText.HIGHER_PEAK : ExplanationText.EARLIER_DATE;
    }

    @Override
    public List<Map<String, Object>> candidates() {
        return plans.stream().map(candidate -> {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("plan", candidate.plan);
            json.put("billable_days", candidate.days);
            json.put("peak", candidate.peak.value());
            json.put("peak_date", candidate.peak.date().toString());
            json.put("free_quota", candidate.quota.free());
            json.put("block_size", candidate.quota.block());
            json.put("blocks", candidate.quota.blocks(candidate.peak.value()));
            json.put("unit_price", candidate.quota.price().toString());
            json.put("fee", candidate.fee().toString());
            json.put("is_the_months", fee().isPresent() && best().equals(Optional.of(candidate)));
            return json;
        }).toList();
    }
}
