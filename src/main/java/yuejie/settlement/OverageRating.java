package yuejie.settlement;

import java.util.BitSet;
import java.util.Comparator;
import java.util.Map;
import yuejie.catalog.OverageCharge;
import yuejie.catalog.Quota;
import yuejie.money.Money;
import yuejie.usage.Meter;
import yuejie.usage.Peak;
import yuejie.usage.UsageMonth;

/** A charge per begun block above a free quota, on the month's peak of a meter (R4). */
final class OverageRating {

    private record Candidate(String plan, Peak peak, Quota quota) {

        Money fee() {
            return quota.fee(peak.value());
        }
    }

    /** The highest fee is the month's; ties: the higher peak, then the earlier date (R4.2). */
    private static final Comparator<Candidate> THE_MONTHS = Comparator.comparing(Candidate::fee)
            .thenComparing(candidate -> candidate.peak.value())
            .thenComparing(candidate -> candidate.peak.date(), Comparator.reverseOrder());

    private OverageRating() {
    }

    static Charged rate(OverageCharge charge, UsageMonth usage, BillableDays days) {
        Meter meter = Meter.of(charge.meter()).orElseThrow();
        Candidate best = null;
        for (Map.Entry<String, BitSet> plan : days.daysByPlan().entrySet()) {
            Candidate candidate = candidate(charge, usage, meter, plan);
            if (candidate != null && (best == null || THE_MONTHS.compare(candidate, best) > 0)) {
                best = candidate;
            }
        }
        return best == null ? new Charged.Nothing() : fee(meter, best);
    }

    private static Candidate candidate(OverageCharge charge, UsageMonth usage, Meter meter,
                                       Map.Entry<String, BitSet> planDays) {
        Quota quota = charge.quotas().get(planDays.getKey());
        return quota == null ? null : Peak.of(usage, meter, planDays.getValue())
                .map(peak -> new Candidate(planDays.getKey(), peak, quota)).orElse(null);
    }

    private static Charged.Fee fee(Meter meter, Candidate best) {
        Quota quota = best.quota;
        Peak peak = best.peak;
        Evidence evidence = new Evidence.Overage(meter.id(), peak.value(), peak.date(), quota.free(),
                quota.block(), quota.blocks(peak.value()));
        return new Charged.Fee(best.plan, evidence, quota.price(), best.fee());
    }
}
