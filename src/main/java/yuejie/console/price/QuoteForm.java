package yuejie.console.price;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yuejie.calendar.BillingMonth;
import yuejie.catalog.Catalog;
import yuejie.catalog.Charge;
import yuejie.catalog.Label;
import yuejie.catalog.OptionBlockCharge;
import yuejie.catalog.OptionCharge;
import yuejie.catalog.OptionTariff;
import yuejie.catalog.Product;
import yuejie.console.page.Show;
import yuejie.explain.ExplanationLanguage;

/**
 * The form of the calculator, filled with what was asked.
 *
 * @param asked    what was asked
 * @param site     whose prices are meant
 * @param month    the month that is settled
 * @param catalog  the catalog whose plans, meters, options and products the form offers
 * @param language the language of their names
 * @param show     the words of the form
 */
public record QuoteForm(QuoteAddress asked, String site, BillingMonth month, Catalog catalog,
        ExplanationLanguage language,
        Show show) {

    /**
     * A field that takes a text.
     *
     * @param name    as addresses name it
     * @param label   as people read it
     * @param value   what stands in it
     * @param example what stands in it, faintly, while it is empty
     * @param offered values that are sold
     * @param wrong   what is wrong with the value; sentences
     */
    public record Box(String name, String label, String value, String example, List<String> offered,
            List<String> wrong) {
    }

    /**
     * Something that can be chosen.
     *
     * @param value  as addresses name it
     * @param label  as people read it
     * @param chosen whether it is
     */
    public record Choice(String value, String label, boolean chosen) {
    }

    /** The sites that have a catalog. */
    public List<Choice> sites(Set<String> sites) {
        return sites.stream().map(each -> new Choice(each, each, each.equals(site))).toList();
    }

    /** All plans that are billed, or one plan. */
    public List<Choice> plans() {
        String chosen = asked.text("plan").orElse(QuoteAddress.ALL_PLANS);
        return Stream.concat(
                Stream.of(new Choice(QuoteAddress.ALL_PLANS, show.say("price.compare"),
                        chosen.equals(QuoteAddress.ALL_PLANS))),
                catalog.plans().values().stream()
                        .map(plan -> choice(plan.id(), plan.name(), chosen.equals(plan.id()))))
                .toList();
    }

    /** When, and for how long. */
    public List<Box> spans() {
        return List.of(box("month", show.say("price.month"), month.toString()),
                box("months", show.say("price.months"), "1"));
    }

    /** What is used. */
    public List<Box> usage() {
        return Stream.concat(
                Stream.of(box("dau", show.say("price.dau"), "0"), box("groups", show.say("price.groups"), "0")),
                catalog.meters().values().stream()
                        .map(meter -> box(QuoteAddress.METER + meter.id(), language.of(meter.name())
                                + meter.unit().map(unit -> " (" + language.of(unit) + ")").orElse(""), "0")))
                .toList();
    }

    /** The options that are priced. */
    public List<Box> options() {
        return catalog.charges().stream().flatMap(charge -> charge.optionName().stream()).distinct().map(option -> {
            List<Charge> charges = catalog.charges().stream()
                    .filter(charge -> charge.optionName().filter(option::equals).isPresent()).toList();
            String names = charges.stream().map(charge -> language.of(charge.name())).distinct()
                    .collect(Collectors.joining(", "));
            return box(QuoteAddress.OPTION + option, names + " " + option, "0", charges.stream()
                    .flatMap(QuoteForm::tariffs).flatMap(tariff -> Stream.concat(Stream.of(tariff.includedUpTo()),
                            tariff.prices().keySet().stream()))
                    .collect(Collectors.toCollection(TreeSet::new)).stream().map(String::valueOf).toList());
        }).toList();
    }

    private static Stream<OptionTariff> tariffs(Charge charge) {
        return charge instanceof OptionCharge option ? option.tariffs().values().stream()
                : ((OptionBlockCharge) charge).optionTariffs().values().stream();
    }

    /** The add-ons. */
    public List<Choice> addOns() {
        return products("add-on", catalog.addOns().values().stream());
    }

    /** The call packs. */
    public List<Choice> callPacks() {
        return products("call-pack", catalog.callPacks().values().stream());
    }

    private List<Choice> products(String field, Stream<? extends Product> products) {
        List<String> chosen = asked.all(field);
        return products.map(each -> choice(each.id(), each.name(), chosen.contains(each.id()))).toList();
    }

    /** When the service is suspended and resumed. */
    public List<Box> suspension() {
        String example = show.say("price.time.example");
        return List.of(box("suspended-from", show.say("price.suspended-from"), example),
                box("resumed-at", show.say("price.resumed-at"), example));
    }

    /** What is wrong with fields that this form does not have. */
    public List<String> wrongBeside() {
        Set<String> shown = new LinkedHashSet<>(List.of("site", "plan", "add-on", "call-pack"));
        Stream.of(spans(), usage(), options(), suspension()).flatMap(List::stream).map(Box::name).forEach(shown::add);
        return asked.wrongBeside(shown);
    }

    private Choice choice(String id, Label name, boolean chosen) {
        return new Choice(id, language.of(name) + " " + id, chosen);
    }

    private Box box(String name, String label, String example) {
        return box(name, label, example, List.of());
    }

    private Box box(String name, String label, String example, List<String> offered) {
        return new Box(name, label, Optional.of(name).flatMap(asked::text).orElse(""), example, offered,
                asked.wrong(name));
    }
}
