package yuejie.jobs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import yuejie.calendar.BillingMonth;
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

    /** Whether a catalog holds for a site in a month. */
    public boolean holds(String site, BillingMonth month) {
        return catalogs.holding(site, month).isPresent();
    }

    /**
     * The catalogs that hold for a month, each with a hash of all that it says: equal texts price equally.
     */
    public String catalogs(BillingMonth month) {
        return catalogs.sites().stream().sorted().flatMap(site -> catalogs.holding(site, month).stream())
                .map(catalog -> catalog.id() + " version " + catalog.version() + " " + hash(catalog.toString()))
                .collect(Collectors.joining(", "));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Settles the application's month. */
    public Assessment assess(ApplicationMonth application) {
        return settlement.assess(application, catalog(application));
    }
}
