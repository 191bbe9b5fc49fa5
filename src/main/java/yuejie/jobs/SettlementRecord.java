package yuejie.jobs;

import java.time.LocalDate;
import java.util.List;
import yuejie.calendar.BillingMonth;

/**
 * What was fixed when a settlement passed its gate.
 *
 * @param month         the month
 * @param revision      1 for the month's settlement
 * @param proved        whether its totals were proved
 * @param frozenSeq     the place of the last applied file that it sees
 * @param maxAppNo      the greatest internal application number then
 * @param partitions    into how many ranges the applications are split
 * @param acceptedDays  days without an import that the operator accepted
 * @param catalogs      the price catalogs that held for the month, each with a hash of all that it says
 */
public record SettlementRecord(BillingMonth month, int revision, boolean proved, long frozenSeq, int maxAppNo,
                               int partitions, List<LocalDate> acceptedDays, String catalogs) {
}
