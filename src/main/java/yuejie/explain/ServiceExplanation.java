package yuejie.explain;

import static yuejie.explain.Numbers.count;

import java.util.ArrayList;
import java.util.List;
import yuejie.calendar.TimeSpan;
import yuejie.catalog.Catalog;
import yuejie.catalog.ProrationUnit;
import yuejie.contract.ServiceTimeline;
import yuejie.rating.ApplicationMonth;
import yuejie.rating.Proration;

/**
 * How an application's share of a month in service is computed (R6.1).
 *
 * @param existing  the part of the month in which the application existed
 * @param suspended when the application was suspended in that part, in time order
 * @param share     the share
 * @param toTheDay  whether the catalog counts whole days (R6.4)
 */
record ServiceExplanation(TimeSpan existing, List<TimeSpan> suspended, Proration share, boolean toTheDay) {

    private static final long DAY = 86_400;

    static ServiceExplanation of(ApplicationMonth month, Catalog catalog) {
        TimeSpan existing = Proration.existing(month.month(), month.contract());
        List<TimeSpan> suspended = new ArrayList<>();
        long from = existing.startInclusive();
        for (TimeSpan up : new ServiceTimeline(month.contract().events()).inServiceSpans(existing)) {
            suspended.add(new TimeSpan(from, up.startInclusive()));
            from = up.endExclusive();
        }
        suspended.add(new TimeSpan(from, existing.endExclusive()));
        return new ServiceExplanation(existing, suspended.stream().filter(span -> !span.isEmpty()).toList(),
                Proration.of(month.month(), month.contract(), catalog), catalog.proration() == ProrationUnit.DAY);
    }

    List<String> lines(Voice voice) {
        String inService = count(share.serviceSeconds());
        String month = count(share.monthSeconds());
        Table table = new Table(voice);
        if (suspended.isEmpty()) {
            table.row(voice.say(Text.NEVER_SUSPENDED, inService, month));
            return table.lines();
        }
        if (existing.seconds() < share.monthSeconds()) {
            table.row(Text.EXISTS_FROM, Text.EXISTS_SINCE, Voice.time(existing.startInclusive()),
                    count(existing.seconds()));
        }
        for (TimeSpan span : suspended) {
            table.row(Text.SUSPENDED, Text.SUSPENDED_SPAN, Voice.time(span.startInclusive()),
                    Voice.time(span.endExclusive()), count(span.seconds()));
        }
        long seconds = suspended.stream().mapToLong(TimeSpan::seconds).sum();
        table.row(Text.IN_SERVICE,
                toTheDay ? voice.say(Text.IN_SERVICE_DAYS, share.serviceSeconds() / DAY, inService, month)
                        : voice.say(Text.IN_SERVICE_IS, count(existing.seconds()), count(seconds), inService, month));
        return table.lines();
    }
}
