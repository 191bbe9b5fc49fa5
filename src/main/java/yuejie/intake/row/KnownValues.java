package yuejie.intake.row;

import java.util.SortedSet;
import java.util.function.Supplier;
import yuejie.usage.AppNumbers;

/**
 * What the fields of reference files may refer to.
 *
 * @param apps     the applications that were imported, looked up by those files alone that name any
 * @param sites    the sites that have a catalog
 * @param products what the catalogs sell
 * @param options  the options that they price
 */
public record KnownValues(Supplier<AppNumbers> apps, SortedSet<String> sites, SortedSet<String> products,
        SortedSet<String> options) {

    public int appNo(String text) {
        long sdkAppId = Field.sdkAppId(text);
        int appNo = apps.get().get(sdkAppId);
        if (appNo == 0) {
            throw new RowRejectedException(RejectCode.UNKNOWN_APP, "sdk_app_id " + sdkAppId
                    + "; no such application was imported (apps.csv)");
        }
        return appNo;
    }
}
