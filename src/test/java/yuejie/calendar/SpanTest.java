package yuejie.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spans are half-open: the start belongs to them, the end does not. */
class SpanTest {

    private static final LocalDate FIRST = LocalDate.of(2022, 7, 1);

    @Test
    void aSpanOfDaysHoldsItsStartAndNotItsEnd() {
        DateSpan span = new DateSpan(FIRST, FIRST.plusDays(3));
        assertThat(span.contains(FIRST.minusDays(1))).isFalse();
        assertThat(span.contains(FIRST)).isTrue();
        assertThat(span.contains(FIRST.plusDays(2))).isTrue();
        assertThat(span.contains(FIRST.plusDays(3))).isFalse();
        assertThat(span.lastDay()).isEqualTo(FIRST.plusDays(2));
    }

    @Test
    void anEmptySpanOfDaysHoldsNothing() {
        assertThat(new DateSpan(FIRST, FIRST).contains(FIRST)).isFalse();
    }

    @Test
    void aSpanDoesNotEndBeforeItStarts() {
        assertThatThrownBy(() -> new DateSpan(FIRST, FIRST.minusDays(1))).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A span cannot end before it starts: 2022-07-01 to 2022-06-30");
        assertThatThrownBy(() -> new TimeSpan(2, 1)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A span cannot end before it starts: 2 to 1");
    }

    @ParameterizedTest(name = "[{0}, {1}) and [{2}, {3}) have [{4}, {5}) in common")
    @CsvSource({
        "10, 20, 12, 15, 12, 15", // one within the other
        "10, 20,  5, 15, 10, 15", // overlapping
        "10, 20, 15, 25, 15, 20",
        "10, 20, 20, 30, 20, 20", // adjacent: nothing
        "10, 20,  0, 10, 10, 10",
        "10, 20, 25, 30, 25, 25", // apart: nothing
        "10, 20, 12, 12, 12, 12", // an empty one
        "10, 20, 15, 9223372036854775807, 15, 20"})
    void theIntersectionIsWhatBothHold(long start, long end, long otherStart, long otherEnd, long from, long until) {
        TimeSpan one = new TimeSpan(start, end);
        TimeSpan other = new TimeSpan(otherStart, otherEnd);
        assertThat(one.intersection(other)).isEqualTo(new TimeSpan(from, until));
        assertThat(other.intersection(one).seconds()).isEqualTo(until - from);
        assertThat(one.intersection(other).isEmpty()).isEqualTo(from == until);
    }

    @Test
    void aDayHas86400SecondsAlsoWhereShanghaiOnceHadDaylightSaving() {
        assertThat(TimeSpan.of(FIRST).seconds()).isEqualTo(86_400);
        assertThat(TimeSpan.of(LocalDate.of(1988, 4, 17)).seconds()).isEqualTo(86_400);
        assertThat(TimeSpan.of(FIRST).endExclusive()).isEqualTo(TimeSpan.of(FIRST.plusDays(1)).startInclusive());
    }

    @Test
    void aDayBeginsAtMidnightInShanghaiWhichIsFourInTheAfternoonUtc() {
        assertThat(BillingZone.startOf(FIRST)).isEqualTo(Instant.parse("2022-06-30T16:00:00Z").getEpochSecond());
        assertThat(BillingZone.dayOf(Instant.parse("2022-06-30T15:59:59Z"))).isEqualTo("2022-06-30");
        assertThat(BillingZone.dayOf(Instant.parse("2022-06-30T16:00:00Z"))).isEqualTo("2022-07-01");
        assertThat(BillingZone.localTime(BillingZone.startOf(FIRST) + 1))
                .isEqualTo(LocalDateTime.of(2022, 7, 1, 0, 0, 1));
    }
}
