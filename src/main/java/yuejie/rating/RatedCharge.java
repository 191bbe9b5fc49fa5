package yuejie.rating;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import yuejie.catalog.BlockTariff;
import yuejie.catalog.Charge;
import yuejie.catalog.OptionBlockCharge;
import yuejie.catalog.OptionCharge;
import yuejie.catalog.OptionTariff;
import yuejie.catalog.OverageCharge;
import yuejie.catalog.Quota;
import yuejie.contract.Contract;
import yuejie.usage.UsageMonth;

/**
 * How a charge was rated for an application's month, before proration: the candidates, and which of them is the
 * month's.
 *
 * @param charge     the charge
 * @param pairs      the pairs of plan and option value that were in effect, in the order in which they took
 *                   effect; none where the charge prices no option
 * @param candidates what the charge amounts to under each plan, in time order; of an option with a monthly fee, for
 *                   each pair that has a price
 */
public record RatedCharge(Charge charge, List<OptionPair> pairs, List<Candidate> candidates) {

    static RatedCharge of(Charge charge, ApplicationMonth application, BillableDays days) {
        if (charge instanceof OverageCharge overage) {
            return overage(overage, application.usage(), days);
        }
        return charge instanceof OptionBlockCharge blocks ? blocks(blocks, application, days)
                : option((OptionCharge) charge, application.contract(), days);
    }

    /** A fee for each begun block, or for each unit, of a meter above a free quota (R4, R10.3). */
    private static RatedCharge overage(OverageCharge charge, UsageMonth usage, BillableDays days) {
        List<Candidate> candidates = new ArrayList<>(1);
        for (Map.Entry<String, BitSet> plan : days.daysByPlan().entrySet()) {
            Quota quota = charge.quotas().get(plan.getKey());
            if (quota != null) {
                Measured measured = Measured.of(usage, charge.meter(), charge.aggregate(), plan.getValue())
                        .orElseThrow();
                candidates.add(Candidate.of(plan.getKey(), plan.getValue().cardinality(), Optional.empty(), measured,
                        quota));
            }
        }
        return new RatedCharge(charge, List.of(), candidates);
    }

    /** The monthly fee of an option (R5). */
    private static RatedCharge option(OptionCharge charge, Contract contract, BillableDays days) {
        List<OptionPair> pairs = OptionPair.of(charge.option(), charge.tariffs(), contract, days);
        return new RatedCharge(charge, pairs, pairs.stream().filter(OptionPair::hasAPrice)
                .map(pair -> Candidate.of(pair, days.of(pair.plan()).cardinality())).toList());
    }

    /** Of each plan the price of its dearest pair, times the blocks that the meter began on the plan's days (R10.3). */
    private static RatedCharge blocks(OptionBlockCharge charge, ApplicationMonth application, BillableDays days) {
        List<OptionPair> pairs = OptionPair.of(charge.option(), charge.optionTariffs(), application.contract(), days);
        Map<String, OptionPair> dearest = new HashMap<>();
        pairs.stream().filter(OptionPair::hasAPrice)
                .forEach(pair -> dearest.merge(pair.plan(), pair, OptionPair::dearer));
        return new RatedCharge(charge, pairs, pairs.stream().filter(pair -> pair.equals(dearest.get(pair.plan())))
                .map(pair -> {
                    BitSet ofPlan = days.of(pair.plan());
                    BlockTariff tariff = Objects.requireNonNull(charge.tariffs().get(pair.plan()));
                    return Candidate.of(pair.plan(), ofPlan.cardinality(), Optional.of(pair),
                            Measured.of(application.usage(), charge.meter(), charge.aggregate(), ofPlan).orElseThrow(),
                            tariff.quota(pair.price().orElseThrow()));
                }).toList());
    }

    /** The candidate whose fee is the month's; empty where there is none, or where the charge parks the application. */
    public Optional<Candidate> winner() {
        return unpriced().isPresent() ? Optional.empty() : candidates.stream().reduce(Candidate::higher);
    }

    private Optional<OptionPair> unpriced() {
        return pairs.stream().filter(pair -> pair.price().isEmpty()).findFirst();
    }

    /** Why the charge parks the application: a pair that is neither sold nor included (R5.2). */
    Optional<Assessment.Parked> parked() {
        return unpriced().map(pair -> new Assessment.Parked(ParkReason.UNPRICED_OPTION,
                charge.optionName().orElseThrow() + " " + pair.value() + " is neither sold nor included in plan "
                        + pair.plan() + ", which it met on " + pair.since() + "; sold: " + sold(pair.plan())));
    }

    private String sold(String plan) {
        Map<String, OptionTariff> tariffs = charge instanceof OptionBlockCharge blocks ? blocks.optionTariffs()
                : ((OptionCharge) charge).tariffs();
        return Optional.ofNullable(tariffs.get(plan))
                .map(tariff -> "up to " + tariff.includedUpTo() + " included, " + tariff.prices().keySet())
                .orElse("none");
    }
}
