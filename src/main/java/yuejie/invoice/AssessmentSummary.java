package yuejie.invoice;

import yuejie.money.Money;
import yuejie.rating.Outcome;

/**
 * How an application's month was settled, as it is kept.
 *
 * @param sdkAppId       the application
 * @param accountId      the account
 * @param outcome        how the month ended
 * @param reason         why the application was parked; empty unless it was
 * @param detail         what exactly is wrong; empty unless it was parked
 * @param total          the invoice's total; 0.00 unless invoiced
 * @param catalog        the id of the catalog that was used
 * @param catalogVersion that catalog's version
 */
public record AssessmentSummary(long sdkAppId, String accountId, Outcome outcome, String reason, String detail,
        Money total, String catalog, int catalogVersion) {
}
