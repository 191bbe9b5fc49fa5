package yuejie.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuejie.calendar.TimeSpan;

/**
 * When the service is up between the seconds 100 and 200 (R6.2). Events are written as "S110" and "R120", the spans in
 * service as "100-110 120-200".
 */
class ServiceTimelineTest {

    private static final TimeSpan SPAN = new TimeSpan(100, 200);

    @ParameterizedTest(name = "{0}: up {1}")
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "-                              | 100-200",
        "S110 R120                      | 100-110 120-200",
        "S110 R120 S150 R160            | 100-110 120-150 160-200",
        "S110                           | 100-110", // open at the end
        "S50                            | -", // all the time
        "S50 R100                       | 100-200", // over at the start
        "S50 R101                       | 101-200",
        "S100 R200                      | -",
        "S200                           | 100-200", // from the end on
        "S199                           | 100-199",
        "R110                           | 100-200", // was in service anyway
        "S110 S115 R120                 | 100-110 120-200", // suspended twice: from the first
        "S110 R120 R130                 | 100-110 120-200", // resumed twice: to the first
        "S110 S120 R130 R140 S150       | 100-110 130-150",
        "S110 R110                      | 100-200", // at one instant: suspended first, so not at all
        "S110 R120 S120 R130            | 100-110 120-200", // suspended first is no change, then resumed
        "S110 R120 S120                 | 100-110 120-200",
        "S110 R120 S121 R130            | 100-110 120-121 130-200",
        "S10 R20 S30 R40 S250 R260      | 100-200"})
    void theServiceIsUpBetweenItsSuspensions(String events, String up) {
        String expected = up == null ? "" : up;
        List<StatusEvent> forwards = events == null ? List.of() : Arrays.stream(events.trim().split(" "))
                .map(ServiceTimelineTest::event).toList();
        List<StatusEvent> backwards = new ArrayList<>(forwards);
        Collections.reverse(backwards);
        for (List<StatusEvent> each : List.of(forwards, backwards)) {
            ServiceTimeline timeline = new ServiceTimeline(each);
            assertThat(timeline.inServiceSpans(SPAN).stream().map(s -> s.startInclusive() + "-" + s.endExclusive())
                    .collect(Collectors.joining(" "))).isEqualTo(expected);
            long seconds = timeline.inServiceSpans(SPAN).stream().mapToLong(TimeSpan::seconds).sum();
            assertThat(timeline.suspendedSeconds(SPAN)).isEqualTo(SPAN.seconds() - seconds);
            assertThat(timeline.inServiceAtSomeInstantOf(SPAN)).isEqualTo(seconds > 0);
        }
    }

    private static StatusEvent event(String text) {
        StatusEvent.Status status = text.charAt(0) == 'S' ? StatusEvent.Status.SUSPENDED : StatusEvent.Status.RESUMED;
        return new StatusEvent(1, status, Instant.ofEpochSecond(Long.parseLong(text.substring(1))), "");
    }
}
