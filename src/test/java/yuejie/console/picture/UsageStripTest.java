package yuejie.console.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yuejie.console.picture.UsageStrip.Day;
import yuejie.console.picture.UsageStrip.Measured;

/** Where the columns of a month's usage are. A day is 24 wide, the greatest column 120 high. */
class UsageStripTest {

    private static final LocalDate FIRST = LocalDate.of(2022, 7, 1);

    @Test
    void thePeakIsMarkedASuspendedDayIsShadedAndAMissingDayIsTold() {
        UsageStrip strip = UsageStrip.of(List.of(new Measured(FIRST, Optional.of(100L), false, true, false, false),
                new Measured(FIRST.plusDays(1), Optional.of(400L), false, true, false, true),
                new Measured(FIRST.plusDays(2), Optional.of(200L), false, false, true, false),
                new Measured(FIRST.plusDays(3), Optional.empty(), true, true, false, false)), Optional.of(300L));
        // 400 is 120 high, so that 100 is 30, 200 is 60, and the quota of 300 lies 30 below the upper edge
        assertThat(strip).isEqualTo(new UsageStrip(List.of(new Day(FIRST, 0, 90, 30, "counts", false, false),
                new Day(FIRST.plusDays(1), 24, 0, 120, "peak", false, false),
                new Day(FIRST.plusDays(2), 48, 60, 60, "idle", true, false),
                new Day(FIRST.plusDays(3), 72, 120, 0, "counts", false, true)), Optional.of(30L), 96, 400));
    }

    @Test
    void aQuotaThatNoDayReachesIsTheWholeHeightAndOneFarAboveIsLeftOut() {
        List<Measured> days = List.of(new Measured(FIRST, Optional.of(60L), false, true, false, false));
        assertThat(UsageStrip.of(days, Optional.of(120L))).isEqualTo(new UsageStrip(
                List.of(new Day(FIRST, 0, 60, 60, "counts", false, false)), Optional.of(0L), 24, 120));
        assertThat(UsageStrip.of(days, Optional.of(122L)).quota()).isEmpty();
    }

    @Test
    void theLeastUsageIsSeenAndTheGreatestNumberFits() {
        assertThat(UsageStrip.of(List.of(new Measured(FIRST, Optional.of(Long.MAX_VALUE), false, true, false, false),
                new Measured(FIRST.plusDays(1), Optional.of(1L), false, true, false, false),
                new Measured(FIRST.plusDays(2), Optional.of(0L), false, true, false, false)), Optional.empty())
                .columns().stream().map(Day::height)).containsExactly(120L, 1L, 0L);
    }
}
