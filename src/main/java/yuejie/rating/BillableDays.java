package yuejie.rating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import yuejie.calendar.BillingMonth;
import yuejie.catalog.Catalog;
import yuejie.catalog.Plan;
import yuejie.contract.Contract;
import yuejie.contract.PlanTimeline;
import yuejie.contract.ServiceTimeline;

/**
 * Which days of a month count for an application, and under which plan (R3.2). A day counts when its plan is billable,
 * the application was in service at some instant of the day, and the day is not before the application was created.
 *
 * @param month       the month
 * @param plans       the plan's id on each day, counted from 0
 * @param daysByPlan  the billable days of each plan, in the order of their first day
 * @param unknownPlan a plan that was ordered for an existing day and is not in the catalog
 */
public record BillableDays(BillingMonth month, List<String> plans, Map<String, BitSet> daysByPlan,
        Optional<String> unknownPlan) {

    /**
     * Finds the billable days.
     *
     * @param month   the month
     * @param planIds the products that are plans in any catalog
     */
    public static BillableDays of(BillingMonth month, Contract contract, Catalog catalog, Set<String> planIds) {
        Set<String> known = new HashSet<>(planIds);
        known.addAll(catalog.plans().keySet());
        PlanTimeline timeline = new PlanTimeline(contract.orders(), known);
        ServiceTimeline service = new ServiceTimeline(contract.events());
        List<String> plans = new ArrayList<>(month.length());
        Map<String, BitSet> daysByPlan = new LinkedHashMap<>();
        Optional<String> unknownPlan = Optional.empty();
        for (int day = 0; day < month.length(); day++) {
            LocalDate date = month.day(day);
            String id = timeline.planOn(date).orElseGet(() -> catalog.defaultPlan().id());
            plans.add(id);
            boolean exists = !date.isBefore(contract.application().createdOn());
            if (exists && service.inServiceAtSomeInstantOf(date)) {
                Optional<Plan> plan = catalog.plan(id);
                if (plan.isEmpty() && unknownPlan.isEmpty()) {
                    unknownPlan = Optional.of(id);
                } else if (plan.isPresent() && plan.get().billable()) {
                    daysByPlan.computeIfAbsent(id, first -> new BitSet()).set(day);
                }
            }
        }
        return new BillableDays(month, plans, daysByPlan, unknownPlan);
    }

    /** The billable days of a plan that has some, counted from 0. */
    BitSet of(String plan) {
        return Objects.requireNonNull(daysByPlan.get(plan), plan);
    }

    /** All billable days, counted from 0. */
    public BitSet all() {
        BitSet all = new BitSet();
        daysByPlan.values().forEach(all::or);
        return all;
    }
}
