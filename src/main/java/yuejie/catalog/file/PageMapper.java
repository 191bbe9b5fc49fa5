package yuejie.catalog.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
                    .forEach((item, name) -> quantities.put(item, name.label(Form.NAME)));
        }
        return new PricePage(quantities, services(fields.get("services")),
                features(fields.get("plan_features"), List.copyOf(plans.plans().keySet())),
                features(fields.get("call_pack_features"), List.copyOf(callPacks.keySet())),
                fields.get("notes").itemsIfPresent("a list of notes").stream().map(note -> note.label(Form.TEXT))
                        .toList());
    }

    private List<Service> services(YamlNode node) {
        List<String> options = charges.stream().filter(charge -> charge.optionName().isPresent()).map(Charge::item)
                .toList();
        Form<String> sold = Form.oneOf(Stream.of(addOns.keySet(), options, callPacks.keySet())
                .flatMap(ids -> ids.stream()).toList());
        List<Service> services = new ArrayList<>();
        for (YamlNode service : node.itemsIfPresent("a list of services")) {
            YamlFields fields = service.fields(List.of("name", "about", "sells"));
            services.add(new Service(fields.get("name").label(Form.NAME),
                    fields.get("about").labelIfPresent(Form.TEXT),
                    fields.get("sells").items("a list of what is sold").stream().map(size -> sold(size, sold))
                            .toList()));
        }
        return services;
    }

    private static Sold sold(YamlNode node, Form<String> ids) {
        YamlFields fields = node.fields(List.of("id", "size"));
        return new Sold(fields.get("id").read(ids).orElse(""), fields.get("size").labelIfPresent(Form.NAME));
    }

    private static List<Feature> features(YamlNode node, List<String> columns) {
        List<Feature> features = new ArrayList<>();
        for (YamlNode feature : node.itemsIfPresent("a list of features")) {
            YamlFields fields = feature.fields(List.of("name", "values"));
            Map<String, Label> values = new LinkedHashMap<>();
            fields.get("values").fields(columns).byKey()
                    .forEach((column, value) -> values.put(column, value.label(Form.NAME)));
            features.add(new Feature(fields.get("name").label(Form.NAME), values));
        }
        return features;
    }
}
