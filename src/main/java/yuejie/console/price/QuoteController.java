package yuejie.console.price;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yuejie.book.BookReader;
import yuejie.calendar.BillingMonth;
import yuejie.calendar.BillingZone;
import yuejie.catalog.Catalog;
import yuejie.catalog.Catalogs;
import yuejie.console.page.Page;
import yuejie.console.page.Show;
import yuejie.explain.ExplanationLanguage;
import yuejie.quote.Question;
import yuejie.quote.Quote;
import yuejie.quote.QuoteSheet;
import yuejie.quote.QuoteSheet.Part;

/** The price calculator: a form whose fields stand in the address, and below it what {@code quote} prints. */
@Controller
public final class QuoteController {

    private final BookReader book;
    private final MessageSource messages;

    QuoteController(BookReader book, MessageSource messages) {
        this.book = book;
        this.messages = messages;
    }

    /**
     * What one plan costs.
     *
     * @param head  what is quoted
     * @param parts in advance, and after the month
     * @param total the whole price
     */
    public record One(String head, List<Part> parts, String total) {
    }

    /**
     * What several plans cost, side by side.
     *
     * @param header   the cells above the rows
     * @param rows     the parts of the price
     * @param cheapest which plan is the cheapest
     */
    public record Several(List<String> header, List<List<String>> rows, String cheapest) {
    }

    /** The form, and an answer where the address asks for one. */
    @GetMapping("/catalog/quote")
    Page quote(@RequestParam MultiValueMap<String, String> address, Locale locale) {
        QuoteAddress asked = new QuoteAddress(address, new Show(messages, locale));
        ExplanationLanguage language = CatalogController.language(locale);
        Catalogs known = book.catalogs();
        BillingMonth now = BillingMonth.of(BillingZone.dayOf(Instant.now()));
        String usual = known.sites().stream().filter(site -> known.holding(site, now).isPresent()).findFirst()
                .orElseGet(() -> known.sites().iterator().next());
        Question question = asked.question(usual);
        BillingMonth month = question.ratedMonth(Instant.now());
        Optional<Catalog> catalog = asked.catalog(question, month, known);
        QuoteForm form = new QuoteForm(asked, question.site(), month,
                catalog.orElseGet(() -> newest(known, question.site(), usual)), language, new Show(messages, locale));
        List<Quote> quotes = asked.isAsked() && asked.isRight()
                ? catalog.map(each -> question.quotes(each, month)).orElse(List.of()) : List.of();
        return answered(Page.of("quote").with("form", form).with("sites", form.sites(known.sites()))
                .with("right", asked.isRight()), quotes, question.plan().isPresent(), language);
    }

    /** The catalog that the form follows where none prices the question. */
    private static Catalog newest(Catalogs known, String site, String usual) {
        String ofSite = known.sites().contains(site) ? site : usual;
        return known.all().stream().filter(catalog -> catalog.site().equals(ofSite))
                .max(Comparator.comparing(Catalog::validFrom)).orElseThrow();
    }

    private static Page answered(Page page, List<Quote> quotes, boolean ofOnePlan, ExplanationLanguage language) {
        QuoteSheet sheet = new QuoteSheet(language);
        boolean none = quotes.isEmpty();
        List<String> problems = quotes.stream().flatMap(quote -> quote.problems().stream()
                .map(problem -> (ofOnePlan ? "" : quote.wanted().plan() + ": ") + language.of(problem))).toList();
        return page.with("problems", problems)
                .with("one", none || !ofOnePlan || !problems.isEmpty() ? Optional.empty()
                        : Optional.of(one(quotes.get(0), sheet)))
                .with("several", none || ofOnePlan ? Optional.empty() : Optional.of(new Several(sheet.header(quotes),
                        sheet.rows(quotes), sheet.cheapest(quotes))))
                .with("silent", none);
    }

    private static One one(Quote quote, QuoteSheet sheet) {
        return new One(sheet.head(quote), List.of(sheet.prepaid(quote), sheet.postpaid(quote)), sheet.total(quote));
    }
}
