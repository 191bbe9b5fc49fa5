package yuejie.contract.order;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An order that was refused.
 *
 * @param lineNo      its line in the file
 * @param orderId     its id, which it does not use up
 * @param sdkAppId    the application, which need not exist
 * @param product     what was wanted
 * @param months      for how many months, as it was written
 * @param startsOn    the first day
 * @param purchasedAt when it was bought
 * @param reason      why it was refused
 */
public record OrderRefusal(long lineNo, String orderId, long sdkAppId, String product, long months,
        LocalDate startsOn, Instant purchasedAt, RefusalReason reason) {
}
