package yuejie.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import yuejie.calendar.BillingMonth;
import yuejie.calendar.BillingZone;
import yuejie.catalog.Catalog;
import yuejie.catalog.Catalogs;
import yuejie.catalog.Plan;
import yuejie.catalog.file.CatalogFiles;
import yuejie.cli.shell.Arguments;
import yuejie.cli.shell.BooklessCommand;
import yuejie.cli.shell.ExitCode;
import yuejie.cli.shell.WrongCallException;
import yuejie.cli.text.QuoteText;
import yuejie.explain.ExplanationLanguage;
import yuejie.failure.RefusedException;
import yuejie.quote.Quote;
import yuejie.quote.Wanted;

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

    @Option(names = "--months", paramLabel = "N", defaultValue = "1", converter = Arguments.Months.class,
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

    record Compared(List<?> plans, List<String> cheapest) {
    }

    @Override
    protected void check() {
        if (compare == (plan != null)) {
            throw new WrongCallException(
                    "Either --plan or --compare must be given, for example: yuejie quote --site mainland"
                            + " --plan PRO --dau 23000");
        }
        if (resumedAt.isPresent() && suspendedFrom.filter(resumedAt.get()::isAfter).isEmpty()) {
            throw new WrongCallException("--resumed-at must be a time after --suspended-from");
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
    }

    @Override
    protected ExitCode run() {
        BillingMonth rated = month != null ? month
                : BillingMonth.of(BillingZone.dayOf(suspendedFrom.orElseGet(Instant::now)));
        Catalogs known = CatalogFiles.read(catalogs());
        Catalog catalog = known.holding(site, rated).orElseThrow(() -> new RefusedException(known.sites().contains(site)
                ? "No catalog of the site " + site + " holds for " + rated + "; name a month with --month."
                : "There is no site " + site + "; there are " + String.join(", ", known.sites()) + "."));
        checkAgainst(catalog);
        List<Quote> quotes = (plan != null ? Stream.of(plan)
                : catalog.plans().values().stream().filter(Plan::billable).map(Plan::id))
                .map(id -> Quote.of(wanted(id, rated), catalog)).toList();
        QuoteText text = new QuoteText(language);
        if (compare) {
            result(new Compared(quotes.stream().map(QuoteText::json).toList(),
                    QuoteText.cheapestOf(quotes).stream().map(quote -> quote.wanted().plan()).toList()));
            say(text.compared(quotes));
            return ExitCode.DONE;
        }
        Quote quote = quotes.get(0);
        if (!quote.problems().isEmpty()) {
            throw new RefusedException(String.join("\n", quote.problems()) + ".");
        }
        result(QuoteText.json(quote));
        say(text.of(quote));
        return ExitCode.DONE;
    }

    /** What the catalog does not know is named with what it knows. */
    private void checkAgainst(Catalog catalog) {
        if (plan != null) {
            known("--plan", List.of(plan), catalog.plans().keySet());
        }
        known("--add-on", addOns, catalog.addOns().keySet());
        known("--call-pack", callPacks, catalog.callPacks().keySet());
        TreeMap<String, Long> ownMeters = new TreeMap<>(meters);
        ownMeters.keySet().removeAll(List.of("dau", "groups"));
        known("--meter", ownMeters.keySet(), catalog.meters().keySet());
        known("--option", options.keySet(), catalog.charges().stream().flatMap(charge -> charge.optionName().stream())
                .toList());
    }

    private static void known(String option, Collection<String> named, Collection<String> known) {
        named.stream().filter(each -> !known.contains(each)).findFirst().ifPresent(each -> {
            throw new RefusedException(option + " " + each + ": the catalog has none; it has "
                    + (known.isEmpty() ? "no such thing" : String.join(", ", known)) + ".");
        });
    }

    private Wanted wanted(String ofPlan, BillingMonth rated) {
        return new Wanted(rated, ofPlan, months, meters, options,
                Stream.concat(addOns.stream(), callPacks.stream()).toList(), suspendedFrom, resumedAt);
    }
}
