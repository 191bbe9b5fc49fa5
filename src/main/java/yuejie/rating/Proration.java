package yuejie.rating;

import yuejie.calendar.BillingMonth;
import yuejie.calendar.BillingZone;
import yuejie.calendar.TimeSpan;
import yuejie.catalog.Catalog;
import yuejie.contract.Contract;
import yuejie.contract.ServiceTimeline;
import yuejie.money.ExactAmount;
import yuejie.money.Money;
import yuejie.money.Rounding;

/**
 * The share of a month in which the service was in use (R6.1).
 *
 * @param serviceSeconds in-service seconds
 * @param monthSeconds   all seconds of the month
 */
public record Proration(long serviceSeconds, long monthSeconds) {

    private static final long SECONDS_OF_DAY = 86_400;

    /** The share of an application's month, to the second or to the day as the catalog asks (R6.4). */
    public static Proration of(BillingMonth month, Contract contract, Catalog catalog) {
        TimeSpan whole = month.span();
        TimeSpan existing = existing(month, contract);
        ServiceTimeline service = new ServiceTimeline(contract.events());
        long suspended = service.suspendedSeconds(existing);
        if (suspended == 0) {
            return new Proration(whole.seconds(), whole.seconds());
        }
        long inService = switch (catalog.proration()) {
            case SECOND -> existing.seconds() - suspended;
            case DAY -> daysInService(month, existing, service) * SECONDS_OF_DAY;
        };
        return new Proration(inService, whole.seconds());
    }

    /** The part of a month in which the application existed; empty where it was created later. */
    public static TimeSpan existing(BillingMonth month, Contract contract) {
        long end = month.span().endExclusive();
        long created = BillingZone.startOf(contract.application().createdOn());
        return new TimeSpan(Math.min(created, end), end).intersection(month.span());
    }

    private static long daysInService(BillingMonth month, TimeSpan existing, ServiceTimeline service) {
        return month.days().stream().map(TimeSpan::of).map(existing::intersection)
                .filter(day -> !day.isEmpty() && service.inServiceAtSomeInstantOf(day)).count();
    }

    /** The share of a month's fee, rounded once (R7.1). */
    public Money of(ExactAmount fee) {
        return fee.share(serviceSeconds, monthSeconds, Rounding.HALF_UP);
    }
}
