package yuejie.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One application's month under a {@link RandomCatalog}, computed hour by hour: everything happens on the hour. No rule
 * is taken from anywhere but the rulebook and the page on catalogs.
 */
final class AtticMonth {

    private static final long HOUR = 3_600;
    private static final int HOURS_OF_DAY = 24;

    /** What holds in one hour. */
    private record Hour(LocalDate day, boolean exists, boolean inService, String plan, TreeMap<String, Long> options) {

        boolean counts() {
            return exists && inService && !plan.equals("NONE");
        }
    }

    /** What a charge comes to. */
    record Line(String item, String plan, String meter, long quantity, LocalDate date, Long free, Long blocks,
            BigDecimal unitPrice, BigDecimal fee) {
    }

    private final RandomCatalog catalog;
    private final RandomAttic attic;
    private final Facts.App app;
    private final List<Hour> hours = new ArrayList<>();

    AtticMonth(RandomCatalog catalog, RandomAttic attic, Facts.App app) {
        this.catalog = catalog;
        this.attic = attic;
        this.app = app;
        for (LocalDate day = catalog.month().atDay(1); !day.isAfter(catalog.month().atEndOfMonth()); day = day
                .plusDays(1)) {
            for (int hour = 0; hour < HOURS_OF_DAY; hour++) {
                long at = DropReader.midnight(day) + hour * HOUR;
                TreeMap<String, Long> options = new TreeMap<>();
                RandomCatalog.OPTIONS.forEach(option -> options.put(option, option(option, at)));
                hours.add(new Hour(day, !day.isBefore(app.createdOn()), inService(at), plan(day), options));
            }
        }
    }

    private boolean inService(long at) {
        boolean up = true;
        for (Facts.Status status : attic.statusesOf(app.id())) {
            up = status.at() <= at ? status.status().equals("RESUMED") : up;
        }
        return up;
    }

    private String plan(LocalDate day) {
        Comparator<Facts.Order> latestStart = Comparator.comparing(Facts.Order::startsOn)
                .thenComparing(Facts.Order::id, Csv.BY_CODE_POINT);
        List<Facts.Order> begun = attic.ordersOf(app.id()).stream()
                .filter(order -> !order.startsOn().isAfter(day)).toList();
        return begun.stream().filter(order -> !Timeline.lastDayOf(order).isBefore(day)).max(latestStart)
                .or(() -> begun.stream().max(Comparator.comparing(Timeline::lastDayOf).thenComparing(latestStart)))
                .map(Facts.Order::product).orElse("NONE");
    }

    private long option(String option, long at) {
        return attic.optionsOf(app.id()).stream()
                .filter(change -> change.option().equals(option) && change.effectiveAt() <= at)
                .max(Comparator.comparingLong(Facts.Option::effectiveAt)).map(Facts.Option::value)
                .orElse(BigInteger.ZERO).longValue();
    }

    /** Whether a value that costs something was in effect under a plan that has no price for it (R5.2). */
    boolean parked() {
        return hours.stream().filter(Hour::counts).anyMatch(hour -> catalog.charges().stream()
                .filter(charge -> charge.option() != null)
                .anyMatch(charge -> price(charge, hour.plan, hour.options.get(charge.option())) == null));
    }

    /** The lines that are more than 0.00, in the order of the catalog. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        if (parked()) {
            return lines;
        }
        for (RandomCatalog.Charge charge : catalog.charges()) {
            List<Line> candidates = new ArrayList<>();
            for (String plan : plansInOrder(charge)) {
                Line line = charge.kind().equals("OPTION_FEE") ? optionFee(charge, plan) : onMeter(charge, plan);
                if (line != null) {
                    candidates.add(line);
                }
            }
            Line best = null;
            for (Line line : candidates) {
                best = best == null || better(charge, line, best) ? line : best;
            }
            if (best != null && amount(best.fee).signum() > 0) {
                lines.add(best);
            }
        }
        return lines;
    }

    /** Plans by their first billable hour; for options, by the first hour of their dearest value. */
    private List<String> plansInOrder(RandomCatalog.Charge charge) {
        Map<String, BigDecimal> dearest = new HashMap<>();
        if (charge.option() != null) {
            RandomCatalog.PLANS.forEach(plan -> dearest.put(plan, dearest(charge, plan)));
        }
        Set<String> plans = new LinkedHashSet<>();
        for (Hour hour : hours) {
            BigDecimal most = dearest.get(hour.plan);
            if (hour.counts() && (charge.option() == null || most.signum() > 0
                    && most.equals(price(charge, hour.plan, hour.options.get(charge.option()))))) {
                plans.add(hour.plan);
            }
        }
        return List.copyOf(plans);
    }

    /** Whether a later candidate goes before an earlier one: higher fee, then quantity, then for dates the earlier. */
    private static boolean better(RandomCatalog.Charge charge, Line later, Line before) {
        int byFee = later.fee.compareTo(before.fee);
        if (byFee != 0 || charge.kind().equals("OPTION_FEE")) {
            return byFee > 0;
        }
        return later.quantity > before.quantity || charge.option() == null && later.quantity == before.quantity
                && later.date != null && later.date.isBefore(before.date);
    }

    /** 0.00 where the value is included or closed; null where it is neither sold nor included. */
    private static BigDecimal price(RandomCatalog.Charge charge, String plan, long value) {
        RandomCatalog.Terms terms = charge.terms().get(plan);
        return value <= terms.included() ? new BigDecimal("0.00") : terms.prices().get(value);
    }

    private BigDecimal dearest(RandomCatalog.Charge charge, String plan) {
        return hours.stream().filter(hour -> hour.counts() && hour.plan.equals(plan))
                .map(hour -> price(charge, plan, hour.options.get(charge.option())))
                .filter(price -> price != null).max(Comparator.naturalOrder()).orElse(new BigDecimal("0.00"));
    }

    private Line optionFee(RandomCatalog.Charge charge, String plan) {
        BigDecimal price = dearest(charge, plan);
        long value = hours.stream().filter(hour -> hour.counts() && hour.plan.equals(plan))
                .map(hour -> hour.options.get(charge.option()))
                .filter(each -> price.equals(price(charge, plan, each))).findFirst().orElseThrow();
        return new Line(charge.item(), plan, "", value, null, null, null, price, price);
    }

    private Line onMeter(RandomCatalog.Charge charge, String plan) {
        RandomCatalog.Terms terms = charge.terms().get(plan);
        List<LocalDate> days = hours.stream().filter(hour -> hour.counts() && hour.plan.equals(plan)).map(Hour::day)
                .distinct().toList();
        long quantity = 0;
        LocalDate date = null;
        for (LocalDate day : days) {
            long value = attic.usage(app.id(), day, charge.meter());
            switch (charge.aggregate()) {
                case "SUM" -> quantity += value;
                case "LAST" -> {
                    quantity = value;
                    date = day;
                }
                default -> {
                    date = date == null || value > quantity ? day : date;
                    quantity = Math.max(quantity, value);
                }
            }
        }
        long blocks = 0;
        for (long left = quantity - terms.free(); left > 0; left -= terms.block()) {
            blocks++;
        }
        BigDecimal unitPrice = charge.option() == null ? terms.price() : dearest(charge, plan);
        BigDecimal fee = unitPrice.multiply(BigDecimal.valueOf(blocks));
        if (blocks > 0 && terms.minimum() != null && fee.compareTo(terms.minimum()) < 0) {
            fee = terms.minimum();
        }
        return new Line(charge.item(), plan, charge.meter(), quantity, date, terms.free(), blocks, unitPrice, fee);
    }

    long monthSeconds() {
        return hours.size() * HOUR;
    }

    /** R6.1 and R6.4. */
    long serviceSeconds() {
        if (hours.stream().filter(Hour::exists).allMatch(Hour::inService)) {
            return monthSeconds();
        }
        List<Hour> up = hours.stream().filter(hour -> hour.exists && hour.inService).toList();
        return catalog.proration().equals("DAY")
                ? up.stream().map(Hour::day).distinct().count() * HOURS_OF_DAY * HOUR : up.size() * HOUR;
    }

    BigDecimal amount(BigDecimal fee) {
        return fee.multiply(BigDecimal.valueOf(serviceSeconds()))
                .divide(BigDecimal.valueOf(monthSeconds()), 2, RoundingMode.HALF_UP);
    }

    BigDecimal total() {
        return lines().stream().map(line -> amount(line.fee)).reduce(new BigDecimal("0.00"), BigDecimal::add);
    }
}
