package yuejie.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yuejie.calendar.BillingMonth;
import yuejie.catalog.Label;
import yuejie.explain.ExplanationLanguage;
import yuejie.money.Money;
import yuejie.quote.Quote;
import yuejie.quote.QuoteSheet;

/** Quotes in plain text: one with the derivation of each amount, or several side by side. */
public final class QuoteText {

    record Json(String catalog, int catalogVersion, String currency, BillingMonth month, String plan,
            List<Bought> prepaid, Money prepaidTotal, Object postpaid, Money postpaidTotal, Money total,
            List<String> problems) {
    }

    record Bought(String product, Money monthly, int months, Money amount) {
    }

    private static final String INDENT = "  ";

    private final QuoteSheet sheet;

    public QuoteText(ExplanationLanguage language) {
        sheet = new QuoteSheet(language);
    }

    /** One quote. */
    public String of(Quote quote) {
        QuoteSheet.Part prepaid = sheet.prepaid(quote);
        QuoteSheet.Part postpaid = sheet.postpaid(quote);
        List<String> page = new ArrayList<>(List.of(sheet.head(quote), "", prepaid.title()));
        prepaid.lines().forEach(line -> page.add(INDENT + line));
        page.addAll(List.of(INDENT + prepaid.sum(), "", postpaid.title()));
        page.addAll(postpaid.lines());
        page.addAll(List.of(INDENT + postpaid.sum(), "", sheet.total(quote)));
        return String.join("\n", page);
    }

    /** Several quotes side by side, and which of them is the cheapest. */
    public String compared(List<Quote> quotes) {
        return CatalogText.table(sheet.header(quotes), sheet.rows(quotes)) + "\n\n"
                + Stream.concat(Stream.of(sheet.cheapest(quotes)), quotes.stream().flatMap(quote -> quote.problems()
                        .stream().map(problem -> quote.wanted().plan() + ": " + problem.en())))
                        .collect(Collectors.joining("\n"));
    }

    /** A quote by name. */
    public static Object json(Quote quote) {
        return new Json(quote.catalog().id(), quote.catalog().version(), quote.catalog().currency(),
                quote.wanted().month(), quote.wanted().plan(), quote.prepaid().stream()
                        .map(each -> new Bought(each.product(), each.monthly(), each.months(), each.amount())).toList(),
                quote.prepaidTotal(), quote.derivation().json(), quote.postpaidTotal(), quote.total(),
                quote.problems().stream().map(Label::en).toList());
    }
}
