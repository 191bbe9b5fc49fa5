package yuejie.catalog.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import yuejie.catalog.AddOn;
import yuejie.catalog.CallPack;
import yuejie.catalog.Charge;
import yuejie.catalog.Label;
import yuejie.catalog.PricePage;
import yuejie.catalog.PricePage.Feature;
import yuejie.catalog.PricePage.Service;
import yuejie.catalog.PricePage.Sold;

/** Reads the section {@code page}; without the section, the page is empty. */
final class PageMapper {

    private final KnownPlans plans;
    private final List<Charge> charges;
    private final Map<String, AddOn> addOns;
    private final Map<String, CallPack> callPacks;

    PageMapper(KnownPlans plans, List<Charge> charges, Map<String, AddOn> addOns, Map<String, CallPack> callPacks) {
        this.plans = plans;
        this.charges = charges;
        this.addOns = addOns;
        this.callPacks = callPacks;
    }

    PricePage map(YamlNode node) {
        if (node.isMissing()) {
            return PricePage.NONE;
        }
        YamlFields fields = node
                .fields(List.of("quantities", "services", "plan_features", "call_pack_features", "notes"));
        List<String> items = charges.stream().map(Charge::item).toList();
        Map<String, Label> quantities = new LinkedHashMap<>();
        YamlNode counted = fields.get("quantities");
        if (!counted.isMissing()) {
            counted.entries(Form.oneOf(items), "a map of what charges count, by their items")
                    .forEach((item, name) -> quantities.put(item, PlanMapper.label(name)));
        }
        return new PricePage(quantities, services(fields.get("services")),
                features(fields.get("plan_features"), List.copyOf(plans.plans().keySet())),
                features(fields.get("call_pack_features"), List.copyOf(callPacks.keySet())),
                list(fields.get("notes"), "a list of notes").stream().map(PageMapper::text).toList());
    }

    private List<Service> services(YamlNode node) {
        List<String> options = charges.stream().filter(charge -> charge.optionName().isPresent()).map(Charge::item)
                .toList();
        Form<String> sold = Form.oneOf(Stream.of(addOns.keySet(), options, callPacks.keySet())
                .flatMap(ids -> ids.stream()).toList());
        List<Service> services = new ArrayList<>();
        for (YamlNode service : list(node, "a list of services")) {
            YamlFields fields = service.fields(List.of("name", "about", "sells"));
            YamlNode about = fields.get("about");
            services.add(new Service(PlanMapper.label(fields.get("name")),
                    about.isMissing() ? Optional.empty() : Optional.of(text(about)),
                    fields.get("sells").items("a list of what is sold").stream().map(size -> sold(size, sold))
                            .toList()));
        }
        return services;
    }

    private static Sold sold(YamlNode node, Form<String> ids) {
        YamlFields fields = node.fields(List.of("id", "size"));
        YamlNode size = fields.get("size");
        return new Sold(fields.get("id").read(ids).orElse(""),
                size.isMissing() ? Optional.empty() : Optional.of(PlanMapper.label(size)));
    }

    private static List<Feature> features(YamlNode node, List<String> columns) {
        List<Feature> features = new ArrayList<>();
        for (YamlNode feature : list(node, "a list of features")) {
            YamlFields fields = feature.fields(List.of("name", "values"));
            Map<String, Label> values = new LinkedHashMap<>();
            fields.get("values").fields(columns).byKey()
                    .forEach((column, value) -> values.put(column, PlanMapper.label(value)));
            features.add(new Feature(PlanMapper.label(fields.get("name")), values));
        }
        return features;
    }

    private static List<YamlNode> list(YamlNode node, String expected) {
        return node.isMissing() ? List.of() : node.items(expected);
    }

    /** A label that may be longer than a name. */
    private static Label text(YamlNode node) {
        YamlFields fields = node.fields(List.of("zh", "en"));
        return new Label(fields.get("zh").read(Form.TEXT).orElse(""), fields.get("en").read(Form.TEXT).orElse(""));
    }
}
