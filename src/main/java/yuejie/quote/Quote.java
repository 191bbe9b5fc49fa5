package yuejie.quote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import yuejie.calendar.BillingMonth;
import yuejie.calendar.BillingZone;
import yuejie.catalog.Catalog;
import yuejie.catalog.Label;
import yuejie.catalog.Plan;
import yuejie.catalog.Product;
import yuejie.contract.Application;
import yuejie.contract.Contract;
import yuejie.contract.OptionChange;
import yuejie.contract.PlanOrder;
import yuejie.contract.StatusEvent;
import yuejie.explain.AssessmentExplanation;
import yuejie.money.Money;
import yuejie.rating.ApplicationMonth;
import yuejie.rating.Assessment;
import yuejie.rating.InvoiceLine;
import yuejie.rating.Rating;
import yuejie.usage.UsageMonth;
import yuejie.usage.UsageRow;

/**
 * What a plan with its add-ons and usage costs: in advance, and after the month.
 *
 * @param wanted   what was to be quoted
 * @param catalog  the catalog that prices it
 * @param prepaid  what is paid in advance
 * @param seen     the month that is rated
 * @param postpaid the assessment of the month
 * @param problems what is not sold and so has no price, each as a sentence
 */
public record Quote(Wanted wanted, Catalog catalog, List<Prepaid> prepaid, ApplicationMonth seen, Assessment postpaid,
        List<Label> problems) {

    private static final int APP = 1;
    private static final String NOBODY = "quote";

    /** Keeps copies. */
    public Quote {
        prepaid = List.copyOf(prepaid);
        problems = List.copyOf(problems);
    }

    /**
     * Quotes.
     *
     * @throws IllegalArgumentException if the catalog has no such plan
     */
    public static Quote of(Wanted wanted, Catalog catalog) {
        Plan plan = catalog.plan(wanted.plan()).orElseThrow(() -> new IllegalArgumentException(wanted.plan()
                + " is no plan of " + catalog.id() + "; it has " + String.join(", ", catalog.plans().keySet())));
        List<Label> problems = new ArrayList<>();
        List<Prepaid> prepaid = new ArrayList<>(List.of(
                new Prepaid(plan.id(), plan.name(), plan.packageFee(), wanted.months())));
        wanted.products().forEach(product -> sold(product, wanted, catalog).ifPresentOrElse(prepaid::add,
                () -> problems.add(notSold(product, plan.id(), catalog))));
        ApplicationMonth month = new ApplicationMonth(contract(wanted, catalog), usage(wanted));
        Assessment assessment = new Rating(catalog.plans().keySet()).assess(month, catalog);
        assessment.parked().ifPresent(parked -> problems.add(parked(parked)));
        return new Quote(wanted, catalog, prepaid, month, assessment, problems);
    }

    /** What is paid in advance. */
    public Money prepaidTotal() {
        return prepaid.stream().map(Prepaid::amount).reduce(Money.ZERO, Money::plus);
    }

    /** What is paid after the month. */
    public Money postpaidTotal() {
        return postpaid.total();
    }

    /** What is paid after the month for a charge; 0.00 where nothing is charged. */
    public Money postpaid(String item) {
        return postpaid.lines().stream().filter(line -> line.item().equals(item)).map(InvoiceLine::amount).findFirst()
                .orElse(Money.ZERO);
    }

    /** The whole price: in advance, and after the month. */
    public Money total() {
        return prepaidTotal().plus(postpaidTotal());
    }

    /** Whether what is paid after the month can be computed. */
    public boolean isPriced() {
        return postpaid.parked().isEmpty();
    }

    /** Whether the plan is never billed (R1.3). */
    public boolean isNeverBilled() {
        return wanted.plan().equals(catalog.defaultPlan().id());
    }

    /** How what is paid after the month is derived. */
    public AssessmentExplanation derivation() {
        return new AssessmentExplanation(seen, postpaid);
    }

    private static Optional<Prepaid> sold(String id, Wanted wanted, Catalog catalog) {
        return catalog.product(id).flatMap(product -> product.monthlyPrice(wanted.plan())
                .map(price -> new Prepaid(id, product.name(), price, product.pricedMonths(wanted.months()))));
    }

    private static Label notSold(String product, String plan, Catalog catalog) {
        String sold = catalog.products().stream().filter(each -> each.monthlyPrice(plan).isPresent())
                .map(Product::id).sorted().collect(Collectors.joining(", "));
        return new Label(plan + " 不售 " + product + "；可购：" + (sold.isEmpty() ? "无" : sold),
                product + " is not sold for " + plan + "; for it there are " + (sold.isEmpty() ? "none" : sold));
    }

    private static Label parked(Assessment.Parked parked) {
        String why = switch (parked.reason()) {
            case UNPRICED_OPTION -> "该套餐包既不售卖也不包含增值服务的这一档位";
            case AMOUNT_OUT_OF_RANGE -> "金额超出账簿可记录的上限";
            case UNKNOWN_PLAN -> "价目表中没有该套餐包";
        };
        return new Label(why + "（原文：" + parked.detail() + "）", parked.detail());
    }

    /** An application that exists from the month's beginning on, under one plan and with its options all the time. */
    private static Contract contract(Wanted wanted, Catalog catalog) {
        BillingMonth month = wanted.month();
        var start = BillingZone.at(month.span().startInclusive()).toInstant();
        List<PlanOrder> orders = wanted.plan().equals(catalog.defaultPlan().id()) ? List.of()
                : List.of(new PlanOrder(NOBODY, APP, wanted.plan(), 1, month.firstDay(), start));
        List<OptionChange> options = wanted.options().entrySet().stream()
                .map(option -> new OptionChange(APP, option.getKey(), option.getValue(), start)).toList();
        List<StatusEvent> events = new ArrayList<>();
        wanted.suspendedFrom().ifPresent(at -> events.add(new StatusEvent(APP, StatusEvent.Status.SUSPENDED, at, "")));
        wanted.resumedAt().ifPresent(at -> events.add(new StatusEvent(APP, StatusEvent.Status.RESUMED, at, "")));
        return new Contract(new Application(APP, APP, NOBODY, catalog.site(), month.firstDay()), orders, options,
                events);
    }

    /** The same values on every day. */
    private static UsageMonth usage(Wanted wanted) {
        UsageRow[] days = new UsageRow[wanted.month().length()];
        Arrays.fill(days, new UsageRow(APP, wanted.meters().getOrDefault("dau", 0L),
                wanted.meters().getOrDefault("groups", 0L)));
        UsageMonth usage = new UsageMonth(wanted.month(), days);
        for (Map.Entry<String, Long> meter : wanted.meters().entrySet()) {
            if (!meter.getKey().equals("dau") && !meter.getKey().equals("groups")) {
                long[] values = new long[days.length];
                Arrays.fill(values, meter.getValue());
                usage = usage.with(meter.getKey(), values);
            }
        }
        return usage;
    }
}
