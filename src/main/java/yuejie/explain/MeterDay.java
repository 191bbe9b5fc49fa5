package yuejie.explain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yuejie.catalog.Catalog;
import yuejie.rating.ApplicationMonth;

/**
 * What one day of an application's month says of a meter, as a settlement read it.
 *
 * @param date           the day
 * @param value          the value of the meter; empty where the snapshot is missing, or the application was not created
 * @param serviceSeconds the day's seconds in service
 * @param standing       {@code BILLABLE}, or why the day is not billable (R3.2): {@code NOT_CREATED},
 *                       {@code SUSPENDED}, {@code PLAN_IS_FREE} or {@code PLAN_IS_UNKNOWN}
 */
public record MeterDay(LocalDate date, Optional<Long> value, long serviceSeconds, String standing) {

    /**
     * The days of a month.
     *
     * @param seen    contract and usage as they are to be read
     * @param catalog the catalog that prices the month
     * @param planIds the products that are plans in any catalog known
     */
    public static List<MeterDay> of(ApplicationMonth seen, Catalog catalog, Set<String> planIds, String meter) {
        return DayExplanation.of(seen, catalog, planIds).stream().map(day -> new MeterDay(day.date(),
                day.value(meter), day.serviceSeconds(), day.standing().name())).toList();
    }

    /** Whether a snapshot was due, and did not come. */
    public boolean isMissing() {
        return value.isEmpty() && !standing.equals(DayExplanation.Standing.NOT_CREATED.name());
    }
}
