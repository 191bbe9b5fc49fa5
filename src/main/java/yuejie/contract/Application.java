package yuejie.contract;

import java.time.LocalDate;

/**
 * An application as it stands at the point that is read.
 *
 * @param appNo     its internal number: dense, never visible outside
 * @param sdkAppId  its public id
 * @param accountId the account that pays
 * @param site      the site whose catalog applies
 * @param createdOn its first day
 */
public record Application(int appNo, long sdkAppId, String accountId, String site, LocalDate createdOn) {
}
