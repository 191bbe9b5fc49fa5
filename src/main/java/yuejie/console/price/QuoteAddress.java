package yuejie.console.price;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.util.MultiValueMap;
import yuejie.calendar.BillingMonth;
import yuejie.calendar.BillingZone;
import yuejie.catalog.Catalog;
import yuejie.catalog.Catalogs;
import yuejie.console.page.Show;
import yuejie.quote.Question;
import yuejie.quote.Question.Unknown;

/**
 * What the address of the calculator asks. A value that cannot be meant counts as none, and is named beside its field.
 */
public final class QuoteAddress {

    /** The plan of an address that asks for all plans that are billed. */
    static final String ALL_PLANS = "compare";

    /** How the names of the fields of further meters begin. */
    static final String METER = "meter.";

    /** How the names of the fields of options begin. */
    static final String OPTION = "option.";

    private static final int LAST_YEAR = 9999;

    private final MultiValueMap<String, String> address;
    private final Show show;
    private final Map<String, List<String>> mistakes = new LinkedHashMap<>();

    QuoteAddress(MultiValueMap<String, String> address, Show show) {
        this.address = address;
        this.show = show;
    }

    /** The question; a site that is not named is the one given. */
    Question question(String otherwise) {
        Map<String, Long> meters = further(METER);
        Question.METERS_OF_ALL.forEach(name -> whole(name).ifPresent(value -> meters.put(name, value)));
        Question question = new Question(text("site").orElse(otherwise), text("month").flatMap(this::month), plan(),
                whole("months", 1, Question.MOST_MONTHS).map(Long::intValue).orElse(1), meters, further(OPTION),
                all("add-on"), all("call-pack"), time("suspended-from"), time("resumed-at"));
        if (question.isResumedTooEarly() && !mistakes.containsKey("suspended-from")) {
            mistake("resumed-at", "too-early");
        }
        return question;
    }

    /** Whether an answer is wanted, and not the form alone. */
    boolean isAsked() {
        return text("plan").isPresent();
    }

    /** The catalog that prices the question; empty where none does. */
    Optional<Catalog> catalog(Question question, BillingMonth month, Catalogs known) {
        Optional<Catalog> catalog = known.holding(question.site(), month);
        if (!known.sites().contains(question.site())) {
            mistake("site", "site", question.site(), String.join(", ", known.sites()));
        } else if (catalog.isEmpty() && wrong("month").isEmpty()) {
            mistake("month", "no-catalog", question.site(), month.toString(), String.join("; ", known.all().stream()
                    .filter(each -> each.site().equals(question.site())).map(this::span).toList()));
        }
        catalog.stream().flatMap(each -> question.unknown(each).stream()).forEach(this::unknown);
        return catalog;
    }

    private String span(Catalog catalog) {
        String from = catalog.validFrom().toString();
        return catalog.validUntil().map(until -> show.say("price.span", from, until.toString()))
                .orElseGet(() -> show.say("price.span.open", from));
    }

    private void unknown(Unknown unknown) {
        String known = unknown.known().isEmpty() ? show.say("price.nothing") : String.join(", ", unknown.known());
        switch (unknown.kind()) {
            case PLAN -> mistake("plan", "unknown", unknown.name(), known);
            case ADD_ON -> mistake("add-on", "unknown", unknown.name(), known);
            case CALL_PACK -> mistake("call-pack", "unknown", unknown.name(), known);
            case METER -> mistake(METER + unknown.name(), "not-there", known);
            case OPTION -> mistake(OPTION + unknown.name(), "not-there", known);
        }
    }

    /** Whether nothing is wrong. */
    boolean isRight() {
        return mistakes.isEmpty();
    }

    /** What is wrong with fields that the form does not show, as sentences that begin with the name of the field. */
    List<String> wrongBeside(Collection<String> shown) {
        return mistakes.entrySet().stream().filter(field -> !shown.contains(field.getKey()))
                .flatMap(field -> field.getValue().stream().map(sentence -> field.getKey() + ": " + sentence)).toList();
    }

    /** What is wrong with a field; empty where nothing is. */
    public List<String> wrong(String field) {
        return mistakes.getOrDefault(field, List.of());
    }

    /** The value of a field as it stands in the address; empty where there is none. */
    Optional<String> text(String field) {
        return Optional.ofNullable(address.getFirst(field)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** All values of a field. */
    List<String> all(String field) {
        return address.getOrDefault(field, List.of()).stream().map(String::strip).filter(value -> !value.isEmpty())
                .toList();
    }

    private Optional<String> plan() {
        return text("plan").filter(plan -> !plan.equals(ALL_PLANS));
    }

    /** The values of the fields whose names begin so, by the rest of their names. */
    private Map<String, Long> further(String beginning) {
        Map<String, Long> values = new TreeMap<>();
        new ArrayList<>(address.keySet()).stream().filter(name -> name.startsWith(beginning))
                .forEach(name -> whole(name)
                        .ifPresent(value -> values.put(name.substring(beginning.length()), value)));
        return values;
    }

    private Optional<Long> whole(String field) {
        return whole(field, 0, Question.MOST);
    }

    private Optional<Long> whole(String field, long least, long most) {
        return read(field, text -> {
            long number = Long.parseLong(text);
            if (number < least || number > most) {
                throw new IllegalArgumentException(text);
            }
            return number;
        }, "whole", Long.toString(least), Long.toString(most));
    }

    private Optional<BillingMonth> month(String text) {
        return read("month", BillingMonth::parse, "month");
    }

    private Optional<Instant> time(String field) {
        return read(field, text -> {
            Instant time = BillingZone.parseTimeOrDay(text);
            // a greater year is read, but has no month after it
            if (BillingZone.dayOf(time).getYear() > LAST_YEAR) {
                throw new IllegalArgumentException(text);
            }
            return time;
        }, "time");
    }

    private <T> Optional<T> read(String field, Function<String, T> parse, String otherwise, String... more) {
        return text(field).flatMap(text -> {
            try {
                return Optional.of(parse.apply(text));
            } catch (IllegalArgumentException | DateTimeException e) {
                List<String> values = new ArrayList<>(List.of(text));
                values.addAll(List.of(more));
                mistake(field, otherwise, values.toArray(String[]::new));
                return Optional.empty();
            }
        });
    }

    private void mistake(String field, String word, String... values) {
        mistakes.computeIfAbsent(field, key -> new ArrayList<>())
                .add(show.say("price.wrong." + word, (Object[]) values));
    }
}
