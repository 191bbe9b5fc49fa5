package yuejie.rating;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;
import yuejie.catalog.BlockTariff;
import yuejie.catalog.OptionBlockCharge;
import yuejie.catalog.OptionCharge;
import yuejie.contract.Contract;
import yuejie.money.ExactAmount;
import yuejie.rating.OptionPairs.Pair;

/**
 * The fee of an option: by the month (R5), or by the begun block of a meter (R10.3). Of several plans it is the highest
 * fee of any, never the sum.
 */
final class OptionRating {

    /** At equal prices the pair in effect at the earliest in-service instant of a billable day (R5.1). */
    private static final Comparator<Pair> DEAREST =
            Comparator.comparing(Pair::price).thenComparing(Pair::place, Comparator.reverseOrder());

    private record Candidate(Pair pair, Charged.Fee fee) {
    }

    /** The highest fee; ties: the higher quantity (R4.2), then the pair that was in effect first (R5.1). */
    private static final Comparator<Candidate> THE_MONTHS =
            Comparator.comparing((Candidate candidate) -> candidate.fee.fee())
                    .thenComparing(candidate -> candidate.fee.evidence().quantity())
                    .thenComparing(candidate -> candidate.pair.place(), Comparator.reverseOrder());

    private OptionRating() {
    }

    static Charged rate(OptionCharge charge, Contract contract, BillableDays days) {
        OptionPairs pairs = OptionPairs.of(charge.option(), charge.tariffs(), contract, days);
        return result(pairs, pairs.dearest().stream().max(DEAREST).map(highest ->
                new Charged.Fee(highest.plan(), new Evidence.Option(highest.value()),
                        ExactAmount.of(highest.price()), ExactAmount.of(highest.price()))));
    }

    /** Each plan's dearest pair times the blocks that the meter began over this plan's billable days. */
    static Charged rate(OptionBlockCharge charge, ApplicationMonth application, BillableDays days) {
        OptionPairs pairs = OptionPairs.of(charge.option(), charge.optionTariffs(), application.contract(), days);
        return result(pairs, pairs.dearest().stream().map(pair -> candidate(charge, application, days, pair))
                .max(THE_MONTHS).map(Candidate::fee));
    }

    private static Candidate candidate(OptionBlockCharge charge, ApplicationMonth application, BillableDays days,
                                       Pair pair) {
        BlockTariff tariff = charge.tariffs().get(pair.plan());
        Measured measured = Measured.of(application.usage(), charge.meter(), charge.aggregate(),
                days.daysByPlan().get(pair.plan())).orElseThrow();
        return new Candidate(pair, OverageRating.fee(pair.plan(), measured, tariff.quota(pair.price()),
                OptionalLong.of(pair.value())));
    }

    private static Charged result(OptionPairs pairs, Optional<Charged.Fee> fee) {
        return pairs.unpriced().<Charged>map(Charged.Impossible::new)
                .orElseGet(() -> fee.<Charged>map(due -> due).orElseGet(Charged.Nothing::new));
    }
}
