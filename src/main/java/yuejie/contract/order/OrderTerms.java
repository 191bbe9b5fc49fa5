package yuejie.contract.order;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import yuejie.money.Money;

/**
 * The terms of an accepted order.
 *
 * @param validTo the last day of its validity, inclusive (R2.1, R2.2)
 * @param amount  what it costs in all (R2.3); empty where no catalog has a price for it
 * @param grants  the minutes that it brings (R2.5)
 */
public record OrderTerms(LocalDate validTo, Optional<Money> amount, List<Grant> grants) {
}
