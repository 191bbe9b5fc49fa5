package yuejie.explain;

import static yuejie.explain.ExplanationNumbers.count;

import java.util.ArrayList;
import java.util.List;
import yuejie.calendar.BillingZone;
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
 * @param suspended when it was suspended in that part, in time order
 * @param share     the share
 * @param toTheDay  whether the catalog counts whole days (R6.4)
 */
record ServiceExplanation(TimeSpan existing, List<TimeSpan> suspended, Proration share, boolean toTheDay) {

    private static final long DAY = 86_400;

    static ServiceExplanation of(ApplicationMonth month, Catalog catalog) {
        TimeSpan whole = month.month().span();
        long created = BillingZone.startOf(month.contract().application().createdOn());
        TimeSpan existing = whole.intersection(new TimeSpan(Math.min(created, whole.endExclusive()),
                whole.endExclusive()));
        List<TimeSpan> suspended = new ArrayList<>();
        long from = existing.startInclusive();
        for (TimeSpan up : new ServiceTimeline(month.contract().events()).inServiceSpans(existing)) {
            suspended.add(new TimeSpan(from, up.startInclusive()));
            from = up.endExclusive();
        }
        suspended.add(new TimeSpan(from, existing.endExclusive()));
        return new ServiceExplanation(existing, suspended.stream().filter(span -> !span.isEmpty()).toList(),
                Proration.of(month.month(), month.contract(), catalog),
                catalog.proration() == ProrationUnit.DAY);
    }

    List<String> lines(ExplanationVoice voice) {
        String inService = count(share.serviceSeconds());
        String month = count(share.monthSeconds());
        ExplanationTable table = new ExplanationTable();
        if (suspended.isEmpty()) {
            table.row(voice.say(ExplanationText.NEVER_SUSPENDED, inService, month));
            return table.lines();
        }
        if (existing.seconds() < share.monthSeconds()) {
            table.row(voice.say(ExplanationText.EXISTS_FROM), voice.say(ExplanationText.EXISTS_SINCE,
                    ExplanationVoice.time(existing.startInclusive()), count(existing.seconds())));
        }
        for (TimeSpan span : suspended) {
            table.row(voice.say(ExplanationText.SUSPENDED), voice.say(ExplanationText.SUSPENDED_SPAN,
                    ExplanationVoice.time(span.startInclusive()), ExplanationVoice.time(span.endExclusive()),
                    count(span.seconds())));
        }
        long seconds = suspended.stream().mapToLong(TimeSpan::seconds).sum();
        table.row(voice.say(ExplanationText.IN_SERVICE), toTheDay
                ? voice.say(ExplanationText.IN_SERVICE_DAYS, share.serviceSeconds() / DAY, inService, month)
                : voice.say(ExplanationText.IN_SERVICE_IS, count(existing.seconds()), count(seconds), inService,
                        month));
        return table.lines();
    }
}
