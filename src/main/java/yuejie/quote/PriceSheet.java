package yuejie.quote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import yuejie.catalog.AddOn;
import yuejie.catalog.BlockTariff;
import yuejie.catalog.CallPack;
import yuejie.catalog.Catalog;
import yuejie.catalog.CatalogMeter;
import yuejie.catalog.Charge;
import yuejie.catalog.Label;
import yuejie.catalog.OptionBlockCharge;
import yuejie.catalog.OptionCharge;
import yuejie.catalog.OverageCharge;
import yuejie.catalog.Plan;
import yuejie.catalog.PricePage.Feature;
import yuejie.catalog.PricePage.Service;
import yuejie.catalog.PricePage.Sold;
import yuejie.catalog.Product;
import yuejie.explain.ExplanationLanguage;

/**
 * A catalog as a price page shows it: what is billed how, prices, quotas, features, promotions, notes. It has the words
 * and numbers of the page; whoever shows them lays them out.
 */
public final class PriceSheet {

    private static final String YES = "✓";
    private static final String NO = "×";
    private static final String NONE = "-";
    private static final Label CALLS = new Label("音视频通话能力包", "Call packs");

    private final Catalog catalog;
    private final PriceWords words;
    private final List<Service> services;

    /** The page of a catalog in a language. */
    public PriceSheet(Catalog catalog, ExplanationLanguage language) {
        this.catalog = catalog;
        this.words = new PriceWords(language);
        this.services = services(catalog);
    }

    /** The services of the page; where it names none, each product is one of its own. */
    private static List<Service> services(Catalog catalog) {
        if (!catalog.page().services().isEmpty()) {
            return catalog.page().services();
        }
        Stream<Service> addOns = catalog.addOns().values().stream().map(each -> service(each.name(), each.id()));
        Stream<Service> options = catalog.charges().stream().filter(charge -> charge.optionName().isPresent())
                .map(charge -> service(charge.name(), charge.item()));
        Stream<Service> packs = catalog.callPacks().isEmpty() ? Stream.empty() : Stream.of(new Service(CALLS,
                Optional.empty(), catalog.callPacks().values().stream()
                        .map(pack -> new Sold(pack.id(), Optional.of(pack.name()))).toList()));
        return Stream.of(addOns, options, packs).flatMap(Function.identity()).toList();
    }

    private static Service service(Label name, String id) {
        return new Service(name, Optional.empty(), List.of(new Sold(id, Optional.empty())));
    }

    /** The parts of the page, from above. */
    public List<Section> sections() {
        List<Section> parts = new ArrayList<>();
        parts.add(composition());
        parts.add(prices());
        parts.add(quotas());
        features(words.say("套餐包功能对比", "Features of the plans"), catalog.page().planFeatures(), plans(), parts);
        List<Service> explained = services.stream().filter(service -> service.about().isPresent()).toList();
        if (!explained.isEmpty()) {
            parts.add(Section.lines(words.say("增值服务详情", "Add-ons"), explained.stream().map(service -> words
                    .of(service.name()) + words.say("：", ": ") + words.of(service.about().get())).toList()));
        }
        features(words.say("音视频通话能力版本详情", "Features of the call packs"), catalog.page().packFeatures(), packs(),
                parts);
        if (catalog.callPacks().values().stream().anyMatch(pack -> !pack.promotions().isEmpty())) {
            parts.add(promotions());
        }
        if (!catalog.page().notes().isEmpty()) {
            parts.add(Section.points(words.say("说明", "Notes"),
                    catalog.page().notes().stream().map(words::of).toList()));
        }
        return parts;
    }

    /** Which catalog it is, and for what it holds. */
    public String head() {
        String until = catalog.validUntil().map(month -> words.say("，至 " + month + "（不含）", ", before " + month))
                .orElse("");
        return words.say("价目 " + catalog.id() + "，版本 " + catalog.version() + "，站点 " + catalog.site() + "，自 "
                + catalog.validFrom() + " 起" + until + "，币种 " + catalog.currency(),
                "Catalog " + catalog.id() + ", version "
                        + catalog.version() + ", site " + catalog.site() + ", from " + catalog.validFrom() + until
                        + ", in "
                        + catalog.currency());
    }

    private Section composition() {
        List<List<String>> rows = new ArrayList<>();
        String basic = words.say("基础服务资费", "Basic services");
        for (Plan plan : billable()) {
            rows.add(List.of(basic, words.of(plan.name()) + words.say(" - 套餐包", " - plan"), YES, NO));
            if (overages().findAny().isPresent()) {
                rows.add(List.of(basic, words.of(plan.name()) + words.say(" - 套餐外超量", " - overage"), NO, YES));
            }
        }
        for (Service service : services) {
            boolean postpaid = isPostpaid(service);
            rows.add(List.of(words.say("增值服务资费", "Add-ons"), words.of(service.name()), postpaid ? NO : YES,
                    postpaid ? YES : NO));
        }
        return Section.table(words.say("计费组成", "How it is billed"), List.of(words.say("计费分类", "Kind"),
                words.say("计费项", "Item"), words.say("套餐包预付费", "Prepaid"), words.say("月结后付费", "Postpaid")), rows);
    }

    private boolean isPostpaid(Service service) {
        return service.sells().stream().anyMatch(sold -> charge(sold.id()).isPresent());
    }

    private Section prices() {
        List<List<String>> rows = new ArrayList<>();
        List<String> fees = new ArrayList<>(List.of(words.say("套餐包费用", "Plan"), prepaid()));
        catalog.plans().values().forEach(plan -> fees.add(words.monthly(plan.packageFee())));
        rows.add(fees);
        overages().forEach(charge -> {
            List<String> row = new ArrayList<>(List.of(words.say("套餐外超量费用 ", "Overage: ")
                    + words.of(catalog.page().quantities().getOrDefault(charge.item(), charge.name())), postpaid()));
            catalog.plans().keySet().forEach(plan -> row.add(Optional.ofNullable(charge.quotas().get(plan))
                    .map(quota -> words.overage(quota, unit(charge.meter()), charge.aggregate())).orElse(NONE)));
            rows.add(row);
        });
        String notForSale = words.say(words.of(catalog.defaultPlan().name()) + "不支持购买增值服务",
                "no add-ons for " + words.of(catalog.defaultPlan().name()));
        for (Service service : services) {
            rows(service, notForSale, rows);
        }
        return Section.table(words.say("价格详情", "Prices"),
                planHeader(words.say("计费项", "Item"), words.say("计费方式", "Billed")), rows);
    }

    /** A row for each size that stands beside another one under some plan. */
    private void rows(Service service, String notForSale, List<List<String>> rows) {
        List<List<String>> columns = catalog.plans().values().stream().map(plan -> !plan.billable()
                ? List.of(notForSale) : service.sells().stream().flatMap(sold -> sizes(sold, plan.id())).toList())
                .toList();
        int height = columns.stream().mapToInt(List::size).max().orElse(1);
        for (int i = 0; i < height; i++) {
            int line = i;
            List<String> row = new ArrayList<>(List.of(i == 0 ? name(service) : "",
                    i > 0 ? "" : isPostpaid(service) ? postpaid() : prepaid()));
            columns.forEach(column -> row.add(line < column.size() ? column.get(line) : line == 0 ? NONE : ""));
            rows.add(row);
        }
    }

    /** A service of one add-on is called as the add-on is. */
    private String name(Service service) {
        AddOn only = service.sells().size() == 1 ? catalog.addOns().get(service.sells().get(0).id()) : null;
        return words.of(only == null ? service.name() : only.name());
    }

    /** The prices of one size under a plan; empty for a trial pack, which a note describes. */
    private Stream<String> sizes(Sold sold, String plan) {
        Optional<String> size = sold.size().map(words::of);
        return catalog.product(sold.id()).map(product -> product.monthlyPrice(plan).filter(price -> !product.isTrial())
                .map(price -> words.sized(size, words.monthly(price) + brings(product))).stream())
                .orElseGet(() -> charge(sold.id()).stream().flatMap(charge -> tiers(charge, size, plan)));
    }

    private String brings(Product product) {
        return product instanceof CallPack pack ? words.say("，赠送" + words.minutes(pack) + "通话时长套餐包（月）",
                " with " + words.minutes(pack) + " of calls a month") : "";
    }

    private Stream<String> tiers(Charge charge, Optional<String> size, String plan) {
        if (charge instanceof OptionCharge option) {
            return Objects.requireNonNull(option.tariffs().get(plan)).prices().entrySet().stream()
                    .map(tier -> words.sized(sizeOf(size, tier.getKey()), words.monthly(tier.getValue())));
        }
        OptionBlockCharge perBlock = (OptionBlockCharge) charge;
        BlockTariff tariff = Objects.requireNonNull(perBlock.tariffs().get(plan));
        return tariff.option().prices().entrySet().stream()
                .map(tier -> words.sized(sizeOf(size, tier.getKey()), words.overage(tariff.quota(tier.getValue()),
                        unit(perBlock.meter()), perBlock.aggregate())));
    }

    private static Optional<String> sizeOf(Optional<String> size, long value) {
        return Optional.of(size.orElse("{value}").replace("{value}", Long.toString(value)));
    }

    private Section quotas() {
        List<List<String>> rows = new ArrayList<>();
        for (Charge charge : catalog.charges()) {
            List<String> row = new ArrayList<>(List.of(words.of(catalog.page().quantities()
                    .getOrDefault(charge.item(), charge.name()))));
            catalog.plans().keySet().forEach(plan -> row.add(free(charge, plan)));
            rows.add(row);
        }
        return Section.table(words.say("套餐包免费额度", "Free quotas"), planHeader(words.say("计费项", "Item")), rows);
    }

    private static String free(Charge charge, String plan) {
        if (charge instanceof OverageCharge overage) {
            return overage.quotas().containsKey(plan) ? Long.toString(overage.quotas().get(plan).free()) : NONE;
        }
        if (charge instanceof OptionCharge option) {
            return option.tariffs().containsKey(plan) ? Long.toString(option.tariffs().get(plan).includedUpTo()) : NONE;
        }
        OptionBlockCharge perBlock = (OptionBlockCharge) charge;
        return perBlock.tariffs().containsKey(plan)
                ? Long.toString(perBlock.tariffs().get(plan).option().includedUpTo()) : NONE;
    }

    private void features(String title, List<Feature> features, Map<String, String> columns,
            List<Section> parts) {
        if (features.isEmpty()) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (Feature feature : features) {
            List<String> row = new ArrayList<>(List.of(words.of(feature.name())));
            columns.keySet().forEach(column -> {
                String minutes = Optional.ofNullable(catalog.callPacks().get(column)).map(words::minutes).orElse(NONE);
                row.add(words.of(Objects.requireNonNull(feature.values().get(column))).replace("{minutes}", minutes));
            });
            rows.add(row);
        }
        parts.add(Section.table(title, Stream.concat(Stream.of(words.say("功能点", "Feature")), columns.values().stream())
                .toList(), rows));
    }

    private Map<String, String> plans() {
        Map<String, String> plans = new LinkedHashMap<>();
        catalog.plans().values().forEach(plan -> plans.put(plan.id(), words.of(plan.name())));
        return plans;
    }

    /** The call packs by id, called as the page calls their sizes. */
    private Map<String, String> packs() {
        Map<String, String> packs = new LinkedHashMap<>();
        catalog.callPacks().values().forEach(pack -> packs.put(pack.id(), words.of(pack.name())));
        services.stream().flatMap(service -> service.sells().stream()).filter(sold -> packs.containsKey(sold.id()))
                .forEach(sold -> sold.size().ifPresent(size -> packs.put(sold.id(), words.of(size))));
        return packs;
    }

    private Section promotions() {
        return Section.table(words.say("音视频通话能力活动特惠", "Promotions"),
                List.of(words.say("能力包", "Pack"), words.say("截止（不含）", "Before"), words.say("内容", "Brings")),
                catalog.callPacks().values().stream().flatMap(pack -> pack.promotions().stream()
                        .map(promotion -> List.of(words.of(pack.name()),
                                promotion.untilExclusive().toString().replace('T', ' '), words.of(promotion.name()))))
                        .toList());
    }

    private List<String> planHeader(String... first) {
        return Stream.concat(Arrays.stream(first), catalog.plans().values().stream().map(plan -> words.of(plan.name())))
                .toList();
    }

    private Stream<OverageCharge> overages() {
        return catalog.charges().stream().filter(OverageCharge.class::isInstance).map(OverageCharge.class::cast);
    }

    private List<Plan> billable() {
        return catalog.plans().values().stream().filter(Plan::billable).toList();
    }

    private Optional<Charge> charge(String item) {
        return catalog.charges().stream().filter(charge -> charge.item().equals(item)).findFirst();
    }

    private Optional<Label> unit(String meter) {
        return Optional.ofNullable(catalog.meters().get(meter)).flatMap(CatalogMeter::unit);
    }

    private String prepaid() {
        return words.say("预付费", "prepaid");
    }

    private String postpaid() {
        return words.say("后付费", "postpaid");
    }
}
