package yuejie.explain;

import static yuejie.explain.Numbers.amount;
import static yuejie.explain.Numbers.count;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yuejie.catalog.Aggregate;
import yuejie.catalog.Catalog;
import yuejie.catalog.Charge;
import yuejie.catalog.OptionCharge;
import yuejie.catalog.OverageCharge;
import yuejie.explain.ExplanationJson.LeftOut;
import yuejie.explain.ExplanationJson.SnakeCase;
import yuejie.money.ExactAmount;
import yuejie.money.Money;
import yuejie.rating.ApplicationMonth;
import yuejie.rating.Candidate;
import yuejie.rating.Evidence;
import yuejie.rating.Measured;
import yuejie.rating.OptionPair;
import yuejie.rating.RatedCharge;
import yuejie.rating.Rating;

/**
 * Puts into words how a charge of the catalog was rated for a month, before proration, or why nothing is charged.
 *
 * @param rated the working of the rating
 */
record ChargeExplanation(RatedCharge rated) {

    /** Every charge of a catalog, in its order. */
    static List<ChargeExplanation> of(ApplicationMonth month, Catalog catalog, Set<String> planIds) {
        return new Rating(planIds).charges(month, catalog).stream().map(ChargeExplanation::new).toList();
    }

    Charge charge() {
        return rated.charge();
    }

    /** The candidate that is the month's; empty where nothing is charged. */
    private Optional<Candidate> months() {
        return rated.winner().filter(winner -> !winner.fee().isZero());
    }

    /** The month's fee; empty where nothing is charged. */
    Optional<ExactAmount> fee() {
        return months().map(Candidate::fee);
    }

    /** The candidates and the choice: rows of a label and a sentence. */
    Table steps(Voice voice) {
        Table steps = new Table(voice, "    ");
        Optional<String> option = charge().optionName();
        if (option.isPresent() ? rated.pairs().isEmpty() : rated.candidates().isEmpty()) {
            steps.row(voice.say(option.isPresent() ? Text.NOT_OPEN : Text.NO_BILLABLE_DAY));
        }
        rated.pairs().forEach(pair -> steps.row(voice.say(Text.PAIR, voice.plan(pair.plan()),
                voice.optionValue(option, pair.value())), price(pair, voice)));
        if (charge() instanceof OptionCharge) {
            months().flatMap(Candidate::pair).ifPresent(pair -> steps.row(Text.OPTION_MONTHS, Text.HIGHEST_PRICE,
                    voice.money(pair.price().orElseThrow()), voice.plan(pair.plan()),
                    voice.optionValue(option, pair.value())));
            return steps;
        }
        for (Candidate candidate : rated.candidates()) {
            String plan = voice.plan(candidate.plan());
            steps.row(candidate.pair().map(pair -> voice.say(Text.CANDIDATE_VALUE, plan,
                    voice.optionValue(option, pair.value()), candidate.days()))
                    .orElseGet(() -> voice.say(Text.CANDIDATE, plan, candidate.days())),
                    sentence(candidate, voice));
        }
        months().filter(winner -> rated.candidates().size() > 1).ifPresent(winner -> steps.row(Text.THE_MONTHS,
                decidedBy(winner), voice.money(winner.fee()), voice.plan(winner.plan())));
        return steps;
    }

    private String price(OptionPair pair, Voice voice) {
        Text priced = charge() instanceof OptionCharge ? Text.PAIR_PRICE : Text.PAIR_PRICE_OF_A_BLOCK;
        return pair.price().map(price -> price.isZero() ? voice.say(Text.PAIR_INCLUDED, pair.since())
                : voice.say(priced, pair.since(), voice.money(price)))
                .orElseGet(() -> voice.say(Text.PAIR_UNPRICED, pair.since()));
    }

    /** How the fee of a quantity is computed. */
    private static String sentence(Candidate candidate, Voice voice) {
        Evidence.Overage overage = overage(candidate);
        String measured = measured(overage.measured(), voice);
        String free = count(overage.freeQuota());
        if (overage.blocks() == 0) {
            return voice.say(Text.NOTHING_ABOVE, measured, free);
        }
        String price = amount(candidate.unitPrice());
        String above = count(overage.aboveQuota());
        ExactAmount product = candidate.unitPrice().times(overage.blocks());
        String sentence = overage.blockSize() == 1
                ? voice.say(Text.ABOVE_BY_UNITS, measured, free, above, price, voice.money(product))
                : voice.say(Text.ABOVE_BY, measured, free, above, count(overage.blockSize()),
                        count(overage.blocks()), price, voice.money(product));
        return product.equals(candidate.fee()) ? sentence
                : voice.say(Text.LESS_THAN_MINIMUM, sentence, voice.money(overage.minimum()));
    }

    private static String measured(Measured measured, Voice voice) {
        String quantity = count(measured.quantity());
        return switch (measured.aggregate()) {
            case MAX -> voice.say(Text.THE_PEAK, quantity, measured.date().orElseThrow());
            case SUM -> voice.say(Text.THE_SUM, quantity);
            case LAST -> voice.say(Text.THE_LAST, quantity, measured.date().orElseThrow());
        };
    }

    private static Evidence.Overage overage(Candidate candidate) {
        return candidate.evidence().overage().orElseThrow();
    }

    /** The part of the tie rule that decided (R4.2). */
    private Text decidedBy(Candidate winner) {
        boolean peak = charge() instanceof OverageCharge overage && overage.aggregate() == Aggregate.MAX;
        List<Candidate> equal = rated.candidates().stream().filter(c -> c.fee().equals(winner.fee())).toList();
        if (equal.size() == 1) {
            return Text.HIGHEST_FEE;
        }
        return equal.stream().filter(c -> c.evidence().quantity() == winner.evidence().quantity()).count() == 1
                ? peak ? Text.HIGHER_PEAK : Text.HIGHER_QUANTITY
                : peak ? Text.EARLIER_DATE : Text.EARLIER_PLAN;
    }

    /** The candidates as values that Jackson renders; of an option with a monthly fee, all of its pairs. */
    List<?> json() {
        return charge() instanceof OptionCharge ? rated.pairs().stream().map(this::json).toList()
                : rated.candidates().stream().map(this::json).toList();
    }

    private PairJson json(OptionPair pair) {
        return new PairJson(pair.plan(), pair.value(), pair.since().toString(), pair.price().map(Money::toString),
                months().flatMap(Candidate::pair).equals(Optional.of(pair)));
    }

    private CandidateJson json(Candidate candidate) {
        Evidence.Overage overage = overage(candidate);
        return new CandidateJson(candidate.plan(), candidate.days(), overage.measured().aggregate().name(),
                overage.quantity(), overage.measured().date().map(LocalDate::toString), overage.freeQuota(),
                overage.blockSize(), overage.blocks(), candidate.unitPrice().toString(), overage.minimum().toString(),
                candidate.fee().toString(), months().equals(Optional.of(candidate)),
                candidate.pair().map(OptionPair::value), candidate.pair().map(pair -> pair.since().toString()));
    }

    @SnakeCase
    record PairJson(String plan, long value, String since, Optional<String> fee, boolean isTheMonths) {
    }

    @SnakeCase
    record CandidateJson(String plan, int billableDays, String aggregate, long peak, Optional<String> peakDate,
            long freeQuota, long blockSize, long blocks, String unitPrice, String minimum, String fee,
            boolean isTheMonths, @LeftOut Optional<Long> value, @LeftOut Optional<String> since) {
    }
}
