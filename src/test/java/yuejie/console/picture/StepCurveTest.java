package yuejie.console.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import yuejie.console.picture.StepCurve.Level;

/** Where the line of an amount over time is. The axis is 600 wide, the picture 160 high. */
class StepCurveTest {

    private static final LocalDate FIRST = LocalDate.of(2022, 7, 1);

    @Test
    void anAmountHoldsUntilTheNextOne() {
        // 10 days are 600 wide; 40 is the upper edge, 0 the lower one, 10 a quarter above it
        assertThat(StepCurve.of(List.of(new Level(FIRST, new BigDecimal("40.00")),
                new Level(FIRST.plusDays(4), new BigDecimal("10.00"))), FIRST.plusDays(10)))
                .isEqualTo(new StepCurve("0,160 0,160 0,0 240,0 240,120 600,120", 160, FIRST, FIRST.plusDays(10),
                        new BigDecimal("40.00")));
    }

    @Test
    void zeroLiesHigherWhereTheAmountFallsBelowIt() {
        assertThat(StepCurve.of(List.of(new Level(FIRST, new BigDecimal("-20.00")),
                new Level(FIRST.plusDays(1), new BigDecimal("60.00"))), FIRST.plusDays(2)))
                .isEqualTo(new StepCurve("0,120 0,120 0,160 300,160 300,0 600,0", 120, FIRST, FIRST.plusDays(2),
                        new BigDecimal("60.00")));
    }

    @Test
    void whereNothingEverWasTheLineIsThatOfZero() {
        assertThat(StepCurve.of(List.of(), FIRST))
                .isEqualTo(new StepCurve("0,160 600,160", 160, FIRST, FIRST, BigDecimal.ZERO));
    }
}
