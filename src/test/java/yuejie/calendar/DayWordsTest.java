package yuejie.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days that follow one another are a span. */
class DayWordsTest {

    @ParameterizedTest
    @CsvSource({"'', ''", "2022-07-14, 2022-07-14", "2022-07-14 2022-07-15, 2022-07-14 to 2022-07-15",
        "2022-07-30 2022-07-31 2022-08-01, 2022-07-30 to 2022-08-01",
        "2022-07-01 2022-07-03 2022-07-04 2022-07-06, '2022-07-01, 2022-07-03 to 2022-07-04, 2022-07-06'"})
    void daysAreListedAsSpans(String days, String words) {
        List<LocalDate> parsed = Arrays.stream(days.split(" ")).filter(day -> !day.isEmpty()).map(LocalDate::parse).toList();
        assertThat(DayWords.of(parsed)).isEqualTo(words);
    }
}
