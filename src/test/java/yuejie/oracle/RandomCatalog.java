package yuejie.oracle;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A price catalog made from a seed, with charges of every kind on every aggregate: numbers are small, so that quotas,
 * ties and minimums are met often.
 *
 * @param month     the only month for which it holds
 * @param proration {@code SECOND} or {@code DAY}
 * @param charges   in the order of the file
 */
record RandomCatalog(YearMonth month, String proration, List<Charge> charges) {

    static final String SITE = "attic";
    /** The billable plans; {@code NONE} is the other one. */
    static final List<String> PLANS = List.of("SMALL", "GREAT");
    static final List<String> METERS = List.of("dau", "groups", "calls", "traffic_gb");
    static final List<String> OPTIONS = List.of("HISTORY_STORAGE", "SEATS");
    static final List<Long> VALUES = List.of(5L, 10L, 30L, 50L);

    /** What a charge says of a plan; whatever its kind does not have is null. */
    record Terms(long free, long block, BigDecimal price, BigDecimal minimum, long included,
            Map<Long, BigDecimal> prices) {
    }

    /** A charge; whatever its kind does not have is null. */
    record Charge(String item, String kind, String option, String meter, String aggregate, Map<String, Terms> terms) {
    }

    static RandomCatalog of(Dice dice, YearMonth month) {
        List<Charge> charges = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        int wanted = dice.between(5, 9);
        while (charges.size() < wanted) {
            String kind = dice.pick("BLOCKS_ABOVE_QUOTA", "UNIT_PRICE", "OPTION_FEE", "OPTION_FEE_PER_BLOCK");
            String option = kind.startsWith("OPTION") ? dice.pick(OPTIONS) : null;
            String meter = kind.equals("OPTION_FEE") ? null : dice.pick(METERS);
            String aggregate = meter == null ? null : dice.pick("MAX", "SUM", "LAST");
            if (taken.add(kind + option + meter + aggregate)) {
                Map<String, Terms> terms = new LinkedHashMap<>();
                PLANS.forEach(plan -> terms.put(plan, terms(dice, kind)));
                charges.add(new Charge("ITEM_" + charges.size(), kind, option, meter, aggregate, terms));
            }
        }
        return new RandomCatalog(month, dice.pick("SECOND", "SECOND", "DAY"), charges);
    }

    private static Terms terms(Dice dice, String kind) {
        boolean byUnit = kind.equals("UNIT_PRICE");
        Map<Long, BigDecimal> prices = new TreeMap<>();
        long included = dice.pick(0L, 5L, 10L);
        VALUES.stream().filter(value -> value > included && dice.chance(95))
                .forEach(value -> prices.put(value, BigDecimal.valueOf(dice.between(0, 4) * 250L, 2)));
        BigDecimal price = byUnit ? BigDecimal.valueOf(dice.between(0, 3_000_000), 6)
                : BigDecimal.valueOf(dice.between(0, 6) * 50L, 2);
        return new Terms(dice.chance(50) ? 0 : dice.between(1, 40), byUnit ? 1 : dice.between(1, 12), price,
                dice.chance(40) ? BigDecimal.valueOf(dice.between(1, 900), 2) : null, included, prices);
    }

    /** The options that option changes may name: those of the charges, and the one of the shipped catalogs. */
    List<String> options() {
        return OPTIONS.stream().filter(option -> option.equals("HISTORY_STORAGE")
                || charges.stream().anyMatch(charge -> option.equals(charge.option))).toList();
    }

    /** The file. */
    String yaml() {
        StringBuilder yaml = new StringBuilder("id: attic-" + month + "\nsite: " + SITE + "\nversion: 7\n"
                + "currency: CNY\nvalid: {from: " + month + ", until: " + month.plusMonths(1) + "}\nproration: "
                + proration + "\nplans:\n  NONE: {name: {zh: 无, en: None}, billable: false, package_fee: 0}\n");
        PLANS.forEach(plan -> yaml.append("  ").append(plan)
                .append(": {name: {zh: 有, en: Some}, billable: true, package_fee: 1}\n"));
        yaml.append("meters:\n");
        METERS.subList(2, METERS.size()).forEach(meter -> yaml.append("  ").append(meter)
                .append(": {name: {zh: 量, en: Amount}}\n"));
        yaml.append("charges:\n");
        charges.forEach(charge -> yaml.append(text(charge)));
        return yaml.toString();
    }

    private static String text(Charge charge) {
        StringBuilder text = new StringBuilder("  - item: " + charge.item + "\n    kind: " + charge.kind + "\n");
        if (charge.option != null) {
            text.append("    option: ").append(charge.option).append('\n');
        }
        if (charge.meter != null) {
            text.append("    meter: ").append(charge.meter).append('\n');
        }
        if (charge.aggregate != null && !charge.aggregate.equals("MAX")) {
            text.append("    aggregate: ").append(charge.aggregate).append('\n');
        }
        text.append("    name: {zh: 项, en: Item}\n    plans:\n");
        charge.terms.forEach((plan, terms) -> text.append("      ").append(plan).append(": {")
                .append(String.join(", ", fields(charge, terms))).append("}\n"));
        return text.toString();
    }

    private static List<String> fields(Charge charge, Terms terms) {
        List<String> fields = new ArrayList<>();
        if (charge.option != null) {
            fields.add("included_up_to: " + terms.included);
            List<String> prices = new ArrayList<>();
            terms.prices.forEach((value, price) -> prices.add(value + ": " + price));
            fields.add("prices: {" + String.join(", ", prices) + "}");
        } else {
            fields.add("price: " + terms.price.toPlainString());
        }
        if (charge.meter != null) {
            if (terms.free > 0 || charge.kind.equals("BLOCKS_ABOVE_QUOTA")) {
                fields.add("free: " + terms.free);
            }
            if (!charge.kind.equals("UNIT_PRICE")) {
                fields.add("block: " + terms.block);
            }
            if (terms.minimum != null) {
                fields.add("minimum: " + terms.minimum);
            }
        }
        return fields;
    }
}
