package yuejie.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import yuejie.calendar.TimeSpan;

/** When an application's service was suspended, and when it was up (R6.2). */
public final class ServiceTimeline {

    private static final Comparator<StatusEvent> IN_TIME_ORDER = Comparator.comparing(StatusEvent::at)
            .thenComparing(StatusEvent::status);

    private final List<TimeSpan> suspended;

    /** Reads an application's events: a repeated suspension or resumption changes nothing. */
    public ServiceTimeline(Collection<StatusEvent> events) {
        List<TimeSpan> spans = new ArrayList<>();
        Long since = null;
        for (StatusEvent event : events.stream().sorted(IN_TIME_ORDER).toList()) {
            long at = event.at().getEpochSecond();
            if (event.status() == StatusEvent.Status.SUSPENDED) {
                since = since == null ? Long.valueOf(at) : since;
            } else if (since != null) {
                spans.add(new TimeSpan(since, at));
                since = null;
            }
        }
        if (since != null) {
            spans.add(new TimeSpan(since, Long.MAX_VALUE));
        }
        suspended = spans.stream().filter(span -> !span.isEmpty()).toList();
    }

    /** How many seconds of the span the service was suspended. */
    public long suspendedSeconds(TimeSpan span) {
        long seconds = 0;
        for (TimeSpan down : suspended) {
            seconds += down.intersection(span).seconds();
        }
        return seconds;
    }

    /** Whether the service was up at some instant of the day. */
    public boolean inServiceAtSomeInstantOf(LocalDate day) {
        return suspended.isEmpty() || inServiceAtSomeInstantOf(TimeSpan.of(day));
    }

    /** Whether the service was up at some instant of the span. */
    public boolean inServiceAtSomeInstantOf(TimeSpan span) {
        return suspendedSeconds(span) < span.seconds();
    }

    /** The parts of the span in which the service was up, in time order, none of them empty. */
    public List<TimeSpan> inServiceSpans(TimeSpan span) {
        if (suspended.isEmpty()) {
            return span.isEmpty() ? List.of() : List.of(span);
        }
        List<TimeSpan> up = new ArrayList<>();
        long from = span.startInclusive();
        for (TimeSpan down : suspended) {
            TimeSpan within = down.intersection(span);
            if (!within.isEmpty()) {
                up.add(new TimeSpan(from, within.startInclusive()));
                from = within.endExclusive();
            }
        }
        up.add(new TimeSpan(from, span.endExclusive()));
        return up.stream().filter(s -> !s.isEmpty()).toList();
    }
}
