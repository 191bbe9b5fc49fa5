package yuejie.catalog;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yuejie.calendar.BillingMonth;

/** All price catalogs that are known: the shipped ones, and the operator's, which go first. */
public final class Catalogs {

    private final List<Catalog> byPrecedence;

    private Catalogs(List<Catalog> byPrecedence) {
        this.byPrecedence = byPrecedence;
    }

    /**
     * The shipped catalogs with the operator's. An operator's catalog replaces the shipped catalog of the same id;
     * otherwise it goes first in the months for which both hold.
     *
     * @throws IllegalArgumentException if two of {@code own}, or two of {@code shipped}, have one id,
     *                                  or hold for the same site and month
     */
    public static Catalogs of(List<Catalog> own, List<Catalog> shipped) {
        refuseRivals(own);
        refuseRivals(shipped);
        Set<String> ownIds = own.stream().map(Catalog::id).collect(Collectors.toSet());
        Stream<Catalog> kept = shipped.stream().filter(catalog -> !ownIds.contains(catalog.id()));
        return new Catalogs(Stream.concat(own.stream(), kept).toList());
    }

    /** The catalog that prices a month of the applications of a site; empty where there is none. */
    public Optional<Catalog> holding(String site, BillingMonth month) {
        return byPrecedence.stream()
                .filter(catalog -> catalog.site().equals(site) && catalog.holdsFor(month))
                .findFirst();
    }

    /** The catalog with an id; empty where there is none. */
    public Optional<Catalog> find(String id) {
        return byPrecedence.stream().filter(catalog -> catalog.id().equals(id)).findFirst();
    }

    /** The sites that have a catalog, for whatever month, sorted. */
    public Set<String> sites() {
        return union(catalog -> Set.of(catalog.site()));
    }

    /** The ids of the plans of all catalogs, sorted. */
    public Set<String> planIds() {
        return union(catalog -> catalog.plans().keySet());
    }

    /** The ids that an order can name: plans except the default plan, add-ons and call packs, sorted. */
    public Set<String> productIds() {
        return union(catalog -> {
            Set<String> ids = new TreeSet<>(catalog.plans().keySet());
            ids.remove(catalog.defaultPlan().id());
            ids.addAll(catalog.addOns().keySet());
            ids.addAll(catalog.callPacks().keySet());
            return ids;
        });
    }

    /** The options that the charges of all catalogs name, sorted. */
    public Set<String> options() {
        return union(catalog -> catalog.charges().stream().flatMap(charge -> charge.optionName().stream()).toList());
    }

    /** The meters that all catalogs declare beside the meters of every usage file, sorted. */
    public Set<String> meters() {
        return union(catalog -> catalog.meters().keySet());
    }

    /** Every catalog, sorted by id. */
    public List<Catalog> all() {
        return byPrecedence.stream().sorted(Comparator.comparing(Catalog::id)).toList();
    }

    private Set<String> union(Function<Catalog, Collection<String>> ids) {
        Set<String> union = new TreeSet<>();
        byPrecedence.forEach(catalog -> union.addAll(ids.apply(catalog)));
        return Collections.unmodifiableSet(union);
    }

    private static void refuseRivals(List<Catalog> source) {
        for (int i = 0; i < source.size(); i++) {
            for (int j = 0; j < i; j++) {
                Catalog one = source.get(j);
                Catalog other = source.get(i);
                if (one.id().equals(other.id()) || Validity.of(one).meets(Validity.of(other))) {
                    throw new IllegalArgumentException("Two catalogs of one source have one id, or hold "
                            + "for the same site and month: " + one.id() + ", " + other.id());
                }
            }
        }
    }
}
