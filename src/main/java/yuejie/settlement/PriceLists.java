package yuejie.settlement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import yuejie.catalog.Catalog;
import yuejie.catalog.Catalogs;
import yuejie.catalog.file.CatalogFiles;
import yuejie.rating.Pricing;

/**
 * Which prices a settlement uses: a month is settled with today's prices, and settled again with the prices that it
 * was settled with first.
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
     * Catalogs that are known now in a higher version than a month was settled with.
     *
     * @param newer    the higher versions
     * @param catalogs all catalogs with which the month is to be settled now, in words
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

    /** The prices of a settlement, word for word as they were kept when the settlement began. */
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
        return Named.of(settlement).map(named -> kept(named).orElseThrow()).toList();
    }

    /** A catalog that priced a settlement, as it was kept; empty where its text is not in the book. */
    public Optional<Catalog> kept(Settlement settlement, String id, int version) {
        return Named.of(settlement).filter(named -> named.id.equals(id) && named.version == version).findFirst()
                .flatMap(this::kept);
    }

    private Optional<Catalog> kept(Named named) {
        return settlements.catalog(named.id, named.version, named.sha256)
                .map(text -> CatalogFiles.parse(named.id, text));
    }

    /** How a settlement names a catalog that priced it: {@code <id> version <version> <hash of the text>}. */
    private record Named(String id, int version, String sha256) {

        static Stream<Named> of(Settlement settlement) {
            return Stream.of(settlement.catalogs().split(", ", -1)).map(words -> words.split(" ", -1))
                    .filter(words -> words.length == 4)
                    .map(words -> new Named(words[0], Integer.parseInt(words[2]), words[3]));
        }
    }
}
