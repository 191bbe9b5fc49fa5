package yuejie.explain;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yuejie.calendar.TimeSpan;
import yuejie.catalog.Charge;
import yuejie.catalog.OptionCharge;
import yuejie.catalog.OptionTariff;
import yuejie.contract.Contract;
import yuejie.contract.OptionTimeline;
import yuejie.contract.ServiceTimeline;
import yuejie.money.ExactAmount;
import yuejie.money.Money;
import yuejie.rating.BillableDays;

/**
 * How an option comes to its fee: the highest price among the pairs of plan and value that were in effect at
 * some in-service instant of a billable day (R5.1).
 *
 * @param charge the charge
 * @param option the option that it prices
 * @param pairs  the pairs in time order, without those of value 0
 */
record OptionExplanation(Charge charge, String option, List<Pair> pairs) implements ChargeExplanation {

    /**
     * A pair that was in effect.
     *
     * @param plan  the plan
     * @param value the option's value
     * @param since the first billable day of the month that had it
     * @param price its monthly price; empty where it is neither sold nor included (R5.2)
     */
    record Pair(String plan, long value, LocalDate since, Optional<Money> price) {
    }

    private record Key(String plan, long value) {
    }

    static OptionExplanation of(OptionCharge charge, Contract contract, BillableDays days) {
        return new OptionExplanation(charge, charge.option(), pairs(charge.option(), charge.tariffs(), contract, days));
    }

    /** The pairs of an option that were in effect, by what they cost. */
    static List<Pair> pairs(String option, Map<String, OptionTariff> tariffs, Contract contract, BillableDays days) {
        OptionTimeline values = new OptionTimeline(contract.options(), option);
        ServiceTimeline service = new ServiceTimeline(contract.events());
        Map<Key, Pair> pairs = new LinkedHashMap<>();
        BitSet billable = days.all();
        for (int day = billable.nextSetBit(0); day >= 0; day = billable.nextSetBit(day + 1)) {
            String plan = days.plans()[day];
            LocalDate date = days.month().day(day);
            service.inServiceSpans(TimeSpan.of(date)).stream().flatMapToLong(values::valuesDuring)
                    .filter(value -> value != 0).forEach(value -> pairs.computeIfAbsent(new Key(plan, value),
                            key -> new Pair(plan, value, date, price(tariffs, key))));
        }
        return List.copyOf(pairs.values());
    }

    private static Optional<Money> price(Map<String, OptionTariff> tariffs, Key key) {
        OptionTariff tariff = tariffs.get(key.plan);
        return tariff == null ? Optional.empty() : tariff.priceOf(key.value);
    }

    private Optional<Pair> dearest() {
        return dearest(pairs);
    }

    /** The first of the dearest that cost anything. */
    static Optional<Pair> dearest(List<Pair> pairs) {
        Pair dearest = null;
        for (Pair pair : pairs) {
            Money atLeast = dearest == null ? Money.ZERO : dearest.price.orElseThrow();
            if (pair.price.isPresent() && pair.price.get().isGreaterThan(atLeast)) {
                dearest = pair;
            }
        }
        return Optional.ofNullable(dearest);
    }

    @Override
    public Optional<ExactAmount> fee() {
        return pairs.stream().anyMatch(pair -> pair.price.isEmpty()) ? Optional.empty()
                : dearest().flatMap(Pair::price).map(ExactAmount::of);
    }

    @Override
    public void steps(ExplanationVoice voice, ExplanationTable steps) {
        if (pairs.isEmpty()) {
            steps.row(voice.say(ExplanationText.NOT_OPEN));
        }
        steps(pairs, option, ExplanationText.PAIR_PRICE, voice, steps);
        fee().flatMap(fee -> dearest()).ifPresent(pair -> steps.row(voice.say(ExplanationText.OPTION_MONTHS),
                voice.say(ExplanationText.HIGHEST_PRICE, voice.money(pair.price.orElseThrow()),
                        voice.plan(pair.plan), voice.optionValue(Optional.of(option), pair.value))));
    }

    /** A row for each pair. */
    static void steps(List<Pair> pairs, String option, ExplanationText priced, ExplanationVoice voice,
                      ExplanationTable steps) {
        for (Pair pair : pairs) {
            String sentence = pair.price.map(price -> price.isZero()
                            ? voice.say(ExplanationText.PAIR_INCLUDED, pair.since)
                            : voice.say(priced, pair.since, voice.money(price)))
                    .orElseGet(() -> voice.say(ExplanationText.PAIR_UNPRICED, pair.since));
            steps.row(voice.say(ExplanationText.PAIR, voice.plan(pair.plan),
                    voice.optionValue(Optional.of(option), pair.value)), sentence);
        }
    }

    @Override
    public List<Map<String, Object>> candidates() {
        return pairs.stream().map(pair -> {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("plan", pair.plan);
            json.put("value", pair.value);
            json.put("since", pair.since.toString());
            json.put("fee", pair.price.map(Money::toString).orElse(null));
            json.put("is_the_months", fee().isPresent() && dearest().equals(Optional.of(pair)));
            return json;
        }).toList();
    }
}
