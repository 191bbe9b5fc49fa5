package yuejie.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import yuejie.calendar.BillingMonth;
import yuejie.catalog.Catalog;
import yuejie.catalog.Catalogs;
import yuejie.catalog.Label;
import yuejie.catalog.file.CatalogFiles;
import yuejie.cli.shell.Arguments;
import yuejie.cli.shell.BooklessCommand;
import yuejie.cli.shell.ExitCode;
import yuejie.cli.shell.WrongCallException;
import yuejie.cli.text.QuoteText;
import yuejie.explain.ExplanationLanguage;
import yuejie.failure.RefusedException;
import yuejie.quote.Question;
import yuejie.quote.Quote;
import yuejie.quote.QuoteSheet;

/** {@code quote}: the price calculator. It needs no book, and opens none. */
@Command(name = "quote", sortOptions = false, description = {
    "Computes what a plan with its add-ons and usage costs, prepaid"
            + " and postpaid, each amount with its derivation: by the catalog and the rules that settle the month's"
            + " end.",
    "The same values count for every day of the month. Ends with 3 where something is not sold."})
final class QuoteCommand extends BooklessCommand {

    @Option(names = "--site", required = true, paramLabel = "SITE", description = "The site, for example mainland.")
    private String site;

    @Option(names = "--plan", paramLabel = "PLAN", description = "The plan, for example PRO; not with --compare.")
    private @Nullable String plan;

    @Option(names = "--compare", description = "All plans that are billed, side by side, and which is the cheapest.")
    private boolean compare;

    @Option(names = "--dau", paramLabel = "N", description = "Peak daily active users.")
    private @Nullable Long dau;

    @Option(names = "--groups", paramLabel = "N", description = "Peak groups.")
    private @Nullable Long groups;

    @Option(names = "--meter", paramLabel = "NAME=N", description = "Another meter that the catalog declares; may be"
            + " repeated.")
    private Map<String, Long> meters = new LinkedHashMap<>();

    @Option(names = "--history", paramLabel = "DAYS", description = "Days of history storage.")
    private @Nullable Long history;

    @Option(names = "--option", paramLabel = "NAME=N",
            description = "The value of another option that the catalog prices; may be repeated.")
    private Map<String, Long> options = new LinkedHashMap<>();

    @Option(names = "--add-on", paramLabel = "ID", description = "An add-on, for example GROUP_MEMBERS_2000; may be"
            + " repeated.")
    private List<String> addOns = new ArrayList<>();

    @Option(names = "--call-pack", paramLabel = "ID",
            description = "A call pack, for example CALL_BASIC; may be repeated.")
    private List<String> callPacks = new ArrayList<>();

    @Option(names = "--months", paramLabel = "N", defaultValue = "1", converter = Months.class,
            description = "For how many months plan, add-ons and"
                    + " call packs are bought, 1 to 60 (default: ${DEFAULT-VALUE}).")
    private int months;

    @Option(names = "--month", paramLabel = "YYYY-MM", description = "The month that is settled (default: the month"
            + " of --suspended-from, or else the current month).")
    private @Nullable BillingMonth month;

    @Option(names = "--suspended-from", paramLabel = "TIME",
            description = "When the service is suspended, in Asia/Shanghai: YYYY-MM-DD or YYYY-MM-DDThh:mm:ss.")
    private Optional<Instant> suspendedFrom = Optional.empty();

    @Option(names = "--resumed-at", paramLabel = "TIME",
            description = "When it is resumed (default: not within the month).")
    private Optional<Instant> resumedAt = Optional.empty();

    @Option(names = "--lang", paramLabel = "zh|en", description = "The language, zh or en (default:"
            + " YUEJIE_LANG, or else en).")
    private ExplanationLanguage language;

    /** For how many months something is bought. */
    private static final class Months implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String text) {
            return (int) Arguments.whole(text, 1, Question.MOST_MONTHS);
        }
    }

    record Compared(List<?> plans, List<String> cheapest) {
    }

    @Override
    protected void check() {
        if (compare == (plan != null)) {
            throw new WrongCallException(
                    "Either --plan or --compare must be given, for example: yuejie quote --site mainland"
                            + " --plan PRO --dau 23000");
        }
        if (dau != null) {
            meters.put("dau", dau);
        }
        if (groups != null) {
            meters.put("groups", groups);
        }
        if (history != null) {
            options.put("HISTORY_STORAGE", history);
        }
        if (question().isResumedTooEarly()) {
            throw new WrongCallException("--resumed-at must be a time after --suspended-from");
        }
    }

    @Override
    protected ExitCode run() {
        Question question = question();
        BillingMonth rated = question.ratedMonth(Instant.now());
        Catalogs known = CatalogFiles.read(catalogs());
        Catalog catalog = known.holding(site, rated).orElseThrow(() -> new RefusedException(known.sites().contains(site)
                ? "No catalog of the site " + site + " holds for " + rated + "; name a month with --month."
                : "There is no site " + site + "; there are " + String.join(", ", known.sites()) + "."));
        question.unknown(catalog).stream().findFirst().ifPresent(unknown -> {
            throw new RefusedException("--" + unknown.kind().name().toLowerCase(Locale.ROOT).replace('_', '-') + " "
                    + unknown.name() + ": the catalog has none; it has "
                    + (unknown.known().isEmpty() ? "no such thing" : String.join(", ", unknown.known())) + ".");
        });
        List<Quote> quotes = question.quotes(catalog, rated);
        QuoteText text = new QuoteText(language);
        if (compare) {
            result(new Compared(quotes.stream().map(QuoteText::json).toList(),
                    QuoteSheet.cheapestOf(quotes).stream().map(quote -> quote.wanted().plan()).toList()));
            say(text.compared(quotes));
            return ExitCode.DONE;
        }
        Quote quote = quotes.get(0);
        if (!quote.problems().isEmpty()) {
            throw new RefusedException(quote.problems().stream().map(Label::en)
                    .collect(Collectors.joining("\n", "", ".")));
        }
        result(QuoteText.json(quote));
        say(text.of(quote));
        return ExitCode.DONE;
    }

    private Question question() {
        return new Question(site, Optional.ofNullable(month), Optional.ofNullable(plan), months, meters, options,
                addOns,
                callPacks, suspendedFrom, resumedAt);
    }
}
