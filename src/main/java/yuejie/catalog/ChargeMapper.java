package yuejie.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import yuejie.money.Money;

/** Reads the section {@code charges}. A new kind of charge gets its name and its method here. */
final class ChargeMapper {

    private static final String BLOCKS_ABOVE_QUOTA = "BLOCKS_ABOVE_QUOTA";
    private static final String OPTION_FEE = "OPTION_FEE";
    private static final Form<String> KIND = Form.oneOf(List.of(BLOCKS_ABOVE_QUOTA, OPTION_FEE));
    private static final Form<String> METER = Form.oneOf(List.of("dau", "groups"));
    private static final Form<String> OPTION = Form.oneOf(List.of("HISTORY_STORAGE"));

    private final KnownPlans plans;
    private final List<Charge> charges = new ArrayList<>();
    private final Map<String, YamlNode> taken = new HashMap<>();

    private ChargeMapper(KnownPlans plans) {
        this.plans = plans;
    }

    static List<Charge> map(YamlNode node, KnownPlans plans) {
        ChargeMapper mapper = new ChargeMapper(plans);
        node.items("a list of charges").forEach(mapper::add);
        return mapper.charges;
    }

    private void add(YamlNode node) {
        String kind = node.peek("kind").orElse("");
        switch (kind) {
            case BLOCKS_ABOVE_QUOTA -> addOverage(node.fields(List.of("item", "kind", "meter", "name", "plans")));
            case OPTION_FEE -> addOption(node.fields(List.of("item", "kind", "option", "name", "plans")));
            default -> addUnknown(node);
        }
    }

    private void addOverage(Map<String, YamlNode> fields) {
        Optional<String> item = unique("item", fields, Form.UPPER_ID);
        Optional<String> meter = unique("meter", fields, METER);
        Label name = PlanMapper.label(fields.get("name"));
        Map<String, Quota> quotas = plans.each(fields.get("plans"), "quotas", ChargeMapper::quota);
        charges.add(new OverageCharge(item.orElse(""), name, meter.orElse(""), quotas));
    }

    private void addOption(Map<String, YamlNode> fields) {
        Optional<String> item = unique("item", fields, Form.UPPER_ID);
        Optional<String> option = unique("option", fields, OPTION);
        Label name = PlanMapper.label(fields.get("name"));
        Map<String, OptionTariff> tariffs = plans.each(fields.get("plans"), "tariffs", ChargeMapper::tariff);
        charges.add(new OptionCharge(item.orElse(""), name, option.orElse(""), tariffs));
    }

    /** A charge without a kind that is known: what every kind has is checked all the same. */
    private void addUnknown(YamlNode node) {
        Map<String, YamlNode> fields = node.fields(List.of("item", "kind", "meter", "option", "name", "plans"));
        unique("item", fields, Form.UPPER_ID);
        fields.get("kind").read(KIND);
        PlanMapper.label(fields.get("name"));
    }

    /** Reads a field that no two charges may have the same: each would be charged twice. */
    private Optional<String> unique(String key, Map<String, YamlNode> fields, Form<String> form) {
        YamlNode node = fields.get(key);
        Optional<String> value = node.read(form);
        value.map(text -> taken.putIfAbsent(key + " " + text, node)).ifPresent(first ->
                node.refuse("another " + key + " than that of line " + first.line()));
        return value;
    }

    private static Quota quota(YamlNode node) {
        Map<String, YamlNode> fields = node.fields(List.of("free", "block", "price"));
        return new Quota(fields.get("free").read(Form.COUNT).orElse(0L),
                fields.get("block").read(Form.AT_LEAST_ONE).orElse(1L),
                fields.get("price").read(Form.PRICE).orElse(Money.ZERO));
    }

    private static OptionTariff tariff(YamlNode tariff) {
        Map<String, YamlNode> fields = tariff.fields(List.of("included_up_to", "prices"));
        long included = fields.get("included_up_to").read(Form.COUNT).orElse(0L);
        SortedMap<Long, Money> prices = new TreeMap<>();
        YamlNode node = fields.get("prices");
        node.entries(Form.AT_LEAST_ONE, "a map of monthly prices by value").forEach((value, price) -> {
            if (value <= included) {
                node.refuseKey(value.toString(), price, "a value above included_up_to, which is " + included);
            } else {
                prices.put(value, price.read(Form.PRICE).orElse(Money.ZERO));
            }
        });
        return new OptionTariff(included, prices);
    }
}
