package yuejie.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuejie.money.ExactAmount;
import yuejie.money.Money;

class QuotaTest {

    @ParameterizedTest(name = "a peak of {0} above {1} free in blocks of {2} begins {3}")
    @CsvSource({
        "0,                   10000, 10000, 0",
        "9999,                10000, 10000, 0",
        "10000,               10000, 10000, 0",
        "10001,               10000, 10000, 1",
        "20000,               10000, 10000, 1",
        "20001,               10000, 10000, 2",
        "999999999999,        0,     1,     999999999999",
        "9223372036854775807, 0,     1,     9223372036854775807",
        "9223372036854775807, 1,     9223372036854775807, 1",
        "5,                   9223372036854775807, 1, 0"
    })
    void blocks_are_begun_above_the_free_quota(long peak, long free, long block, long blocks) {
        assertThat(quota(free, block, "0.00").blocks(peak)).isEqualTo(blocks);
    }

    @Test
    void the_fee_is_the_price_of_each_begun_block() {
        Quota quota = quota(10_000, 10_000, "1000.00");

        assertThat(quota.fee(10_000)).hasToString("0.00");
        assertThat(quota.fee(35_000)).hasToString("3000.00");
    }

    @Test
    void a_price_of_a_unit_may_go_on_behind_the_second_decimal() {
        assertThat(quota(0, 1, "0.0375").fee(3)).hasToString("0.1125");
        assertThat(quota(0, 1, "0.000001").fee(2_000_000)).hasToString("2.00");
    }

    @Test
    void the_minimum_is_charged_where_a_block_is_begun_and_costs_less() {
        Quota quota = new Quota(10, 5, ExactAmount.of("1.00"), Money.of("3.00"));

        assertThat(quota.fee(10)).hasToString("0.00");
        assertThat(quota.fee(11)).hasToString("3.00");
        assertThat(quota.fee(25)).hasToString("3.00");
        assertThat(quota.fee(26)).hasToString("4.00");
        // where the price is nothing, a begun block still has its minimum
        assertThat(new Quota(0, 1, ExactAmount.ZERO, Money.of("3.00")).fee(1)).hasToString("3.00");
    }

    private static Quota quota(long free, long block, String price) {
        return new Quota(free, block, ExactAmount.of(price), Money.ZERO);
    }

    @Test
    void a_block_of_nothing_is_refused() {
        assertThatThrownBy(() -> quota(10, 0, "0.00"))
                .hasMessage("A quota is at least 0 and its block at least 1; these are 10 and 0");
        assertThatThrownBy(() -> quota(-1, 1, "0.00"))
                .hasMessage("A quota is at least 0 and its block at least 1; these are -1 and 1");
    }
}
