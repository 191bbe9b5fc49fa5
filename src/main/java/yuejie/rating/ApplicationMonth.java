package yuejie.rating;

import yuejie.calendar.BillingMonth;
import yuejie.contract.Contract;
import yuejie.usage.UsageMonth;

/**
 * Everything about one application that the rating of its month depends on, but for the prices.
 *
 * @param contract what was agreed, of all time
 * @param usage    what was measured in the month
 */
public record ApplicationMonth(Contract contract, UsageMonth usage) {

    /** The month to rate. */
    public BillingMonth month() {
        return usage.month();
    }
}
