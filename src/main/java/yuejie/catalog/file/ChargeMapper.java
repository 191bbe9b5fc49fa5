package yuejie.catalog.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import yuejie.catalog.Aggregate;
import yuejie.catalog.BlockTariff;
import yuejie.catalog.Charge;
import yuejie.catalog.Label;
import yuejie.catalog.OptionBlockCharge;
import yuejie.catalog.OptionCharge;
import yuejie.catalog.OptionTariff;
import yuejie.catalog.OverageCharge;
import yuejie.catalog.Quota;
import yuejie.money.ExactAmount;
import yuejie.money.Money;

/** Reads the section {@code charges}. A new kind of charge gets its name and its method here. */
final class ChargeMapper {

    private static final String BLOCKS_ABOVE_QUOTA = "BLOCKS_ABOVE_QUOTA";
    private static final String UNIT_PRICE = "UNIT_PRICE";
    private static final String OPTION_FEE = "OPTION_FEE";
    private static final String OPTION_FEE_PER_BLOCK = "OPTION_FEE_PER_BLOCK";
    private static final Form<String> KIND = Form
            .oneOf(List.of(BLOCKS_ABOVE_QUOTA, UNIT_PRICE, OPTION_FEE, OPTION_FEE_PER_BLOCK));
    private static final Form<Aggregate> AGGREGATE = Form.oneOf(Aggregate.class);
    private static final List<String> OF_A_METER = List.of("item", "kind", "meter", "aggregate", "name", "plans");
    private static final List<String> ALL = List.of("item", "kind", "option", "meter", "aggregate", "name", "plans");

    private final KnownPlans plans;
    private final Form<String> meters;
    private final List<Charge> charges = new ArrayList<>();
    private final Map<String, YamlNode> taken = new HashMap<>();

    private ChargeMapper(KnownPlans plans, Form<String> meters) {
        this.plans = plans;
        this.meters = meters;
    }

    /** Reads the charges of a catalog that declares some further meters. */
    static List<Charge> map(YamlNode node, KnownPlans plans, Collection<String> furtherMeters) {
        ChargeMapper mapper = new ChargeMapper(plans,
                Form.oneOf(Stream.concat(Stream.of("dau", "groups"), furtherMeters.stream()).toList()));
        node.items("a list of charges").forEach(mapper::add);
        return mapper.charges;
    }

    private void add(YamlNode node) {
        String kind = node.peek("kind").orElse("");
        switch (kind) {
            case BLOCKS_ABOVE_QUOTA -> addOverage(kind, node.fields(OF_A_METER), ChargeMapper::quota);
            case UNIT_PRICE -> addOverage(kind, node.fields(OF_A_METER), ChargeMapper::unitPrice);
            case OPTION_FEE -> addOption(node.fields(List.of("item", "kind", "option", "name", "plans")));
            case OPTION_FEE_PER_BLOCK -> addOptionPerBlock(node.fields(ALL));
            default -> addUnknown(node);
        }
    }

    private void addOverage(String kind, YamlFields fields, Function<YamlNode, Quota> mapper) {
        String item = item(fields);
        Aggregate aggregate = aggregate(fields);
        String meter = meter(fields);
        once(fields.get("meter"), "meter", kind, meter, aggregate.name());
        Label name = fields.get("name").label(Form.NAME);
        Map<String, Quota> quotas = plans.each(fields.get("plans"), "quotas", mapper);
        charges.add(new OverageCharge(item, name, meter, aggregate, quotas));
    }

    private void addOption(YamlFields fields) {
        String item = item(fields);
        String option = fields.get("option").read(Form.UPPER_ID).orElse("");
        once(fields.get("option"), "option", OPTION_FEE, option);
        Label name = fields.get("name").label(Form.NAME);
        Map<String, OptionTariff> tariffs = plans.each(fields.get("plans"), "tariffs",
                node -> tariff(node.fields(List.of("included_up_to", "prices"))));
        charges.add(new OptionCharge(item, name, option, tariffs));
    }

    private void addOptionPerBlock(YamlFields fields) {
        String item = item(fields);
        String option = fields.get("option").read(Form.UPPER_ID).orElse("");
        Aggregate aggregate = aggregate(fields);
        String meter = meter(fields);
        once(fields.get("option"), "option", OPTION_FEE_PER_BLOCK, option, meter, aggregate.name());
        Label name = fields.get("name").label(Form.NAME);
        Map<String, BlockTariff> tariffs = plans.each(fields.get("plans"), "tariffs", ChargeMapper::blockTariff);
        charges.add(new OptionBlockCharge(item, name, option, meter, aggregate, tariffs));
    }

    /** Of a charge of an unknown kind, the fields that every kind has are checked. */
    private void addUnknown(YamlNode node) {
        YamlFields fields = node.fields(ALL);
        item(fields);
        fields.get("kind").read(KIND);
        fields.get("name").label(Form.NAME);
    }

    private String item(YamlFields fields) {
        String item = fields.get("item").read(Form.UPPER_ID).orElse("");
        once(fields.get("item"), "item", "", item);
        return item;
    }

    private String meter(YamlFields fields) {
        return fields.get("meter").read(meters).orElse("");
    }

    private static Aggregate aggregate(YamlFields fields) {
        return fields.get("aggregate").readIfPresent(AGGREGATE).orElse(Aggregate.MAX);
    }

    /** Refuses a second charge of a kind on the same values, which would be charged twice. */
    private void once(YamlNode node, String what, String kind, String... values) {
        if (values[0].isEmpty()) {
            return;
        }
        YamlNode first = taken.putIfAbsent(kind + " " + String.join(" ", values), node);
        if (first != null) {
            node.refuse("another " + what + " than that of line " + first.line());
        }
    }

    private static Quota quota(YamlNode node) {
        YamlFields fields = node.fields(List.of("free", "block", "price", "minimum"));
        return new Quota(fields.get("free").read(Form.COUNT).orElse(0L), block(fields),
                ExactAmount.of(fields.get("price").read(Form.PRICE).orElse(Money.ZERO)), minimum(fields));
    }

    /** A unit is a block of one. */
    private static Quota unitPrice(YamlNode node) {
        YamlFields fields = node.fields(List.of("free", "price", "minimum"));
        return new Quota(free(fields), 1, fields.get("price").read(Form.UNIT_PRICE).orElse(ExactAmount.ZERO),
                minimum(fields));
    }

    private static BlockTariff blockTariff(YamlNode node) {
        YamlFields fields = node.fields(List.of("included_up_to", "prices", "free", "block", "minimum"));
        return new BlockTariff(tariff(fields), free(fields), block(fields), minimum(fields));
    }

    private static long free(YamlFields fields) {
        return fields.get("free").readIfPresent(Form.COUNT).orElse(0L);
    }

    private static long block(YamlFields fields) {
        return fields.get("block").read(Form.AT_LEAST_ONE).orElse(1L);
    }

    private static Money minimum(YamlFields fields) {
        return fields.get("minimum").readIfPresent(Form.PRICE).orElse(Money.ZERO);
    }

    private static OptionTariff tariff(YamlFields fields) {
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
