package yuejie.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import yuejie.calendar.TimeSpan;
import yuejie.catalog.Catalog;
import yuejie.contract.Contract;
import yuejie.contract.OptionTimeline;
import yuejie.contract.ServiceTimeline;
import yuejie.rating.ApplicationMonth;
import yuejie.rating.BillableDays;
import yuejie.usage.UsageMonth;
import yuejie.usage.UsageRow;

/**
 * One day of an application's month: what was agreed and measured, and whether it counts (R3.2).
 *
 * @param date      the day
 * @param plan      the plan's id
 * @param inService when the service was up
 * @param standing  whether the day is billable, or why not
 * @param usage     its snapshot; empty where the snapshot is missing
 * @param further   the values of the meters that the catalog declares, by id; a meter without a value is left out
 * @param options   the values of each option in the course of the day
 */
record DayExplanation(LocalDate date, String plan, List<TimeSpan> inService, Standing standing,
        Optional<UsageRow> usage, Map<String, Long> further, Map<String, List<Long>> options) {

    /** Whether a day is billable, or why not. */
    enum Standing {
        BILLABLE, NOT_CREATED, SUSPENDED, PLAN_IS_FREE, PLAN_IS_UNKNOWN
    }

    /** The days of a month. */
    static List<DayExplanation> of(ApplicationMonth month, Catalog catalog, Set<String> planIds) {
        Contract contract = month.contract();
        BillableDays billable = BillableDays.of(month.month(), contract, catalog, planIds);
        BitSet all = billable.all();
        ServiceTimeline service = new ServiceTimeline(contract.events());
        List<DayExplanation> days = new ArrayList<>();
        for (int day = 0; day < month.month().length(); day++) {
            LocalDate date = month.month().day(day);
            List<TimeSpan> up = service.inServiceSpans(TimeSpan.of(date));
            Standing standing = Standing.BILLABLE;
            if (!all.get(day)) {
                standing = date.isBefore(contract.application().createdOn()) ? Standing.NOT_CREATED
                        : up.isEmpty() ? Standing.SUSPENDED
                        : catalog.plan(billable.plans().get(day)).isEmpty() ? Standing.PLAN_IS_UNKNOWN
                        : Standing.PLAN_IS_FREE;
            }
            days.add(new DayExplanation(date, billable.plans().get(day), up, standing, month.usage().on(day),
                    further(month.usage(), catalog, day), options(contract, catalog, TimeSpan.of(date))));
        }
        return days;
    }

    private static Map<String, Long> further(UsageMonth usage, Catalog catalog, int day) {
        Map<String, Long> values = new LinkedHashMap<>();
        catalog.meters().keySet().stream().filter(meter -> usage.has(meter, day))
                .forEach(meter -> values.put(meter, usage.value(meter, day)));
        return values;
    }

    private static Map<String, List<Long>> options(Contract contract, Catalog catalog, TimeSpan day) {
        Map<String, List<Long>> options = new LinkedHashMap<>();
        catalog.charges().stream().flatMap(charge -> charge.optionName().stream())
                .forEach(name -> options.computeIfAbsent(name, option -> {
                    List<Long> values = new ArrayList<>();
                    new OptionTimeline(contract.options(), option).valuesDuring(day).forEach(value -> {
                        if (values.isEmpty() || values.get(values.size() - 1) != value) {
                            values.add(value);
                        }
                    });
                    return List.copyOf(values);
                }));
        return options;
    }

    boolean isBillable() {
        return standing == Standing.BILLABLE;
    }

    /** The value of a meter; empty where it is missing. */
    Optional<Long> value(String meter) {
        return switch (meter) {
            case "dau" -> usage.map(UsageRow::dau);
            case "groups" -> usage.map(UsageRow::groups);
            default -> Optional.ofNullable(further.get(meter));
        };
    }

    /** The values of an option in the order in which the day had them: 90 → 0. */
    String values(String option) {
        return options.getOrDefault(option, List.of()).stream().map(Numbers::count)
                .collect(Collectors.joining(" → "));
    }

    /** The day's seconds in service. */
    long serviceSeconds() {
        return inService.stream().mapToLong(TimeSpan::seconds).sum();
    }

    boolean isInServiceThroughout() {
        return serviceSeconds() == TimeSpan.of(date).seconds();
    }
}
