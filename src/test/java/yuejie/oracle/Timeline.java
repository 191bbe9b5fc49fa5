package yuejie.oracle;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import yuejie.oracle.Prices.Plan;

/**
 * One application's month, cut at every instant at which anything could change; within a slice all is
 * constant, and what holds is looked up at the slice's first second among all the events there are.
 */
final class Timeline {

    /** A stretch of time {@code [from, until)} of one day in which nothing changes. */
    record Slice(long from, long until, LocalDate day, boolean inService, Plan plan, BigInteger retention) {
    }

    final List<Slice> slices = new ArrayList<>();
    private final Facts facts;
    private final Facts.App app;
    private final YearMonth month;

    Timeline(Facts facts, Facts.App app, YearMonth month) {
        this.facts = facts;
        this.app = app;
        this.month = month;
        List<Long> cuts = List.copyOf(cuts());
        for (int i = 0; i + 1 < cuts.size(); i++) {
            long from = cuts.get(i);
            LocalDate day = DropReader.dayOf(from);
            slices.add(new Slice(from, cuts.get(i + 1), day, inServiceAt(from), planOn(day), retentionAt(from)));
        }
    }

    private TreeSet<Long> cuts() {
        TreeSet<Long> cuts = new TreeSet<>();
        for (LocalDate day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
            cuts.add(DropReader.midnight(day));
        }
        facts.statusesOf(app.id()).forEach(status -> cuts.add(status.at()));
        facts.optionsOf(app.id()).forEach(option -> cuts.add(option.effectiveAt()));
        long end = DropReader.midnight(month.plusMonths(1).atDay(1));
        long start = Math.max(DropReader.midnight(month.atDay(1)), DropReader.midnight(app.createdOn()));
        cuts.add(end);
        cuts.removeIf(cut -> cut < start || cut > end);
        return cuts;
    }

    /** R6.2: what the latest instant with an event says; a RESUMED at that instant comes last. */
    private boolean inServiceAt(long instant) {
        List<Facts.Status> past = facts.statusesOf(app.id()).stream().filter(status -> status.at() <= instant).toList();
        long latest = past.stream().mapToLong(Facts.Status::at).max().orElse(Long.MIN_VALUE);
        return past.isEmpty()
                || past.stream().anyMatch(status -> status.at() == latest && status.status().equals("RESUMED"));
    }

    /** R5: the retention set last, none before the first change. */
    private BigInteger retentionAt(long instant) {
        return facts.optionsOf(app.id()).stream()
                .filter(option -> option.effectiveAt() <= instant)
                .max(Comparator.comparingLong(Facts.Option::effectiveAt))
                .map(Facts.Option::value)
                .orElse(BigInteger.ZERO);
    }

    /** R1.2: the valid order that began last, else the one that ended last, else TRIAL. */
    private Plan planOn(LocalDate day) {
        Comparator<Facts.Order> latestStart = Comparator.comparing(Facts.Order::startsOn)
                .thenComparing(Facts.Order::id, Csv.BY_CODE_POINT);
        List<Facts.Order> begun = facts.planOrdersOf(app.id()).stream()
                .filter(order -> !order.startsOn().isAfter(day))
                .toList();
        return begun.stream()
                .filter(order -> !lastDayOf(order).isBefore(day))
                .max(latestStart)
                .or(() -> begun.stream().max(Comparator.comparing(Timeline::lastDayOf).thenComparing(latestStart)))
                .map(order -> Plan.valueOf(order.product()))
                .orElse(Plan.TRIAL);
    }

    /** R2.1: to the day before T in the n-th month after; to that month's end where it has no day T. */
    static LocalDate lastDayOf(Facts.Order order) {
        YearMonth last = YearMonth.from(order.startsOn()).plusMonths(order.months());
        int day = order.startsOn().getDayOfMonth();
        return day <= last.lengthOfMonth() ? last.atDay(day).minusDays(1) : last.atEndOfMonth();
    }

    /** R3.2: days of PRO or FLAGSHIP with some instant in service, never before {@code created_on}. */
    List<LocalDate> billableDays() {
        return inServiceSlicesOfBillableDays().stream().map(Slice::day).distinct().toList();
    }

    /** The in-service instants of billable days (R5.1), in time order. */
    List<Slice> inServiceSlicesOfBillableDays() {
        return slices.stream().filter(slice -> slice.inService() && slice.plan() != Plan.TRIAL).toList();
    }

    Plan planOfBillable(LocalDate day) {
        return slices.stream().filter(slice -> slice.day().equals(day)).findFirst().orElseThrow().plan();
    }

    long monthSeconds() {
        return month.lengthOfMonth() * 86_400L;
    }

    /** R6.1: the month's seconds where none was suspended, else those in service since creation. */
    long serviceSeconds() {
        long suspended = 0;
        long served = 0;
        for (Slice slice : slices) {
            long length = slice.until() - slice.from();
            suspended += slice.inService() ? 0 : length;
            served += slice.inService() ? length : 0;
        }
        return suspended == 0 ? monthSeconds() : served;
    }
}
