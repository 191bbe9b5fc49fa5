package yuejie.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
    void aDifferenceMayLieBelowZeroAndTheOtherSignTakesItBack() {
        assertThat(Money.of("1000.00").minus(Money.of("0.01"))).hasToString("999.99");
        assertThat(Money.of("0.01").minus(Money.of("1000.00"))).hasToString("-999.99");
        assertThat(Money.of("-999.99").negated()).hasToString("999.99");
        assertThat(Money.ZERO.negated()).isEqualTo(Money.ZERO);
    }

    @Test
    void onlyLessThanNothingIsNegative() {
        assertThat(Money.of("-0.01").isNegative()).isTrue();
        assertThat(Money.ZERO.isNegative()).isFalse();
        assertThat(Money.of("0.01").isNegative()).isFalse();
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
