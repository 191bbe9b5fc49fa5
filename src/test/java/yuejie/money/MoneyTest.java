package yuejie.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"0, 0.00", "1, 1.00", "1.5, 1.50", "1.500, 1.50", "-0.01, -0.01", "1E+3, 1000.00",
        "9999999999999999.99, 9999999999999999.99"})
    void aDecimalOfAtMostTwoPlacesIsAnAmount(String decimal, String amount) {
        assertThat(Money.of(decimal)).hasToString(amount);
        assertThat(Money.of(new BigDecimal(decimal))).isEqualTo(Money.of(amount));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "1.005", "1000.009", "1E-3"})
    void aDecimalThatWouldHaveToBeRoundedIsRefused(String decimal) {
        assertThatThrownBy(() -> Money.of(decimal)).isInstanceOf(ArithmeticException.class)
                .hasMessage("Rounding necessary");
    }

    @Test
    void anAmountHasExactlyTwoDecimals() {
        assertThatThrownBy(() -> new Money(new BigDecimal("1.5"))).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An amount has two decimals; this one has 1: 1.5");
        assertThatThrownBy(() -> new Money(new BigDecimal("1.000"))).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An amount has two decimals; this one has 3: 1.000");
        assertThatThrownBy(() -> new Money(null)).isInstanceOf(NullPointerException.class).hasMessage("value");
    }

    @Test
    void textThatIsNoDecimalIsRefused() {
        assertThatThrownBy(() -> Money.of("ten")).isInstanceOf(NumberFormatException.class);
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
        // half a cent goes away from zero also below it
        "-0.01, 1, 2, -0.01"})
    void aShareIsRoundedOnceHalfUp(String amount, long numerator, long denominator, String share) {
        assertThat(Money.of(amount).share(numerator, denominator, Rounding.HALF_UP)).hasToString(share);
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "2, 1", "0, 0", "1, 0", "1, -1"})
    void aShareOutsideOfNothingAndAllIsRefused(long numerator, long denominator) {
        assertThatThrownBy(() -> Money.of("1.00").share(numerator, denominator, Rounding.HALF_UP))
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
            assertThat(new Money(new BigDecimal(cents, 2)).share(numerator, denominator, Rounding.HALF_UP).value())
                    .as("%s cents x %d/%d", cents, numerator, denominator).isEqualTo(new BigDecimal(expected, 2));
        }
    }

    @Test
    void sumsAndMultiplesAreExact() {
        assertThat(Money.of("0.10").plus(Money.of("0.20"))).isEqualTo(Money.of("0.30"));
        assertThat(Money.of("0.10").plus(Money.of("-0.20"))).hasToString("-0.10");
        assertThat(Money.of("1000.00").times(99_999_999L)).hasToString("99999999000.00");
        assertThat(Money.MAX.times(Long.MAX_VALUE).value()).isEqualTo(
                new BigDecimal("9999999999999999.99").multiply(new BigDecimal("9223372036854775807"))
                        .setScale(2, RoundingMode.UNNECESSARY));
    }

    @Test
    void amountsAreComparedByValue() {
        assertThat(Money.of("2.00")).isGreaterThan(Money.of("1.99")).isEqualByComparingTo(Money.of("2"));
        assertThat(Money.of("2.00").isGreaterThan(Money.of("2"))).isFalse();
        assertThat(Money.of("2.01").isGreaterThan(Money.of("2"))).isTrue();
        assertThat(Money.of("0").isZero()).isTrue();
        assertThat(Money.of("0.01").isZero()).isFalse();
        assertThat(Money.of("-0.01").isZero()).isFalse();
    }

    @Test
    void anAmountIsWrittenPlainly() {
        assertThat(Money.of("1E+10")).hasToString("10000000000.00");
        assertThat(Money.MAX).hasToString("9999999999999999.99");
    }
}
