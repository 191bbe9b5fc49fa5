package yuejie.explain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yuejie.catalog.BlockTariff;
import yuejie.catalog.OptionBlockCharge;
import yuejie.explain.OptionExplanation.Pair;
import yuejie.money.ExactAmount;
import yuejie.rating.ApplicationMonth;
import yuejie.rating.BillableDays;
import yuejie.rating.Measured;

/**
 * How an option that is priced per begun block comes to its fee: of each plan the dearest value that was in effect
 * (R5.1) times the blocks of the meter, of which the highest fee is the month's (R4.2).
 *
 * @param charge the charge
 * @param pairs  the pairs of plan and value that were in effect, in time order, without those of value 0
 * @param plans  the candidates, in the order in which their pairs came into effect
 */
record OptionBlockExplanation(OptionBlockCharge charge, List<Pair> pairs, List<Candidate> plans)
        implements ChargeExplanation {

    /** A plan's dearest pair and what it comes to. */
    record Candidate(Pair pair, QuotaCandidate quota) {
    }

    static OptionBlockExplanation of(OptionBlockCharge charge, ApplicationMonth month, BillableDays days) {
        List<Pair> pairs = OptionExplanation.pairs(charge.option(), charge.optionTariffs(), month.contract(), days);
        List<Candidate> candidates = new ArrayList<>();
        for (Pair pair : pairs) {
            BlockTariff tariff = charge.tariffs().get(pair.plan());
            boolean dearest = OptionExplanation.dearest(pairs.stream()
                    .filter(other -> other.plan().equals(pair.plan())).toList()).equals(Optional.of(pair));
            if (dearest) {
                BitSet ofPlan = days.daysByPlan().get(pair.plan());
                Measured.of(month.usage(), charge.meter(), charge.aggregate(), ofPlan)
                        .map(measured -> new QuotaCandidate(pair.plan(), ofPlan.cardinality(), measured,
                                tariff.quota(pair.price().orElseThrow())))
                        .ifPresent(quota -> candidates.add(new Candidate(pair, quota)));
            }
        }
        return new OptionBlockExplanation(charge, pairs, candidates);
    }

    /** The highest fee, then the higher quantity, then the pair that came first. */
    private Optional<Candidate> best() {
        Candidate best = null;
        for (Candidate candidate : plans) {
            int byFee = best == null ? 1 : candidate.quota.fee().compareTo(best.quota.fee());
            if (byFee > 0 || byFee == 0
                    && candidate.quota.measured().quantity() > best.quota.measured().quantity()) {
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    @Override
    public Optional<ExactAmount> fee() {
        return pairs.stream().anyMatch(pair -> pair.price().isEmpty()) ? Optional.empty()
                : best().map(best -> best.quota.fee()).filter(fee -> !fee.isZero());
    }

    @Override
    public void steps(ExplanationVoice voice, ExplanationTable steps) {
        if (pairs.isEmpty()) {
            steps.row(voice.say(ExplanationText.NOT_OPEN));
        }
        OptionExplanation.steps(pairs, charge.option(), ExplanationText.PAIR_PRICE_OF_A_BLOCK, voice, steps);
        for (Candidate candidate : plans) {
            steps.row(voice.say(ExplanationText.CANDIDATE_VALUE, voice.plan(candidate.pair.plan()),
                    voice.optionValue(Optional.of(charge.option()), candidate.pair.value()), candidate.quota.days()),
                    candidate.quota.sentence(voice));
        }
        if (plans.size() > 1 && fee().isPresent()) {
            Candidate best = best().orElseThrow();
            steps.row(voice.say(ExplanationText.THE_MONTHS),
                    voice.say(decidedBy(best), voice.money(best.quota.fee()), voice.plan(best.pair.plan())));
        }
    }

    private ExplanationText decidedBy(Candidate best) {
        List<Candidate> equal = plans.stream().filter(other -> other.quota.fee().equals(best.quota.fee())).toList();
        return equal.size() == 1 ? ExplanationText.HIGHEST_FEE
                : equal.stream().filter(other -> other.quota.measured().quantity() == best.quota.measured().quantity())
                        .count() == 1 ? ExplanationText.HIGHER_QUANTITY : ExplanationText.EARLIER_PLAN;
    }

    @Override
    public List<Map<String, Object>> candidates() {
        return plans.stream().map(candidate -> {
            Map<String, Object> json = candidate.quota.json(
                    fee().isPresent() && best().equals(Optional.of(candidate)));
            json.put("value", candidate.pair.value());
            json.put("since", candidate.pair.since().toString());
            return json;
        }).toList();
    }
}
