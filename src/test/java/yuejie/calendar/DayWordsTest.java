package yuejie.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days that follow one another are a range with both ends; a range is read as it is written. */
class DayWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "''                                                              | ''",
        "2022-07-14                                                      | 2022-07-14",
        "2022-07-14 2022-07-15                                           | 2022-07-14..2022-07-15",
        "2022-07-14 2022-07-16                                           | 2022-07-14,2022-07-16",
        "2022-07-30 2022-07-31 2022-08-01                                | 2022-07-30..2022-08-01",
        "2022-12-31 2023-01-01                                           | 2022-12-31..2023-01-01",
        "2023-02-28 2023-03-01                                           | 2023-02-28..2023-03-01",
        "2024-02-28 2024-03-01                                           | 2024-02-28,2024-03-01",
        "2022-07-01 2022-07-03 2022-07-04 2022-07-06 | 2022-07-01,2022-07-03..2022-07-04,2022-07-06",
        "2022-07-03 2022-07-04 2022-07-05 2022-07-08 2022-07-09          |"
                + " 2022-07-03..2022-07-05,2022-07-08..2022-07-09"})
    void daysAreListedAsRangesAndReadAgain(String days, String words) {
        List<LocalDate> parsed = Arrays.stream(days.split(" ")).filter(day -> !day.isEmpty()).map(LocalDate::parse)
                .toList();
        assertThat(DayWords.of(parsed)).isEqualTo(words);
        assertThat(Arrays.stream(words.split(",")).filter(range -> !range.isEmpty())
                .flatMap(range -> DayWords.range(range).days())).isEqualTo(parsed);
    }

    @Test
    void aRangeOfOneDayIsThatDay() {
        assertThat(DayWords.range("2022-07-14..2022-07-14").days()).containsExactly(LocalDate.of(2022, 7, 14));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "2022-07-14..", "..2022-07-14", "2022-07-32", "2022-07-01..2022-07-32",
        "2022-07-01.2022-07-02", "2022-07-01...2022-07-02", "2022-07-01..2022-07-02..2022-07-03",
        "2022-07-01 .. 2022-07-02",
        "2022-7-1", "2022-07-01..02"})
    void whatIsNeitherADayNorARangeIsRefused(String words) {
        assertThatThrownBy(() -> DayWords.range(words)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-07-09..2022-07-08", "2022-07-09..2022-07-03", "2022-08-01..2022-07-31"})
    void aRangeThatEndsBeforeItBeginsIsRefused(String words) {
        assertThatThrownBy(() -> DayWords.range(words)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + words + "' ends before it begins");
    }
}
