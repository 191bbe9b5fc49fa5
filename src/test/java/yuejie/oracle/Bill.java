package yuejie.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import yuejie.oracle.Prices.Meter;
import yuejie.oracle.Prices.Plan;

/**
 * What one application's month comes to (R7.2), with every item that could be rated; an item may come to 0.00.
 */
record Bill(YearMonth month, Facts.App app, boolean parked, int missingDays, long serviceSeconds, long monthSeconds,
        List<Line> rated) {

    /** The items in the catalog's order. */
    static final List<String> ITEMS = List.of(Meter.DAU.item, Meter.GROUPS.item, "HISTORY_STORAGE");

    /** An item: plan, what was measured, its fee, and what is charged of it. */
    record Line(String item, Plan plan, Meter meter, BigInteger quantity, LocalDate peakDate, BigInteger blocks,
            BigDecimal unitPrice, BigDecimal fee, long serviceSeconds, long monthSeconds) {

        /** R6.1 and R7.1: the share of the fee, multiplied first, divided and rounded once. */
        BigDecimal amount() {
            return fee.multiply(BigDecimal.valueOf(serviceSeconds))
                    .divide(BigDecimal.valueOf(monthSeconds), 2, RoundingMode.HALF_UP);
        }
    }

    static Bill of(Facts facts, Facts.App app, YearMonth month) {
        Timeline time = new Timeline(facts, app, month);
        List<LocalDate> billable = time.billableDays();
        int missing = (int) billable.stream().filter(day -> facts.usageOf(app.id(), day) == null).count();
        boolean parked = time.inServiceSlicesOfBillableDays().stream()
                .anyMatch(slice -> Prices.retention(app.site(), slice.plan(), slice.retention()) == null);
        List<Line> rated = new ArrayList<>();
        if (!parked) {
            for (Meter meter : Meter.values()) {
                overage(facts, app, time, meter).ifPresent(rated::add);
            }
            historyStorage(app, time).ifPresent(rated::add);
        }
        return new Bill(month, app, parked, missing, time.serviceSeconds(), time.monthSeconds(), rated);
    }

    /** R4: the highest fee among the plans of the month; ties to the higher peak, then the earlier date. */
    private static Optional<Line> overage(Facts facts, Facts.App app, Timeline time, Meter meter) {
        return Stream.of(Plan.PRO, Plan.FLAGSHIP)
                .map(plan -> overage(facts, app, time, meter, plan))
                .filter(Objects::nonNull)
                .max(Comparator.comparing(Line::fee)
                        .thenComparing(Line::quantity)
                        .thenComparing(Line::peakDate, Comparator.reverseOrder()));
    }

    /** R3.3 and R4.1 over the billable days of one plan; null where it has none. */
    private static Line overage(Facts facts, Facts.App app, Timeline time, Meter meter, Plan plan) {
        BigInteger peak = null;
        LocalDate peakDate = null;
        for (LocalDate day : time.billableDays()) {
            BigInteger value = value(facts.usageOf(app.id(), day), meter);
            if (time.planOfBillable(day) == plan && (peak == null || value.compareTo(peak) > 0)) {
                peak = value;
                peakDate = day;
            }
        }
        if (peak == null) {
            return null;
        }
        BigInteger above = peak.subtract(meter.free).max(BigInteger.ZERO);
        BigInteger[] whole = above.divideAndRemainder(meter.block);
        BigInteger blocks = whole[1].signum() > 0 ? whole[0].add(BigInteger.ONE) : whole[0];
        BigDecimal price = Prices.perBlock(app.site());
        return new Line(meter.item, plan, meter, peak, peakDate, blocks, price,
                price.multiply(new BigDecimal(blocks)), time.serviceSeconds(), time.monthSeconds());
    }

    private static BigInteger value(Facts.Usage usage, Meter meter) {
        if (usage == null) {
            return BigInteger.ZERO;
        }
        return meter == Meter.DAU ? usage.dau() : usage.groups();
    }

    /** R5.1: the dearest pair in effect at an in-service instant of a billable day; ties to the earliest. */
    private static Optional<Line> historyStorage(Facts.App app, Timeline time) {
        Line dearest = null;
        for (Timeline.Slice slice : time.inServiceSlicesOfBillableDays()) {
            BigDecimal price = Prices.retention(app.site(), slice.plan(), slice.retention());
            if (dearest == null || price.compareTo(dearest.fee()) > 0) {
                dearest = new Line("HISTORY_STORAGE", slice.plan(), null, slice.retention(), null, null, price, price,
                        time.serviceSeconds(), time.monthSeconds());
            }
        }
        return Optional.ofNullable(dearest).filter(line -> line.fee().signum() > 0);
    }

    /** What the item amounts to, or null where there is nothing of it. */
    Line rated(String item) {
        return rated.stream().filter(line -> line.item().equals(item)).findFirst().orElse(null);
    }

    /** What is due: R7.1 writes no line of 0.00. */
    List<Line> lines() {
        return rated.stream().filter(line -> line.amount().signum() != 0).toList();
    }

    String outcome() {
        return parked ? "PARKED" : lines().isEmpty() ? "NOTHING_DUE" : "INVOICED";
    }

    boolean invoiced() {
        return outcome().equals("INVOICED");
    }

    BigDecimal total() {
        return lines().stream().map(Line::amount).reduce(new BigDecimal("0.00"), BigDecimal::add);
    }
}
