package yuejie.contract.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import yuejie.money.Money;

/**
 * The latest state of an order id.
 *
 * @param orderId     the id
 * @param product     what was bought, or wanted
 * @param months      for how many months, as it was written
 * @param purchasedAt when
 * @param startsOn    the first day of its validity
 * @param validTo     the last day, inclusive; empty where it was refused, or imported before that was kept
 * @param amount      what it costs; empty where it was refused, or no catalog had a price for it
 * @param status      {@code PAID_OUTSIDE}, {@code PAID}, {@code WITHDRAWN} or {@code REFUSED}
 * @param reason      why it was refused; empty where it was not
 * @param grants      the minutes that it brings
 */
public record OrderState(String orderId, String product, long months, Instant purchasedAt, LocalDate startsOn,
        Optional<LocalDate> validTo, Optional<Money> amount, String status,
        Optional<RefusalReason> reason, List<Grant> grants) {

    /** The same order, withdrawn: its minutes no longer count. */
    OrderState withdrawn() {
        return new OrderState(orderId, product, months, purchasedAt, startsOn, validTo, amount, "WITHDRAWN", reason,
                List.of());
    }
}
