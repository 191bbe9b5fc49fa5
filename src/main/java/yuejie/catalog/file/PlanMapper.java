package yuejie.catalog.file;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yuejie.catalog.Label;
import yuejie.catalog.Plan;
import yuejie.money.Money;

/** Reads the section {@code plans}. */
final class PlanMapper {

    private final Map<String, Plan> plans = new LinkedHashMap<>();
    private final Set<String> unclear = new HashSet<>();

    private PlanMapper() {
    }

    static KnownPlans map(YamlNode node) {
        PlanMapper mapper = new PlanMapper();
        node.entries(Form.UPPER_ID, "a map of plans by id").forEach(mapper::add);
        if (!node.isMap() || node.size() != mapper.plans.size()) {
            // a plan could not be read: the places that name this plan are no further mistakes
            return new KnownPlans(Map.of(), Set.of());
        }
        if (mapper.unclear.isEmpty()) {
            mapper.checkDefault(node);
        }
        return new KnownPlans(mapper.plans, mapper.unclear);
    }

    private void add(String id, YamlNode node) {
        YamlFields fields = node.fields(List.of("name", "billable", "package_fee"));
        Label name = fields.get("name").label(Form.NAME);
        Optional<Boolean> billable = fields.get("billable").read(Form.TRUTH);
        Optional<Money> fee = fields.get("package_fee").read(Form.PRICE);
        if (billable.isEmpty()) {
            unclear.add(id);
        } else if (!billable.get() && fee.isPresent() && !fee.get().isZero()) {
            fields.get("package_fee").refuse("0.00, because the plan is not billable");
        }
        plans.put(id, new Plan(id, name, billable.orElse(true), fee.orElse(Money.ZERO)));
    }

    private void checkDefault(YamlNode node) {
        List<String> free = plans.values().stream().filter(plan -> !plan.billable()).map(Plan::id).toList();
        if (free.size() != 1) {
            node.refuse((free.isEmpty() ? "none" : String.join(", ", free)) + " with billable: false",
                    "exactly one plan with billable: false, that of a new application");
        }
    }
}
