package yuejie.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which days have far less usage than the days before them. The medians are worked out by hand. */
class PlausibilityTest {

    private static final LocalDate DAY = LocalDate.of(2022, 7, 15);
    private static final String SAYS = "2022-07-15 has far less usage than the ";

    private final NavigableMap<LocalDate, DayTotal> totals = new TreeMap<>();
    private final List<String> asked = new ArrayList<>();
    private boolean halfFell = true;

    /** The days before are separated by blanks, the latest one last; each row has a dau of 10 and 10 groups. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # at 3/4 of the median it is not yet low, below it is
            100 100 100,                     75, ''
            100 100 100,                     74, '3 days before it: rows 74 (median 100).'
            # one odd day among them does not matter, whichever way
            100 1 100,                       74, '3 days before it: rows 74 (median 100).'
            100 100 100000,                  80, ''
            # the latest 7 days at most: of 1 1 1 100 100 100 100 the median is 100; with one more 1, it were 50.5
            1 1 1 1 100 100 100 100,         74, '7 days before it: rows 74 (median 100).'
            # of an even number of days it lies between the two in the middle: 3/4 of 101.5 is 76.125
            100 103 100 103,                 77, ''
            100 103 100 103,                 76, '4 days before it: rows 76 (median 101.5).'
            # with fewer than three days, or a median below 20, nothing can be said
            100 100,                          0, ''
            19 19 19,                         0, ''
            19 20 20,                        10, '3 days before it: rows 10 (median 20).'
            # less than 3/4 of it, but fewer than ten are missing
            19 20 20,                        11, ''
            30 30 30,                        20, '3 days before it: rows 20 (median 30).'
            30 30 30,                        21, ''
            19 20 19 20,                      0, ''
            # a day without any row: its sums are low as well
            1000 1000 1000,                   0, '3 days before it: rows 0 (median 1,000), dau 0 (median 10,000), \
            groups 0 (median 10,000).'
            # days without a row are none to compare with
            0 100 0 100 0,                    0, ''
            0 100 100 100 0 0,               50, '3 days before it: rows 50 (median 100).'
            """)
    void rowsAreComparedWithTheMedianOfTheDaysBefore(String before, long rows, String words) {
        String[] days = before.split(" ");
        for (int i = 0; i < days.length; i++) {
            put(DAY.minusDays(days.length - i), Long.parseLong(days[i]), 10 * Long.parseLong(days[i]));
        }
        put(DAY, rows, 10 * rows);
        assertThat(said()).isEqualTo(words.isEmpty() ? "" : SAYS + words);
    }

    @Test
    void whatLiesMoreThanFourteenDaysBackIsForgotten() {
        for (int back : new int[] {14, 15, 16}) {
            put(DAY.minusDays(back), 100, 1000);
        }
        assertThat(said()).isEmpty();
        put(DAY.minusDays(13), 100, 1000);
        put(DAY.minusDays(12), 100, 1000);
        assertThat(said()).startsWith(SAYS + "3 days before it: rows 0 (median 100)");
    }

    @Test
    void whatCameLaterIsNotLookedAt() {
        for (int later = 1; later < 8; later++) {
            put(DAY.plusDays(later), 100, 1000);
        }
        assertThat(said()).isEmpty();
    }

    /** The median of the three days before is 1000, on the 13th. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            500, true,  ''
            499, true,  '3 days before it: dau 499 (median 1,000), groups 499 (median 1,000).'
            499, false, ''
            """)
    void aLowSumOfAsManyRowsCountsOnlyIfHalfOfTheApplicationsFellBesides(long sum, boolean fell, String words) {
        put(LocalDate.of(2022, 7, 12), 100, 5000);
        put(LocalDate.of(2022, 7, 13), 100, 1000);
        put(LocalDate.of(2022, 7, 14), 100, 900);
        put(DAY, 80, sum);
        halfFell = fell;
        assertThat(said()).isEqualTo(words.isEmpty() ? "" : SAYS + words);
        assertThat(asked).isEqualTo(sum == 500 ? List.of()
                : List.of("DAU 2022-07-13 2022-07-15 50", "GROUPS 2022-07-13 2022-07-15 50"));
    }

    @Test
    void withFewerRowsTheSumsAreToldWithoutALookAtTheApplications() {
        threeDaysBefore();
        put(DAY, 40, 400);
        assertThat(said()).isEqualTo(SAYS + "3 days before it: rows 40 (median 100), dau 400 (median 1,000), groups 400"
                + " (median 1,000).");
        assertThat(asked).isEmpty();
    }

    @Test
    void sumsMayExceedSixtyFourBits() {
        BigInteger median = new BigInteger("20000000000000000000");
        for (int back = 1; back <= 3; back++) {
            totals.put(DAY.minusDays(back), new DayTotal(100, median, BigInteger.ONE));
        }
        totals.put(DAY, new DayTotal(100, new BigInteger("9999999999999999999"), BigInteger.ONE));
        assertThat(said()).isEqualTo(SAYS + "3 days before it: dau 9,999,999,999,999,999,999"
                + " (median 20,000,000,000,000,000,000).");
    }

    @Test
    void zeroPercentTurnsAComparisonOff() {
        threeDaysBefore();
        assertThat(said(new Plausibility(0, 0))).isEmpty();
        assertThat(said(new Plausibility(75, 0))).isEqualTo(SAYS + "3 days before it: rows 0 (median 100).");
        put(DAY, 1, 10);
        assertThat(said(new Plausibility(0, 50))).isEqualTo(SAYS + "3 days before it: dau 10 (median 1,000), groups 10"
                + " (median 1,000).");
    }

    private void threeDaysBefore() {
        for (int back = 1; back <= 3; back++) {
            put(DAY.minusDays(back), 100, 1000);
        }
    }

    private void put(LocalDate day, long rows, long sum) {
        totals.put(day, new DayTotal(rows, BigInteger.valueOf(sum), BigInteger.valueOf(sum)));
    }

    private String said() {
        return said(new Plausibility(75, 50));
    }

    private String said(Plausibility plausibility) {
        return plausibility.of(DAY, totals, (meter, earlier, later, percent) -> {
            asked.add(meter + " " + earlier + " " + later + " " + percent);
            return halfFell;
        }).map(LowDay::words).orElse("");
    }
}
