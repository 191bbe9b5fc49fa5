package yuejie.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import yuejie.calendar.BillingMonth;

class UsageTest {

    private static final BillingMonth JULY = BillingMonth.of(2022, 7);
    private static final long GREATEST = 999_999_999_999L;

    @Test
    void thePeakIsTheHighestValueOfTheDaysAskedForOnItsEarliestDay() {
        UsageBlock block = new UsageBlock(JULY, 5, 7);
        block.put(3, 5, 10, 1);
        block.put(4, 5, 20, GREATEST);
        block.put(9, 5, 20, 0);
        UsageMonth month = block.of(5);
        assertThat(Peak.of(month, "dau", days(0, 31))).contains(new Peak(20, LocalDate.of(2022, 7, 5)));
        assertThat(Peak.of(month, "groups", days(0, 31))).contains(new Peak(GREATEST, LocalDate.of(2022, 7, 5)));
        assertThat(Peak.of(month, "dau", days(5, 31))).contains(new Peak(20, LocalDate.of(2022, 7, 10)));
        assertThat(Peak.of(month, "dau", days(0, 4))).contains(new Peak(10, LocalDate.of(2022, 7, 4)));
        assertThat(Peak.of(month, "dau", days(20, 31))).contains(new Peak(0, LocalDate.of(2022, 7, 21)));
        assertThat(Peak.of(month, "dau", new BitSet())).isEmpty();
    }

    @Test
    void aDayWithoutASnapshotIsMissingAndZeroWhileASnapshotOfZeroIsNotMissing() {
        UsageBlock block = new UsageBlock(JULY, 1, 3);
        block.put(0, 2, 0, 0);
        UsageMonth month = block.of(2);
        assertThat(month.isMissing(0)).isFalse();
        assertThat(month.on(0)).contains(new UsageRow(2, 0, 0));
        assertThat(month.isMissing(1)).isTrue();
        assertThat(month.on(1)).isEmpty();
        assertThat(month.value("dau", 1)).isZero();
        assertThat(block.of(1).isMissing(0)).isTrue();
    }

    @Test
    void aMonthHasOneElementForEachOfItsDays() {
        assertThatThrownBy(() -> new UsageMonth(JULY, new UsageRow[30])).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2022-07 has 31 days, not 30");
    }

    @Test
    void theFirstSnapshotOfADayStaysAndAllComeOutByNumber() {
        UsageDay day = new UsageDay(9, List.of());
        assertThat(day.putIfAbsent(new UsageRow(7, 0, GREATEST))).isEmpty();
        assertThat(day.putIfAbsent(new UsageRow(2, 3, 4))).isEmpty();
        assertThat(day.putIfAbsent(new UsageRow(9, 5, 6))).isEmpty();
        assertThat(day.putIfAbsent(new UsageRow(7, 1, 1))).contains(new UsageRow(7, 0, GREATEST));
        assertThat(day.after(0, 2)).containsExactly(new UsageRow(2, 3, 4), new UsageRow(7, 0, GREATEST));
        assertThat(day.after(2, 9)).containsExactly(new UsageRow(7, 0, GREATEST), new UsageRow(9, 5, 6));
        assertThat(day.after(9, 9)).isEmpty();
    }

    @Test
    void everyApplicationIsFoundUnderItsOwnNumberHoweverManyThereAre() {
        Random random = new Random(42);
        Map<Long, Integer> expected = new HashMap<>();
        AppNumbers numbers = new AppNumbers();
        assertThat(numbers.greatest()).isZero();
        for (int appNo = 1; appNo <= 50_000; appNo++) {
            long id = switch (appNo % 3) {
                case 0 -> appNo;
                case 1 -> Long.MAX_VALUE - appNo;
                default -> 1 + (random.nextLong() >>> 1) % (Long.MAX_VALUE - 1);
            };
            if (expected.putIfAbsent(id, appNo) == null) {
                numbers.put(id, appNo);
            }
        }
        assertThat(expected).allSatisfy((id, appNo) -> assertThat(numbers.get(id)).isEqualTo(appNo));
        assertThat(numbers.greatest()).isEqualTo(50_000);
        assertThat(IntStream.range(100_000, 200_000).filter(id -> !expected.containsKey((long) id))
                .allMatch(id -> numbers.get(id) == 0)).isTrue();
    }

    @Test
    void furtherMetersHaveValuesOnSomeDaysAndCountAsZeroOnOthers() {
        UsageBlock block = new UsageBlock(JULY, 5, 7);
        block.put(3, 5, 10, 1);
        block.put("bandwidth_mbps", 3, 5, 7);
        block.put("bandwidth_mbps", 4, 5, 0);
        block.put("calls", 30, 6, GREATEST);
        UsageMonth month = block.of(5);
        assertThat(month.furtherMeters()).containsExactly("bandwidth_mbps", "calls");
        assertThat(month.has("bandwidth_mbps", 3)).isTrue();
        assertThat(month.has("bandwidth_mbps", 4)).isTrue();
        assertThat(month.has("bandwidth_mbps", 5)).isFalse();
        assertThat(month.has("minutes", 3)).isFalse();
        assertThat(month.value("bandwidth_mbps", 3)).isEqualTo(7);
        assertThat(month.value("bandwidth_mbps", 5)).isZero();
        assertThat(month.value("minutes", 3)).isZero();
        assertThat(block.of(6).value("calls", 30)).isEqualTo(GREATEST);
        // a value counts also on a day whose snapshot is missing
        assertThat(month.isMissing(4)).isTrue();
        assertThat(Peak.of(month, "bandwidth_mbps", days(4, 31))).contains(new Peak(0, LocalDate.of(2022, 7, 5)));
        assertThat(Peak.of(month, "minutes", days(4, 31))).contains(new Peak(0, LocalDate.of(2022, 7, 5)));
        assertThat(Peak.of(month, "minutes", new BitSet())).isEmpty();
        assertThat(Peak.of(month, "bandwidth_mbps", days(5, 31))).contains(new Peak(0, LocalDate.of(2022, 7, 6)));
    }

    private static BitSet days(int fromInclusive, int untilExclusive) {
        BitSet days = new BitSet();
        days.set(fromInclusive, untilExclusive);
        return days;
    }
}
