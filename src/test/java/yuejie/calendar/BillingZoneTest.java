package yuejie.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How times are read and written. */
class BillingZoneTest {

    @ParameterizedTest
    @CsvSource({"2022-07-01T00:00:00, 2022-07-01T00:00+08:00", "2022-07-01T00:00:00Z, 2022-07-01T00:00Z",
        "2022-07-01T00:00:00+09:00, 2022-07-01T00:00+09:00", "2022-06-30T20:00:59-05:30, 2022-06-30T20:00:59-05:30",
        "0001-01-01T00:00:00, 0001-01-01T00:00+08:00"})
    void aTimeIsOfShanghaiWhereItSaysNoOffset(String text, String time) {
        assertThat(BillingZone.parse(text)).hasToString(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2022-07-01", "2022-07-01T00:00", "2022-07-01 00:00:00", "2022-07-01T00:00:00.5",
        "2022-07-01T00:00:00+08", "2022-07-01T00:00:00z", "+2022-07-01T00:00:00", "0000-07-01T00:00:00"})
    void textOfAnotherFormIsNoTime(String text) {
        assertThatThrownBy(() -> BillingZone.parse(text)).isInstanceOf(DateTimeException.class)
                .hasMessage("no time: " + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-02-30T00:00:00", "2022-13-01T00:00:00", "2022-07-01T24:00:00", "2022-07-01T00:60:00",
        "2022-07-01T00:00:60", "2022-07-01T00:00:00+19:00"})
    void aTimeThatNoCalendarOrClockShowsIsNone(String text) {
        assertThatThrownBy(() -> BillingZone.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void aNumberOfSecondsIsATimeInShanghai() {
        // 2022-07-01T00:00 in Shanghai is 2022-06-30T16:00 UTC: 19,173 days and 16 hours after 1970-01-01
        assertThat(BillingZone.at(19_173 * 86_400L + 57_600)).hasToString("2022-07-01T00:00+08:00");
    }
}
