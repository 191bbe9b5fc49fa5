package yuejie.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import yuejie.calendar.BillingMonth;
import yuejie.calendar.BillingZone;
import yuejie.catalog.Catalog;
import yuejie.catalog.Catalogs;
import yuejie.catalog.Plan;
import yuejie.catalog.file.CatalogFiles;
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

    private static final long MOST = 999_999_999_999L;
    private static final int MOST_MONTHS = 60;
    private static final String HISTORY = "HISTORY_STORAGE";

    @Option(names = "--site", required = true, paramLabel = "SITE", description = "The site, for example mainland.")
    private String site;

    @Option(names = "--plan", paramLabel = "PLAN", description = "The plan, for example PRO; not with --compare.")
    private String plan;

    @Option(names = "--compare", description = "All plans that are billed, side by side, and which is the cheapest.")
    private boolean compare;

    @Option(names = "--dau", paramLabel = "N", description = "Peak daily active users.")
    private Long dau;

    @Option(names = "--groups", paramLabel = "N", description = "Peak groups.")
    private Long groups;

    @Option(names = "--meter", paramLabel = "NAME=N", description = "Another meter that the catalog declares; may be"
            + " repeated.")
    private Map<String, Long> meters = new LinkedHashMap<>();

    @Option(names = "--history", paramLabel = "DAYS", description = "Days of history storage.")
    private Long history;

    @Option(names = "--option", paramLabel = "NAME=N",
            description = "The value of another option that the catalog prices;"
                    + " may be repeated.")
    private Map<String, Long> options = new LinkedHashMap<>();

    @Option(names = "--add-on", paramLabel = "ID", description = "An add-on, for example GROUP_MEMBERS_2000; may be"
            + " repeated.")
    private List<String> addOns = new ArrayList<>();

    @Option(names = "--call-pack", paramLabel = "ID",
            description = "A call pack, for example CALL_BASIC; may be repeated.")
    private List<String> callPacks = new ArrayList<>();

    @Option(names = "--months", paramLabel = "N", defaultValue = "1",
            description = "For how many months plan, add-ons and"
                    + " call packs are bought, 1 to 60 (default: ${DEFAULT-VALUE}).")
    private int months;

    @Option(names = "--month", paramLabel = "YYYY-MM", description = "The month that is settled (default: that of"
            + " --suspended-from, else the current one).")
    private BillingMonth month;

    @Option(names = "--suspended-from", paramLabel = "TIME",
            description = "When the service is suspended, in Asia/Shanghai:"
                    + " YYYY-MM-DD or YYYY-MM-DDThh:mm:ss.")
    private String suspendedFrom;

    @Option(names = "--resumed-at", paramLabel = "TIME",
            description = "When it is resumed (default: not within the month).")
    private String resumedAt;

    @Option(names = "--lang", paramLabel = "zh|en", description = "The language, zh or en (default:"
            + " YUEJIE_LANG, or else en).")
    private ExplanationLanguage language;

    private Optional<Instant> suspended;
    private Optional<Instant> resumed;

    record Compared(List<?> plans, List<String> cheapest) {
    }

    @Override
    protected void check() {
        if (compare == (plan != null)) {
            throw new WrongCallException(
                    "Either --plan or --compare must be given, for example: yuejie quote --site mainland"
                            + " --plan PRO --dau 23000");
        }
        if (months < 1 || months > MOST_MONTHS) {
            throw new WrongCallException("--months " + months + ": it is a whole number from 1 to " + MOST_MONTHS);
        }
        suspended = time("--suspended-from", suspendedFrom);
        resumed = time("--resumed-at", resumedAt);
        if (resumed.isPresent() && (suspended.isEmpty() || !resumed.get().isAfter(suspended.get()))) {
            throw new WrongCallException("--resumed-at " + resumedAt + ": it is a time after --suspended-from");
        }
        month = month != null ? month : BillingMonth.of(BillingZone.dayOf(suspended.orElseGet(Instant::now)));
        count("--dau", dau, "dau", meters);
        count("--groups", groups, "groups", meters);
        count("--history", history, HISTORY, options);
        meters.forEach((name, value) -> check("--meter " + name, value));
        options.forEach((name, value) -> check("--option " + name, value));
    }

    private static void count(String option, Long value, String name, Map<String, Long> into) {
        if (value != null) {
            check(option, value);
            into.put(name, value);
        }
    }

    private static void check(String option, long value) {
        if (value < 0 || value > MOST) {
            throw new WrongCallException(option + " " + value + ": it is a whole number from 0 to " + MOST);
        }
    }

    private static Optional<Instant> time(String option, String text) {
        try {
            return Optional.ofNullable(text).map(time -> (time.contains("T") ? BillingZone.parse(time)
                    : BillingZone.at(BillingZone.startOf(LocalDate.parse(time)))).toInstant());
        } catch (DateTimeException e) {
            throw new WrongCallException(
                    option + " " + text + ": a time is written YYYY-MM-DDThh:mm:ss, with an offset like"
                            + " +08:00 or Z if it is not local, or YYYY-MM-DD for the begin of a day");
        }
    }

    @Override
    protected ExitCode run() {
        Catalogs known = CatalogFiles.read(catalogs());
        Catalog catalog = known.holding(site, month).orElseThrow(() -> new RefusedException(known.sites()
                .contains(site)
                        ? "No catalog of the site " + site + " holds for " + month + "; name a month with"
                                + " --month."
                        : "There is no site " + site + "; there are " + String.join(", ", known.sites()) + "."));
        checkAgainst(catalog);
        List<Quote> quotes = (compare ? catalog.plans().values().stream().filter(Plan::billable).map(Plan::id).toList()
                : List.of(plan)).stream().map(id -> Quote.of(wanted(id), catalog)).toList();
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

    private Wanted wanted(String ofPlan) {
        List<String> products = new ArrayList<>(addOns);
        products.addAll(callPacks);
        return new Wanted(month, ofPlan, months, new HashMap<>(meters), options, products, suspended, resumed);
    }
}
