package yuejie.rating;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import yuejie.calendar.BillingMonth;
import yuejie.catalog.Catalog;
import yuejie.catalog.Catalogs;
import yuejie.money.Money;
import yuejie.seal.Sha256;

/** Rates an application under the catalog that holds for its site and month. */
public final class Pricing {

    private final Catalogs catalogs;
    private final Rating rating;

    /**
     * Pricing with catalogs.
     *
     * @param planIds the products that are plans in any catalog known
     */
    public Pricing(Catalogs catalogs, Set<String> planIds) {
        this.catalogs = catalogs;
        this.rating = new Rating(planIds);
    }

    /** The catalog that holds for the application's site and the month. */
    public Catalog catalog(ApplicationMonth application) {
        String site = application.contract().application().site();
        return catalogs.holding(site, application.month()).orElseThrow(() -> new IllegalStateException(
                "No price catalog holds for site " + site + " in " + application.month()));
    }

    /** Whether a catalog holds for a site in a month. */
    public boolean holds(String site, BillingMonth month) {
        return catalogs.holding(site, month).isPresent();
    }

    /** The catalogs that hold for a month, by site. */
    public List<Catalog> holding(BillingMonth month) {
        return catalogs.sites().stream().sorted().flatMap(site -> catalogs.holding(site, month).stream()).toList();
    }

    /** The catalogs that hold for a month, each with the hash of its text: equal texts mean equal prices. */
    public String catalogs(BillingMonth month) {
        return words(holding(month));
    }

    /** Catalogs, each with the hash of its text. */
    public static String words(List<Catalog> catalogs) {
        return catalogs.stream().map(catalog -> catalog.id() + " version " + catalog.version() + " "
                + Sha256.of(catalog.source())).collect(Collectors.joining(", "));
    }

    /** What the application's month amounts to by the charges that can be computed. */
    public Money atStake(ApplicationMonth application) {
        return rating.atStake(application, catalog(application));
    }

    /** Rates the application's month. */
    public Assessment assess(ApplicationMonth application) {
        return rating.assess(application, catalog(application));
    }
}
