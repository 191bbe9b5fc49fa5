package yuejie.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import yuejie.calendar.TimeSpan;
import yuejie.catalog.Catalog;
import yuejie.contract.Application;
import yuejie.explain.ExplanationJson.SnakeCase;
import yuejie.rating.ApplicationMonth;

/**
 * A value that has changed since the month was settled.
 *
 * @param what  what kind of value
 * @param name  which one, where there are several of the kind
 * @param first the first day whose value changed; empty where the value is not of a day
 * @param last  the last of consecutive days with the same change
 * @param from  the value that was settled; empty where there was none
 * @param until the value now; empty where there is none
 */
record ChangeExplanation(What what, String name, Optional<LocalDate> first, Optional<LocalDate> last,
        Optional<String> from, Optional<String> until) {

    /** What can change. */
    enum What {
        ACCOUNT, CREATED_ON, PLAN, SERVICE, DAU, GROUPS, METER, OPTION
    }

    private static final String NOTHING = "";

    /** What changed for an application's month. */
    static List<ChangeExplanation> of(ApplicationMonth then, ApplicationMonth now, Catalog catalog,
            Set<String> planIds) {
        List<ChangeExplanation> changes = new ArrayList<>();
        Application before = then.contract().application();
        Application after = now.contract().application();
        compare(changes, What.ACCOUNT, before.accountId(), after.accountId());
        compare(changes, What.CREATED_ON, before.createdOn().toString(), after.createdOn().toString());
        Days days = new Days(DayExplanation.of(then, catalog, planIds), DayExplanation.of(now, catalog, planIds));
        days.compare(changes, What.PLAN, NOTHING, DayExplanation::plan);
        days.compare(changes, What.SERVICE, NOTHING, ChangeExplanation::service);
        days.compareMeter(changes, What.DAU, "dau");
        days.compareMeter(changes, What.GROUPS, "groups");
        catalog.meters().keySet().forEach(meter -> days.compareMeter(changes, What.METER, meter));
        Set<String> options = new TreeSet<>(days.before.get(0).options().keySet());
        options.forEach(option -> days.compare(changes, What.OPTION, option, day -> day.values(option)));
        return changes;
    }

    private static void compare(List<ChangeExplanation> changes, What what, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new ChangeExplanation(what, NOTHING, Optional.empty(), Optional.empty(),
                    Optional.of(before), Optional.of(after)));
        }
    }

    private static String service(DayExplanation day) {
        String spans = day.inService().stream().map(span -> clock(span, span.startInclusive()) + "–"
                + clock(span, span.endExclusive())).collect(Collectors.joining(", "));
        return Numbers.count(day.serviceSeconds())
                + (day.inService().isEmpty() || day.isInServiceThroughout() ? "" : " (" + spans + ")");
    }

    private static String clock(TimeSpan within, long epochSecond) {
        String time = Voice.time(epochSecond);
        boolean midnightAfter = epochSecond == within.endExclusive() && time.endsWith(" 00:00:00");
        return midnightAfter ? "24:00:00" : time.substring(time.indexOf(' ') + 1);
    }

    String sentence(Voice voice) {
        String when = first.map(day -> day.equals(last.orElse(day)) ? day.toString()
                : voice.say(Text.SPAN, day, last.orElse(day))).orElse(NOTHING);
        String missing = voice.say(Text.MISSING);
        return voice.say(Text.CHANGED_FROM, when, words(voice), from.orElse(missing),
                until.orElse(missing)).strip();
    }

    private String words(Voice voice) {
        return switch (what) {
            case ACCOUNT -> voice.say(Text.WHAT_ACCOUNT);
            case CREATED_ON -> voice.say(Text.WHAT_CREATED);
            case PLAN -> voice.say(Text.WHAT_PLAN);
            case SERVICE -> voice.say(Text.WHAT_SERVICE);
            case DAU, GROUPS, METER -> voice.meter(name);
            case OPTION -> name;
        };
    }

    Json json() {
        return new Json(what == What.OPTION || what == What.METER ? name : what.name(),
                first.map(LocalDate::toString), last.map(LocalDate::toString), from, until);
    }

    @SnakeCase
    record Json(String what, Optional<String> firstDay, Optional<String> lastDay, Optional<String> settledWith,
            Optional<String> now) {
    }

    private record Days(List<DayExplanation> before, List<DayExplanation> after) {

        void compareMeter(List<ChangeExplanation> changes, What what, String meter) {
            compare(changes, what, meter, day -> day.value(meter).map(Numbers::count).orElse(NOTHING));
        }

        /** Consecutive days with the same change are one. */
        void compare(List<ChangeExplanation> changes, What what, String name, Function<DayExplanation, String> value) {
            ChangeExplanation open = null;
            for (int i = 0; i < before.size(); i++) {
                String was = value.apply(before.get(i));
                String is = value.apply(after.get(i));
                if (was.equals(is)) {
                    open = null;
                    continue;
                }
                Optional<LocalDate> date = Optional.of(before.get(i).date());
                ChangeExplanation change = new ChangeExplanation(what, name, date, date, present(was), present(is));
                if (open != null && open.from.equals(change.from) && open.until.equals(change.until)) {
                    changes.remove(changes.size() - 1);
                    change = new ChangeExplanation(what, name, open.first, date, open.from, open.until);
                }
                changes.add(change);
                open = change;
            }
        }

        private static Optional<String> present(String value) {
            return Optional.of(value).filter(text -> !text.isEmpty());
        }
    }
}
