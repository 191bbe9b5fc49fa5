package yuejie.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import yuejie.oracle.Prices.Meter;
import yuejie.oracle.Prices.Plan;

/** The assessment of one application and month (R7.2), with the lines that it comes to (R7.5). */
record Bill(YearMonth month, Facts.App app, boolean parked, List<Line> lines, int missingDays) {

    /** A line: plan, what was measured, its fee, and what is charged of it. */
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
        if (parked) {
            return new Bill(month, app, true, List.of(), missing);
        }
        List<Line> lines = new ArrayList<>();
        for (Meter meter : Meter.values()) {
            overage(facts, app, time, meter).ifPresent(lines::add);
        }
        historyStorage(app, time).ifPresent(lines::add);
        lines.removeIf(line -> line.amount().signum() == 0);
        return new Bill(month, app, false, lines, missing);
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
        return Optional.ofNullable(dearest);
    }

    String outcome() {
        return parked ? "PARKED" : lines.isEmpty() ? "NOTHING_DUE" : "INVOICED";
    }

    boolean invoiced() {
        return outcome().equals("INVOICED");
    }

    /** R7.3, for the first settlement of the month. */
    String invoiceNo() {
        return String.format("IM-%04d%02d-%d", month.getYear(), month.getMonthValue(), app.id());
    }

    BigDecimal total() {
        return lines.stream().map(Line::amount).reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    List<String> assessmentRow() {
        return row(month, app.id(), app.accountId(), outcome(), parked ? "UNPRICED_OPTION" : "",
                invoiced() ? invoiceNo() : "", total(), missingDays);
    }

    List<String> invoiceRow(BigDecimal open, String status) {
        return row(invoiceNo(), month, app.id(), app.accountId(), Prices.catalog(app.site()), "CNY", total(), open,
                status);
    }

    List<List<String>> lineRows() {
        List<List<String>> rows = new ArrayList<>();
        for (Line line : lines) {
            boolean metered = line.meter() != null;
            rows.add(row(invoiceNo(), rows.size() + 1, line.item(), line.plan(), metered ? line.meter().column : "",
                    line.quantity(), metered ? line.peakDate() : "", metered ? line.meter().free : "",
                    metered ? line.blocks() : "", line.unitPrice(), line.fee(), line.serviceSeconds(),
                    line.monthSeconds(), line.amount()));
        }
        return rows;
    }

    private static List<String> row(Object... fields) {
        return Arrays.stream(fields).map(Object::toString).toList();
    }
}
