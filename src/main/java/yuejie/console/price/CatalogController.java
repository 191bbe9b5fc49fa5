package yuejie.console.price;

import static yuejie.console.page.Column.number;
import static yuejie.console.page.Column.text;
import static yuejie.console.page.Column.word;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import yuejie.book.BookReader;
import yuejie.calendar.BillingMonth;
import yuejie.calendar.BillingZone;
import yuejie.catalog.Catalog;
import yuejie.catalog.Catalogs;
import yuejie.console.page.Column;
import yuejie.console.page.Listing;
import yuejie.console.page.NotFoundException;
import yuejie.console.page.Page;
import yuejie.explain.ExplanationLanguage;
import yuejie.quote.PriceSheet;

/** The pages of the price catalogs: all that are known, and each as a price page. */
@Controller
public final class CatalogController {

    private final BookReader book;

    CatalogController(BookReader book) {
        this.book = book;
    }

    /** All catalogs; first those that hold in the current month. */
    @GetMapping({"/catalog", "/catalog.csv"})
    Page catalogs() {
        Catalogs known = book.catalogs();
        BillingMonth now = BillingMonth.of(BillingZone.dayOf(Instant.now()));
        List<Catalog> catalogs = known.all().stream().sorted(Comparator
                .comparing((Catalog catalog) -> !holds(catalog, known, now)).thenComparing(Catalog::site)
                .thenComparing(Catalog::validFrom, Comparator.reverseOrder()).thenComparing(Catalog::id)).toList();
        return Page.of("catalogs").list(Listing.all("catalogs", columns(known, now), catalogs));
    }

    /** One catalog, as {@code catalog show} shows it. */
    @GetMapping("/catalog/{id}")
    Page catalog(@PathVariable String id, Locale locale) {
        Catalog catalog = book.catalogs().find(id).orElseThrow(() -> new NotFoundException("catalog " + id));
        BillingMonth now = BillingMonth.of(BillingZone.dayOf(Instant.now()));
        return Page.of("catalog", id).with("sheet", new PriceSheet(catalog, language(locale))).with("catalog", catalog)
                .with("month", catalog.holdsFor(now) ? now : catalog.validFrom());
    }

    private static List<Column<Catalog>> columns(Catalogs known, BillingMonth now) {
        return List.of(text("catalog", Catalog::id).leadsTo(catalog -> "/catalog/" + catalog.id()),
                number("version", Catalog::version), text("site", Catalog::site),
                word("holds", catalog -> holds(catalog, known, now) ? "holds-now" : null),
                text("valid-from", Catalog::validFrom),
                text("valid-before", catalog -> catalog.validUntil().orElse(null)),
                text("plans", catalog -> String.join(", ", catalog.plans().keySet())));
    }

    private static boolean holds(Catalog catalog, Catalogs known, BillingMonth now) {
        return known.holding(catalog.site(), now).filter(catalog::equals).isPresent();
    }

    /** The language of the words of prices for a language of pages. */
    static ExplanationLanguage language(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? ExplanationLanguage.ZH
                : ExplanationLanguage.EN;
    }
}
