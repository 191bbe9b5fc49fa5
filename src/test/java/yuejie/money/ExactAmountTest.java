package yuejie.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts before they are rounded. */
class ExactAmountTest {

    @ParameterizedTest
    @CsvSource({"0, 0.00", "1, 1.00", "1.5, 1.50", "1E+3, 1000.00", "0.0375, 0.0375", "0.500000, 0.50",
        "1000.000000, 1000.00", "0.000001, 0.000001"})
    void anAmountIsWrittenWithTwoDecimalsAndMoreOnlyWhereNeeded(String decimal, String written) {
        assertThat(ExactAmount.of(decimal)).hasToString(written);
    }

    @Test
    void equalAmountsAreEqualHoweverTheyAreWritten() {
        assertThat(ExactAmount.of("1000.000000")).isEqualTo(ExactAmount.of("1E+3"))
                .isEqualTo(ExactAmount.of(Money.of("1000.00")));
        assertThat(ExactAmount.of("0.0375").times(4)).isEqualTo(ExactAmount.of("0.15"));
        assertThat(ExactAmount.of("0.0375").plus(ExactAmount.of("0.0125"))).isEqualTo(ExactAmount.of("0.05"));
        assertThat(ExactAmount.of("0.01").max(ExactAmount.of("0.009"))).hasToString("0.01");
        assertThat(ExactAmount.of("0.009").max(ExactAmount.of("0.01"))).hasToString("0.01");
        assertThat(ExactAmount.of("0.01").isGreaterThan(ExactAmount.of("0.010"))).isFalse();
        assertThat(ExactAmount.of("0.01").isGreaterThan(ExactAmount.of("0.009"))).isTrue();
        assertThat(ExactAmount.of("0.009").isGreaterThan(ExactAmount.of("0.01"))).isFalse();
        assertThat(ExactAmount.ZERO.isZero()).isTrue();
        assertThat(ExactAmount.of("0.0001").isZero()).isFalse();
    }

    @ParameterizedTest(name = "{0} x {1}/{2} = {3}")
    @CsvSource({
        // 0.05 x 1/2 = 0.025: half a cent goes up
        "0.05, 1, 2, 0.03",
        "0.01, 1, 2, 0.01",
        "1000.00, 2676726, 2678400, 999.38",
        // just below and just above half a cent
        "0.01, 4999, 10000, 0.00",
        "0.01, 5001, 10000, 0.01",
        // multiplied first: 45.15 x 1/30 = 1.505, though 1/30 rounded anywhere gives less
        "45.15, 1, 30, 1.51",
        "1000.00, 0, 2678400, 0.00",
        "1000.00, 2678400, 2678400, 1000.00",
        "0.00, 1, 3, 0.00",
        // rounded once: 0.0049 x 1/1 is less than half a cent, 0.1125 x 1/2 = 0.05625
        "0.0049, 1, 1, 0.00",
        "0.005, 1, 1, 0.01",
        "0.1125, 1, 2, 0.06",
        // half a cent goes away from zero also below it
        "-0.01, 1, 2, -0.01"})
    void aShareIsRoundedOnceHalfUp(String amount, long numerator, long denominator, String share) {
        assertThat(ExactAmount.of(amount).share(numerator, denominator, Rounding.HALF_UP)).hasToString(share);
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "2, 1", "0, 0", "1, 0", "1, -1"})
    void aShareOutsideOfNothingAndAllIsRefused(long numerator, long denominator) {
        assertThatThrownBy(() -> ExactAmount.of("1.00").share(numerator, denominator, Rounding.HALF_UP))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A share lies between 0 and 1; this one is " + numerator + "/" + denominator);
    }

    @Test
    void sharesOfHugeAmountsAreExactToTheCent() {
        Random random = new Random(20220701);
        for (int i = 0; i < 10_000; i++) {
            BigInteger cents = new BigInteger(70, random);
            long denominator = 1 + (random.nextLong() >>> 1) % 1_000_000_000_000_000_000L;
            long numerator = (random.nextLong() >>> 1) % (denominator + 1);
            // half up by whole numbers alone: floor((2 x cents x numerator + denominator) / (2 x denominator))
            BigInteger expected = cents.multiply(BigInteger.valueOf(numerator)).shiftLeft(1)
                    .add(BigInteger.valueOf(denominator)).divide(BigInteger.valueOf(denominator).shiftLeft(1));
            assertThat(new ExactAmount(new BigDecimal(cents, 2)).share(numerator, denominator, Rounding.HALF_UP)
                    .value())
                    .as("%s cents x %d/%d", cents, numerator, denominator).isEqualTo(new BigDecimal(expected, 2));
        }
    }
}
