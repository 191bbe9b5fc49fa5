package yuejie.catalog;

import java.util.Map;

/**
 * A fee for each begun block of a meter above the free quota (套餐外超量, R4), or for each unit of it (R10.3).
 *
 * @param item      the item of the invoice line
 * @param name      as people read it
 * @param meter     the meter that counts: {@code dau}, {@code groups} (R3.1), or one that the catalog declares
 * @param aggregate what of the meter counts over the month
 * @param quotas    the quota of every billable plan, by plan id, in the order of the file
 */
public record OverageCharge(String item, Label name, String meter, Aggregate aggregate, Map<String, Quota> quotas)
        implements
            Charge {

    /** Keeps a copy of the quotas. */
    public OverageCharge {
        quotas = Ordered.copy(quotas);
    }
}
