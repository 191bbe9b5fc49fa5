package yuejie.contract;

import java.time.Instant;
import java.time.LocalDate;
import yuejie.calendar.DateSpan;

/**
 * A prepaid order: a plan or an add-on, bought for a number of months (R2).
 *
 * @param orderId     the order's id, up to 255 characters
 * @param appNo       the application's internal number
 * @param product     what was bought, a product of the catalogs
 * @param months      for how many months, 1 to 60
 * @param startsOn    its first day
 * @param purchasedAt when it was bought; plays no part in which plan a day has (R1.2)
 */
public record PlanOrder(String orderId, int appNo, String product, int months, LocalDate startsOn,
        Instant purchasedAt) implements Fact {

    @Override
    public Object key() {
        return orderId;
    }

    /**
     * The days for which a plan order is valid (R2.1): from day T to the day before T in the n-th month
     * after, or to that month's last day where it has no day T.
     */
    public DateSpan validity() {
        LocalDate end = startsOn.plusMonths(months);
        boolean clipped = end.getDayOfMonth() != startsOn.getDayOfMonth();
        return new DateSpan(startsOn, clipped ? end.plusDays(1) : end);
    }
}
