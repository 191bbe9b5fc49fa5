package yuejie.contract;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yuejie.calendar.DateSpan;
import yuejie.text.CodePointOrder;

/** Which plan an application has on which day (R1.2). */
public final class PlanTimeline {

    private record Bought(PlanOrder order, DateSpan validity) {

        boolean hasEndedBy(LocalDate day) {
            return !day.isBefore(validity.endExclusive());
        }
    }

    private static final Comparator<Bought> LATEST_START = Comparator
            .<Bought, LocalDate>comparing(bought -> bought.validity.startInclusive())
            .thenComparing(bought -> bought.order.orderId(), CodePointOrder.INSTANCE);

    private final List<Bought> latestStartFirst;

    /**
     * Reads the plan orders among an application's orders.
     *
     * @param orders  all its orders
     * @param planIds the products that are plans
     */
    public PlanTimeline(Collection<PlanOrder> orders, Set<String> planIds) {
        latestStartFirst = orders.stream().filter(order -> planIds.contains(order.product()))
                .map(order -> new Bought(order, order.validity())).sorted(LATEST_START.reversed()).toList();
    }

    /**
     * The plan of a day: that of the valid order with the greatest (start, order id); where none is valid
     * any more, that of the order which ended last. Empty before the first order starts, when the plan is
     * the catalog's default.
     */
    public Optional<String> planOn(LocalDate day) {
        Bought endedLast = null;
        for (Bought bought : latestStartFirst) {
            if (bought.validity.contains(day)) {
                return Optional.of(bought.order.product());
            }
            if (bought.hasEndedBy(day) && (endedLast == null || endsAfter(bought, endedLast))) {
                endedLast = bought;
            }
        }
        return Optional.ofNullable(endedLast).map(bought -> bought.order.product());
    }

    /** The list runs from the greatest (start, id) down, so at equal ends the one met first stays. */
    private static boolean endsAfter(Bought bought, Bought other) {
        return bought.validity.endExclusive().isAfter(other.validity.endExclusive());
    }
}
