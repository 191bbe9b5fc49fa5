package yuejie.rating;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;
import yuejie.catalog.Quota;
import yuejie.money.ExactAmount;

/**
 * What a charge amounts to under one plan of the month, or for one value of an option, before proration. The highest
 * of the candidates is the month's fee, never their sum (R4.2, R5.1).
 *
 * @param plan      the plan's id
 * @param days      how many billable days of the month are under the plan
 * @param pair      the option's value that has the price; empty where the charge prices no option
 * @param evidence  what was counted
 * @param unitPrice the price of a block or unit, or the monthly price of the option
 * @param fee       the month's fee under this plan; it may be 0.00
 */
public record Candidate(String plan, int days, Optional<OptionPair> pair, Evidence evidence, ExactAmount unitPrice,
        ExactAmount fee) {

    /**
     * The highest fee first. At equal fees: the higher quantity of the meter, then the earlier day (R4.2). An option's
     * day is the first on which its value was in effect (R5.1); a sum has no day.
     */
    private static final Comparator<Candidate> BY_FEE = Comparator.comparing(Candidate::fee)
            .thenComparing(candidate -> candidate.evidence.overage().map(Evidence.Overage::quantity).orElse(0L))
            .thenComparing(candidate -> candidate.day().orElse(LocalDate.MIN), Comparator.reverseOrder());

    /** The candidate of a quota: what the measured quantity costs. */
    static Candidate of(String plan, int days, Optional<OptionPair> pair, Measured measured, Quota quota) {
        Evidence evidence = new Evidence.Overage(measured, quota.free(), quota.block(),
                quota.blocks(measured.quantity()), quota.minimum(),
                pair.isPresent() ? OptionalLong.of(pair.get().value()) : OptionalLong.empty());
        return new Candidate(plan, days, pair, evidence, quota.price(), quota.fee(measured.quantity()));
    }

    /** The candidate of an option's monthly fee: the pair's price. */
    static Candidate of(OptionPair pair, int days) {
        ExactAmount price = ExactAmount.of(pair.price().orElseThrow());
        return new Candidate(pair.plan(), days, Optional.of(pair), new Evidence.Option(pair.value()), price, price);
    }

    /** The candidate whose fee is the month's; the first where the tie rule does not decide. */
    static Candidate higher(Candidate first, Candidate second) {
        return BY_FEE.compare(second, first) > 0 ? second : first;
    }

    private Optional<LocalDate> day() {
        return pair.map(OptionPair::since).or(() -> evidence.overage().flatMap(overage -> overage.measured().date()));
    }
}
