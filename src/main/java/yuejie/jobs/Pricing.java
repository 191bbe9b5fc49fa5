package yuejie.jobs;

import yuejie.catalog.Catalog;
import yuejie.catalog.Catalogs;
import yuejie.settlement.ApplicationMonth;
import yuejie.settlement.Assessment;
import yuejie.settlement.Settlement;

/** Settles an application under the catalog that holds for its site and month. */
public final class Pricing {

    private final Catalogs catalogs;
    private final Settlement settlement;

    /** Pricing with the catalogs known. */
    public Pricing(Catalogs catalogs) {
        this.catalogs = catalogs;
        this.settlement = new Settlement(catalogs.planIds());
    }

    /** The catalog that holds for the application's site and the month. */
    public Catalog catalog(ApplicationMonth application) {
        String site = application.contract().application().site();
        return catalogs.holding(site, application.month()).orElseThrow(() -> new IllegalStateException(
                "No price catalog holds for site " + site + " in " + application.month()));
    }

    /** Settles the application's month. */
    public Assessment assess(ApplicationMonth application) {
        return settlement.assess(application, catalog(application));
    }
}
