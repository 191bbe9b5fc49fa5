package yuejie.catalog.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import yuejie.catalog.Plan;

/**
 * The plans of a catalog file, for the sections that have values by plan.
 *
 * @param plans   by id; none where not all plans could be read
 * @param unclear the plans for which the file does not say whether they are billable
 */
record KnownPlans(Map<String, Plan> plans, Set<String> unclear) {

    /** Values of every billable plan: each has to be there. */
    <T> Map<String, T> each(YamlNode node, String what, Function<YamlNode, T> mapper) {
        Map<String, YamlNode> entries = node.entries(billableIds(), "a map of " + what + " by plan");
        if (node.isMap()) {
            plans.values().stream()
                    .filter(plan -> plan.billable() && !unclear.contains(plan.id()))
                    .filter(plan -> !node.has(plan.id()))
                    .forEach(plan -> node.absent(plan.id()).refuse(what + " for each billable plan"));
        }
        return mapped(entries, mapper);
    }

    /** Values of some of the billable plans. */
    <T> Map<String, T> billable(YamlNode node, String what, Function<YamlNode, T> mapper) {
        return mapped(node.entries(billableIds(), "a map of " + what + " by plan"), mapper);
    }

    /** Values of some of the plans, the default one among them. */
    <T> Map<String, T> any(YamlNode node, String what, Function<YamlNode, T> mapper) {
        return mapped(node.entries(ids(List.copyOf(plans.keySet())), "a map of " + what + " by plan"), mapper);
    }

    private Form<String> billableIds() {
        return ids(plans.values().stream().filter(Plan::billable).map(Plan::id).toList());
    }

    /** Where the plans could not be read, each id is accepted: the places that name a plan are no further mistakes. */
    private Form<String> ids(List<String> choices) {
        return choices.isEmpty() ? Form.UPPER_ID : Form.oneOf(choices);
    }

    private static <T> Map<String, T> mapped(Map<String, YamlNode> entries, Function<YamlNode, T> mapper) {
        Map<String, T> values = new LinkedHashMap<>();
        entries.forEach((plan, node) -> values.put(plan, mapper.apply(node)));
        return values;
    }
}
