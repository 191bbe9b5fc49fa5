package yuejie.rating;

import java.util.BitSet;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import yuejie.catalog.OverageCharge;
import yuejie.catalog.Quota;
import yuejie.money.ExactAmount;
import yuejie.usage.UsageMonth;

/** A charge per begun block, or per unit, of a meter above a free quota (R4, R10.3). */
final class OverageRating {

    private record Candidate(String plan, Measured measured, Quota quota) {

        ExactAmount fee() {
            return quota.fee(measured.quantity());
        }
    }

    /**
     * The highest fee is the month's; ties: the higher quantity, then the earlier date (R4.2). A sum has no date; there
     * the plan goes first that came first.
     */
    private static final Comparator<Candidate> THE_MONTHS = Comparator.comparing(Candidate::fee)
            .thenComparing(candidate -> candidate.measured.quantity())
            .thenComparing(candidate -> candidate.measured.date().orElse(null),
                    Comparator.nullsFirst(Comparator.reverseOrder()));

    private OverageRating() {
    }

    static Charged rate(OverageCharge charge, UsageMonth usage, BillableDays days) {
        Candidate best = null;
        for (Map.Entry<String, BitSet> plan : days.daysByPlan().entrySet()) {
            Candidate candidate = candidate(charge, usage, plan);
            if (candidate != null && (best == null || THE_MONTHS.compare(candidate, best) > 0)) {
                best = candidate;
            }
        }
        return best == null ? new Charged.Nothing()
                : fee(best.plan, best.measured, best.quota, OptionalLong.empty());
    }

    private static Candidate candidate(OverageCharge charge, UsageMonth usage, Map.Entry<String, BitSet> planDays) {
        Quota quota = charge.quotas().get(planDays.getKey());
        Optional<Measured> measured = Measured.of(usage, charge.meter(), charge.aggregate(), planDays.getValue());
        return quota == null ? null
                : measured.map(found -> new Candidate(planDays.getKey(), found, quota)).orElse(null);
    }

    /**
     * The fee of a quantity.
     *
     * @param option the option's value that has the quota's price; empty where it is none of an option
     */
    static Charged.Fee fee(String plan, Measured measured, Quota quota, OptionalLong option) {
        Evidence evidence = new Evidence.Overage(measured, quota.free(), quota.block(),
                quota.blocks(measured.quantity()), quota.minimum(), option);
        return new Charged.Fee(plan, evidence, quota.price(), quota.fee(measured.quantity()));
    }
}
