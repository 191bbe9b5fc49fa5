package yuejie.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuejie.calendar.TimeSpan;

/**
 * Which values an option has between the seconds 100 and 200 (R5.1). A change is written as "90@110": 90 days from
 * second 110 on.
 */
class OptionTimelineTest {

    private static final String STORAGE = "HISTORY_STORAGE";
    private static final TimeSpan SPAN = new TimeSpan(100, 200);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', value = {
        "90@50                  | 90",
        "90@100                 | 90",
        "90@101                 | 0 90",
        "90@199                 | 0 90",
        "90@200                 | 0", // the end does not belong to the span
        "90@50 0@100            | 0", // closed at its start: never in effect
        "90@50 0@101            | 90 0",
        "90@50 180@100          | 180",
        "90@50 180@150 90@160   | 90 180 90",
        "90@250                 | 0"})
    void theValuesOfASpanAreThoseInEffectAtSomeInstantOfIt(String changes, String values) {
        List<OptionChange> forwards = Arrays.stream(changes.trim().split(" ")).map(OptionTimelineTest::change).toList();
        assertThat(values(forwards, SPAN)).isEqualTo(values);
        List<OptionChange> backwards = new ArrayList<>(forwards);
        Collections.reverse(backwards);
        assertThat(values(backwards, SPAN)).isEqualTo(values);
    }

    @Test
    void anEmptySpanHasNoValue() {
        assertThat(values(List.of(change("90@50")), new TimeSpan(100, 100))).isEmpty();
    }

    @Test
    void changesOfOtherOptionsPlayNoPart() {
        OptionChange other = new OptionChange(1, "OTHER", 90, Instant.ofEpochSecond(50));
        assertThat(new OptionTimeline(List.of(other), STORAGE).isNeverOpened()).isTrue();
        assertThat(values(List.of(other), SPAN)).isEqualTo("0");
        assertThat(new OptionTimeline(List.of(other, change("0@50")), STORAGE).isNeverOpened()).isFalse();
    }

    private static String values(List<OptionChange> changes, TimeSpan span) {
        return new OptionTimeline(changes, STORAGE).valuesDuring(span).mapToObj(Long::toString)
                .collect(Collectors.joining(" "));
    }

    private static OptionChange change(String text) {
        String[] parts = text.split("@");
        return new OptionChange(1, STORAGE, Long.parseLong(parts[0]), Instant.ofEpochSecond(Long.parseLong(parts[1])));
    }
}
