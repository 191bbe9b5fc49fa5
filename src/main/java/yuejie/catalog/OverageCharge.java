package yuejie.catalog;

import java.util.Map;

/**
 * A fee for each begun block of a meter's peak above the free quota (套餐外超量, R4).
 *
 * @param item   the item of the invoice line
 * @param name   as people read it
 * @param meter  the meter whose peak counts, {@code dau} or {@code groups} (R3.1)
 * @param quotas the quota of every billable plan, by plan id, in the order of the file
 */
public record OverageCharge(String item, Label name, String meter, Map<String, Quota> quotas)
        implements Charge {

    /** Keeps a copy of the quotas. */
    public OverageCharge {
        quotas = Ordered.copy(quotas);
    }
}
