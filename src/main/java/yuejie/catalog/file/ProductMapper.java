package yuejie.catalog.file;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import yuejie.catalog.AddOn;
import yuejie.catalog.CallPack;
import yuejie.catalog.Label;
import yuejie.catalog.Promotion;
import yuejie.money.Money;

/** Reads the sections {@code add_ons} and {@code call_packs}; an absent one sells nothing. */
final class ProductMapper {

    private static final Form<Long> TRIAL_DAYS = Form.wholeNumber(1, 366);
    private static final Form<Promotion.Kind> PROMOTION = Form.oneOf(Promotion.Kind.class);

    private final KnownPlans plans;
    private final Map<String, YamlNode> taken = new HashMap<>();

    ProductMapper(KnownPlans plans) {
        this.plans = plans;
    }

    Map<String, AddOn> addOns(YamlNode node) {
        Map<String, AddOn> addOns = new LinkedHashMap<>();
        products(node, "a map of add-ons by id").forEach((id, product) -> {
            YamlFields fields = product.fields(List.of("name", "prices"));
            Label name = fields.get("name").label(Form.NAME);
            addOns.put(id, new AddOn(id, name, plans.billable(fields.get("prices"), "prices", ProductMapper::price)));
        });
        return addOns;
    }

    Map<String, CallPack> callPacks(YamlNode node) {
        Map<String, CallPack> callPacks = new LinkedHashMap<>();
        products(node, "a map of call packs by id").forEach((id, product) -> callPacks.put(id, callPack(id, product)));
        return callPacks;
    }

    private CallPack callPack(String id, YamlNode product) {
        YamlFields fields = product.fields(List.of("name", "minutes", "trial_days", "prices", "promotions"));
        Label name = fields.get("name").label(Form.NAME);
        long minutes = fields.get("minutes").read(Form.COUNT).orElse(0L);
        YamlNode trialDays = fields.get("trial_days");
        boolean isTrial = !trialDays.isMissing();
        OptionalInt days = trialDays.readIfPresent(TRIAL_DAYS)
                .map(number -> OptionalInt.of(number.intValue())).orElse(OptionalInt.empty());
        YamlNode prices = fields.get("prices");
        return new CallPack(id, name, minutes, days, isTrial
                ? plans.any(prices, "prices", ProductMapper::price)
                : plans.billable(prices, "prices", ProductMapper::price), promotions(fields.get("promotions")));
    }

    private static List<Promotion> promotions(YamlNode node) {
        return node.itemsIfPresent("a list of promotions").stream().map(promotion -> {
            YamlFields fields = promotion.fields(List.of("kind", "until", "name"));
            return new Promotion(fields.get("kind").read(PROMOTION).orElse(Promotion.Kind.MINI_PROGRAM),
                    fields.get("until").read(Form.TIME).orElse(LocalDateTime.MIN),
                    fields.get("name").label(Form.NAME));
        }).toList();
    }

    private Map<String, YamlNode> products(YamlNode node, String expected) {
        Map<String, YamlNode> products = node.isMissing() ? Map.of() : node.entries(Form.UPPER_ID, expected);
        products.forEach((id, product) -> {
            // an order names a plan, an add-on or a call pack by the id alone
            YamlNode first = taken.putIfAbsent(id, product);
            if (first != null) {
                node.refuseKey(id, product, "another id than that of line " + first.line());
            } else if (plans.plans().containsKey(id)) {
                node.refuseKey(id, product, "another id than that of a plan");
            }
        });
        return products;
    }

    private static Money price(YamlNode node) {
        return node.read(Form.PRICE).orElse(Money.ZERO);
    }
}
