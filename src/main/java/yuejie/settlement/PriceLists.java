package yuejie.settlement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yuejie.catalog.Catalog;
import yuejie.catalog.Catalogs;
import yuejie.catalog.file.CatalogFiles;
import yuejie.rating.Pricing;

/**
 * Which prices a settlement uses: a month is settled with today's, and settled again with those it was settled with.
 */
public final class PriceLists {

    private final Catalogs known;
    private final Pricing current;
    private final JdbcSettlements settlements;

    PriceLists(Catalogs known, JdbcSettlements settlements) {
        this.known = known;
        this.current = new Pricing(known, known.planIds());
        this.settlements = settlements;
    }

    /** The prices that are known now. */
    public Pricing current() {
        return current;
    }

    /**
     * Catalogs of which a higher version is known now than a month was settled with.
     *
     * @param newer    these versions
     * @param catalogs all catalogs that the month is to be settled with now, in words
     */
    public record Corrected(List<Catalog> newer, String catalogs) {
    }

    /** The catalogs of a settlement of which a higher version holds for the month now. */
    public Corrected corrected(Settlement settlement) {
        List<Catalog> newer = new ArrayList<>();
        List<Catalog> all = new ArrayList<>();
        for (Catalog then : kept(settlement)) {
            Optional<Catalog> higher = known.find(then.id())
                    .filter(catalog -> catalog.site().equals(then.site()) && catalog.version() > then.version()
                            && catalog.holdsFor(settlement.month()));
            higher.ifPresent(newer::add);
            all.add(higher.orElse(then));
        }
        return new Corrected(newer, Pricing.words(all));
    }

    /** The prices of a settlement, word for word as they were kept when it began. */
    public Pricing of(Settlement settlement) {
        if (settlement.catalogs().equals(current.catalogs(settlement.month()))) {
            return current;
        }
        List<Catalog> then = kept(settlement);
        Set<String> planIds = new HashSet<>(known.planIds());
        then.forEach(catalog -> planIds.addAll(catalog.plans().keySet()));
        return new Pricing(Catalogs.of(then, List.of()), planIds);
    }

    private List<Catalog> kept(Settlement settlement) {
        List<Catalog> kept = new ArrayList<>();
        for (String words : settlement.catalogs().split(", ")) {
            String[] parts = words.split(" ");
            kept.add(CatalogFiles.parse(parts[0], settlements.catalog(parts[0], Integer.parseInt(parts[2]), parts[3])
                    .orElseThrow()));
        }
        return kept;
    }

    /** One of the catalogs that a settlement went by, as it was kept; empty where its text is not in the book. */
    public Optional<Catalog> kept(Settlement settlement, String id, int version) {
        String name = id + " version " + version + " ";
        return Arrays.stream(settlement.catalogs().split(", ")).filter(words -> words.startsWith(name)).findFirst()
                .flatMap(words -> settlements.catalog(id, version, words.substring(name.length())))
                .map(text -> CatalogFiles.parse(id, text));
    }
}
