package yuejie.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BillingMonthTest {

    @Test
    void aMonthIsReadAsItIsWritten() {
        assertThat(BillingMonth.parse("2022-07")).isEqualTo(BillingMonth.of(2022, 7)).hasToString("2022-07");
        assertThat(BillingMonth.of(LocalDate.of(2022, 7, 31))).isEqualTo(BillingMonth.of(2022, 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2022", "2022-7", "2022-13", "2022-00", "22-07", "2022/07", "2022-07-01", "2022-07 ",
        "+2022-07", "２０２２-07", "July"})
    void textThatIsNoMonthIsRefused(String text) {
        assertThatThrownBy(() -> BillingMonth.parse(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + text + "' is no month; a month is written YYYY-MM, for example 2022-07");
    }

    @ParameterizedTest
    @CsvSource({"2022-01, 31", "2022-04, 30", "2022-02, 28", "2024-02, 29", "2000-02, 29", "2100-02, 28"})
    void aMonthHasItsDaysFromTheFirstToTheLast(String text, int days) {
        BillingMonth month = BillingMonth.parse(text);
        assertThat(month.length()).isEqualTo(days);
        assertThat(month.days()).hasSize(days).isSorted().doesNotHaveDuplicates();
        assertThat(month.firstDay()).isEqualTo(text + "-01").isEqualTo(month.day(0));
        assertThat(month.lastDay()).isEqualTo(text + "-" + days).isEqualTo(month.day(days - 1));
        assertThat(month.span().seconds()).isEqualTo(days * 86_400L);
    }

    @Test
    void aMonthBeginsAndEndsAtMidnightInShanghai() {
        TimeSpan july = BillingMonth.of(2022, 7).span();
        assertThat(july.startInclusive()).isEqualTo(second("2022-07-01T00:00:00+08:00"));
        assertThat(july.endExclusive()).isEqualTo(second("2022-08-01T00:00:00+08:00"));
        assertThat(BillingMonth.of(2022, 12).span().endExclusive()).isEqualTo(second("2023-01-01T00:00:00+08:00"));
    }

    @Test
    void aMonthHoldsItsOwnDaysOnly() {
        BillingMonth february = BillingMonth.of(2024, 2);
        assertThat(february.contains(LocalDate.of(2024, 2, 1))).isTrue();
        assertThat(february.contains(LocalDate.of(2024, 2, 29))).isTrue();
        assertThat(february.contains(LocalDate.of(2024, 1, 31))).isFalse();
        assertThat(february.contains(LocalDate.of(2024, 3, 1))).isFalse();
        assertThat(february.contains(LocalDate.of(2023, 2, 1))).isFalse();
    }

    @Test
    void monthsAreInTimeOrder() {
        assertThat(BillingMonth.of(2022, 12)).isLessThan(BillingMonth.of(2023, 1));
        assertThat(BillingMonth.of(2022, 2)).isLessThan(BillingMonth.of(2022, 10));
    }

    private static long second(String time) {
        return OffsetDateTime.parse(time).toEpochSecond();
    }
}
