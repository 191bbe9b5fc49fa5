package yuejie.rating;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import yuejie.usage.UsageMonth;
import yuejie.usage.UsageRow;

/**
 * An application's month, put together step by step. Unless something else is given it was created long ago, uses
 * nothing, and has a snapshot on each day.
 */
final class Given {

    /** The seconds of a day. */
    static final long DAY = 86_400;
    /** The seconds of an hour. */
    static final long HOUR = 3_600;

    static final Catalogs SHIPPED = CatalogFiles.read(Optional.empty());

    private final BillingMonth month;
    private final UsageRow[] usage;
    private final List<PlanOrder> orders = new ArrayList<>();
    private final List<OptionChange> options = new ArrayList<>();
    private final List<StatusEvent> events = new ArrayList<>();
    private Catalog catalog;
    private Set<String> planIds = SHIPPED.planIds();
    private LocalDate createdOn = LocalDate.of(2021, 3, 1);

    private Given(String month) {
        this.month = BillingMonth.parse(month);
        this.catalog = SHIPPED.holding("mainland", this.month).orElseThrow();
        this.usage = new UsageRow[this.month.length()];
        for (int day = 0; day < usage.length; day++) {
            usage[day] = new UsageRow(1, 0, 0);
        }
    }

    /** An application without any order. */
    static Given trial(String month) {
        return new Given(month);
    }

    /** An application with a plan since before the month. */
    static Given plan(String plan, String month) {
        return new Given(month).order("o-1", plan, 48, "2022-01-01");
    }

    Given order(String orderId, String product, int months, String startsOn) {
        orders.add(new PlanOrder(orderId, 1, product, months, LocalDate.parse(startsOn), Instant.EPOCH));
        return this;
    }

    /** Retention of a number of days from a local time on. */
    Given retention(long days, String from) {
        options.add(new OptionChange(1, "HISTORY_STORAGE", days, instant(from)));
        return this;
    }

    Given suspended(String from) {
        events.add(new StatusEvent(1, Status.SUSPENDED, instant(from), "ARREARS"));
        return this;
    }

    Given suspended(String from, String until) {
        suspended(from);
        return resumed(until);
    }

    Given resumed(String at) {
        events.add(new StatusEvent(1, Status.RESUMED, instant(at), ""));
        return this;
    }

    Given createdOn(String day) {
        createdOn = LocalDate.parse(day);
        return this;
    }

    Given dau(int dayOfMonth, long value) {
        usage[dayOfMonth - 1] = new UsageRow(1, value, usage[dayOfMonth - 1].groups());
        return this;
    }

    Given groups(int dayOfMonth, long value) {
        usage[dayOfMonth - 1] = new UsageRow(1, usage[dayOfMonth - 1].dau(), value);
        return this;
    }

    Given missing(int dayOfMonth) {
        usage[dayOfMonth - 1] = null;
        return this;
    }

    Given site(String site) {
        catalog = SHIPPED.holding(site, month).orElseThrow();
        return this;
    }

    /** Settled with another catalog; whatever plan any known catalog has is a plan. */
    Given catalog(Catalog other, Set<String> plansOfAnyCatalog) {
        catalog = other;
        planIds = plansOfAnyCatalog;
        return this;
    }

    Assessment assessed() {
        return new Rating(planIds).assess(application(), catalog);
    }

    String atStake() {
        return new Rating(planIds).atStake(application(), catalog).toString();
    }

    ApplicationMonth application() {
        Application application = new Application(1, 1_400_000_001L, "acct", catalog.site(), createdOn);
        return new ApplicationMonth(new Contract(application, orders, options, events), new UsageMonth(month, usage));
    }

    /** The invoice's lines, each as {@link #line} writes it; none where there is no invoice. */
    List<String> lines() {
        return assessed().lines().stream().map(Given::line).toList();
    }

    /** The charges of 0.00, each as {@link #line} writes it. */
    List<String> zeroCharges() {
        return assessed().zeroCharges().stream().map(Given::line).toList();
    }

    /** How each charge is rated. */
    List<RatedCharge> rated() {
        return new Rating(planIds).charges(application(), catalog);
    }

    /** The amounts of the invoice's lines. */
    List<String> amounts() {
        return assessed().lines().stream().map(line -> line.amount().toString()).toList();
    }

    /** {@code DAU_OVERAGE PRO 10001 on 2022-07-05: 1 x 1000.00 = 1000.00, x 2678400/2678400 = 1000.00}. */
    private static String line(InvoiceLine line) {
        String counted = line.evidence().overage().map(overage -> " on " + overage.measured().date().orElse(null) + ": "
                + overage.blocks() + " x ").orElse(" days: ");
        return line.item() + " " + line.plan() + " " + line.evidence().quantity() + counted + line.unitPrice() + " = "
                + line.fee() + ", x " + line.serviceSeconds() + "/" + line.monthSeconds() + " = " + line.amount();
    }

    private static Instant instant(String local) {
        return LocalDateTime.parse(local).toInstant(BillingZone.OFFSET);
    }
}
