package yuejie.explain;

import static yuejie.explain.Numbers.count;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The days of an application's month as a table, and which days do not count. */
final class DaysExplanation {

    private static final String NONE = "–";

    private final List<DayExplanation> days;
    private final Voice voice;
    private final List<String> meters;

    DaysExplanation(List<DayExplanation> days, Voice voice) {
        this.days = days;
        this.voice = voice;
        this.meters = Stream.concat(Stream.of("dau", "groups"),
                voice.catalog().stream().flatMap(catalog -> catalog.meters().keySet().stream())).toList();
    }

    /** One row per day. */
    List<String> table() {
        Table table = new Table(voice);
        List<String> options = days.stream().flatMap(day -> day.options().keySet().stream()).distinct().toList();
        List<String> header = new ArrayList<>(List.of(voice.say(Text.COLUMN_DATE), voice.say(Text.COLUMN_PLAN),
                voice.say(Text.COLUMN_SERVICE), voice.say(Text.COLUMN_BILLABLE)));
        meters.forEach(meter -> header.add(voice.meter(meter)));
        header.addAll(options);
        table.row(header.toArray(String[]::new));
        for (DayExplanation day : days) {
            List<String> row = new ArrayList<>(List.of(day.date().toString(), voice.planName(day.plan()), service(day),
                    billable(day)));
            meters.forEach(meter -> row.add(shown(day, meter)));
            options.forEach(option -> row.add(day.values(option)));
            table.row(row.toArray(String[]::new));
        }
        return table.lines();
    }

    private String service(DayExplanation day) {
        return day.standing() == DayExplanation.Standing.NOT_CREATED ? NONE
                : day.isInServiceThroughout() ? voice.say(Text.YES) : day.inService().isEmpty() ? voice.say(Text.NO)
                : voice.say(Text.PART, count(day.serviceSeconds()));
    }

    private String billable(DayExplanation day) {
        return switch (day.standing()) {
            case BILLABLE -> voice.say(Text.YES);
            case NOT_CREATED -> voice.say(Text.NOT_CREATED);
            case SUSPENDED -> voice.say(Text.SUSPENDED_ALL_DAY);
            case PLAN_IS_FREE -> voice.say(Text.PLAN_IS_FREE, voice.planName(day.plan()));
            case PLAN_IS_UNKNOWN -> voice.say(Text.PLAN_IS_UNKNOWN);
        };
    }

    private String shown(DayExplanation day, String meter) {
        return day.value(meter).map(Numbers::count).orElseGet(
                () -> day.standing() == DayExplanation.Standing.NOT_CREATED ? NONE : voice.say(Text.MISSING));
    }

    /** How many days are billable. */
    long billable() {
        return days.stream().filter(DayExplanation::isBillable).count();
    }

    /** Why days do not count: each reason with its number of days. */
    String againstBilling() {
        Map<DayExplanation.Standing, Long> counts = new EnumMap<>(DayExplanation.Standing.class);
        days.forEach(day -> counts.merge(day.standing(), 1L, Long::sum));
        List<String> reasons = new ArrayList<>();
        counts.forEach((standing, number) -> {
            switch (standing) {
                case NOT_CREATED -> reasons.add(voice.say(Text.COUNT_NOT_CREATED, number));
                case SUSPENDED -> reasons.add(voice.say(Text.COUNT_SUSPENDED, number));
                case PLAN_IS_FREE -> reasons.add(voice.say(Text.COUNT_FREE, number, freePlans()));
                case PLAN_IS_UNKNOWN -> reasons.add(voice.say(Text.COUNT_UNKNOWN, number));
                case BILLABLE -> {
                }
            }
        });
        return String.join(voice.say(Text.SEPARATOR), reasons);
    }

    private String freePlans() {
        Set<String> plans = new LinkedHashSet<>();
        days.stream().filter(day -> day.standing() == DayExplanation.Standing.PLAN_IS_FREE)
                .forEach(day -> plans.add(voice.plan(day.plan())));
        return String.join(", ", plans);
    }
}
