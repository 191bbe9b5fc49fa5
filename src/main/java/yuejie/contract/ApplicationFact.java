package yuejie.contract;

import java.time.LocalDate;

/**
 * An application as upstream describes it. Its account and its day of creation may be corrected, its site
 * is fixed for ever.
 *
 * @param sdkAppId  the application's public id, 1 to 2^63 - 1
 * @param accountId the account that pays
 * @param site      the site whose catalog applies
 * @param createdOn the first day of its existence
 */
public record ApplicationFact(long sdkAppId, String accountId, String site, LocalDate createdOn)
        implements
            Fact {

    @Override
    public Object key() {
        return sdkAppId;
    }
}
