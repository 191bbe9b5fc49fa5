package yuejie.explain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import yuejie.calendar.BillingMonth;
import yuejie.calendar.BillingZone;
import yuejie.catalog.Catalog;
import yuejie.catalog.Catalogs;
import yuejie.catalog.file.CatalogFiles;
import yuejie.contract.Application;
import yuejie.contract.Contract;
import yuejie.contract.OptionChange;
import yuejie.contract.PlanOrder;
import yuejie.contract.StatusEvent;
import yuejie.contract.StatusEvent.Status;
import yuejie.explain.ApplicationExplanation.Standing;
import yuejie.invoice.AssessmentSummary;
import yuejie.invoice.Invoice;
import yuejie.invoice.InvoiceNumber;
import yuejie.rating.ApplicationMonth;
import yuejie.rating.Assessment;
import yuejie.rating.Outcome;
import yuejie.rating.Rating;
import yuejie.usage.UsageMonth;
import yuejie.usage.UsageRow;

/** An application's July 2022 to be explained. Unless given otherwise, each day has 1,000 DAU and 10,000 groups. */
public final class ExplanationGiven {

    private static final BillingMonth JULY = BillingMonth.of(2022, 7);
    private static final Catalogs SHIPPED = CatalogFiles.read(Optional.empty());
    private static final Catalog CATALOG = SHIPPED.holding("mainland", JULY).orElseThrow();

    private final UsageRow[] usage = new UsageRow[JULY.length()];
    private final List<PlanOrder> orders = new ArrayList<>();
    private final List<OptionChange> options = new ArrayList<>();
    private final List<StatusEvent> events = new ArrayList<>();
    private LocalDate createdOn = LocalDate.of(2021, 3, 1);

    private ExplanationGiven() {
        Arrays.fill(usage, new UsageRow(1, 1_000, 10_000));
    }

    public static ExplanationGiven trial() {
        return new ExplanationGiven();
    }

    public static ExplanationGiven plan(String plan) {
        return new ExplanationGiven().order("o-1", plan, 12, "2022-01-01");
    }

    ExplanationGiven order(String id, String product, int months, String startsOn) {
        orders.add(new PlanOrder(id, 1, product, months, LocalDate.parse(startsOn), Instant.EPOCH));
        return this;
    }

    public ExplanationGiven retention(long days, String from) {
        options.add(new OptionChange(1, "HISTORY_STORAGE", days, instant(from)));
        return this;
    }

    public ExplanationGiven suspended(String from, String until) {
        events.add(new StatusEvent(1, Status.SUSPENDED, instant(from), "ARREARS"));
        events.add(new StatusEvent(1, Status.RESUMED, instant(until), ""));
        return this;
    }

    ExplanationGiven createdOn(String day) {
        createdOn = LocalDate.parse(day);
        return this;
    }

    public ExplanationGiven dau(int dayOfMonth, long value) {
        long groups = usage[dayOfMonth - 1] == null ? 10_000 : usage[dayOfMonth - 1].groups();
        usage[dayOfMonth - 1] = new UsageRow(1, value, groups);
        return this;
    }

    public ExplanationGiven groups(int dayOfMonth, long value) {
        usage[dayOfMonth - 1] = new UsageRow(1, usage[dayOfMonth - 1].dau(), value);
        return this;
    }

    ExplanationGiven missing(int dayOfMonth) {
        usage[dayOfMonth - 1] = null;
        return this;
    }

    /** Settled as it stands, and nothing changed since. */
    ApplicationExplanation settled() {
        return settled(this);
    }

    /** Settled as it stands, and changed since into another. */
    ApplicationExplanation settled(ExplanationGiven now) {
        return explanation(Standing.SETTLED, Optional.of(assessed()), Optional.of(now.month()));
    }

    /** Settled, but what is kept is the assessment of another. */
    ApplicationExplanation settledAs(ExplanationGiven other) {
        return explanation(Standing.SETTLED, Optional.of(other.assessed()), Optional.of(month()));
    }

    /** In a settled month, without an assessment. */
    ApplicationExplanation unassessed() {
        return explanation(Standing.SETTLED, Optional.empty(), Optional.of(month()));
    }

    /** In a month that is not settled. */
    ApplicationExplanation preview() {
        return explanation(Standing.NOT_SETTLED, Optional.empty(), Optional.empty());
    }

    private ApplicationExplanation explanation(Standing standing, Optional<Assessment> kept,
            Optional<ApplicationMonth> now) {
        return new ApplicationExplanation(standing, kept.map(ExplanationGiven::summary), Optional.of("Aurora"), month(),
                now, Optional.of(CATALOG), SHIPPED.planIds(), kept.filter(a -> a.outcome() == Outcome.INVOICED)
                        .map(ExplanationGiven::invoice).stream().toList(),
                List.of());
    }

    private ApplicationMonth month() {
        return new ApplicationMonth(new Contract(new Application(1, 1_400_000_001L, "acct-01", "mainland", createdOn),
                orders, options, events), new UsageMonth(JULY, usage));
    }

    /** The assessment of the month. */
    public Assessment assessed() {
        return new Rating(SHIPPED.planIds()).assess(month(), CATALOG);
    }

    private static AssessmentSummary summary(Assessment assessment) {
        return new AssessmentSummary(assessment.application().sdkAppId(), assessment.application().accountId(),
                assessment.outcome(), assessment.parked().map(p -> p.reason().name()).orElse(""),
                assessment.parked().map(Assessment.Parked::detail).orElse(""), assessment.total(),
                assessment.catalog().id(), assessment.catalog().version());
    }

    private static Invoice invoice(Assessment assessment) {
        return new Invoice(InvoiceNumber.of(JULY, assessment.application().sdkAppId()),
                assessment.application().accountId(), CATALOG.id(), CATALOG.version(), CATALOG.currency(),
                assessment.total(), assessment.lines());
    }

    /** The fields of an explanation's JSON. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> fields(Object json) {
        return JsonMapper.builder().enable(DeserializationFeature.USE_LONG_FOR_INTS).build()
                .readValue(document(json), Map.class);
    }

    /** An explanation as a JSON document. */
    static String document(Object json) {
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(json);
    }

    private static Instant instant(String local) {
        return LocalDateTime.parse(local).toInstant(BillingZone.OFFSET);
    }
}
