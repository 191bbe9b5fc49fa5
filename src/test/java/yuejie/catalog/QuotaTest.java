package yuejie.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        assertThat(new Quota(free, block, Money.ZERO).blocks(peak)).isEqualTo(blocks);
    }

    @Test
    void the_fee_is_the_price_of_each_begun_block() {
        Quota quota = new Quota(10_000, 10_000, Money.of("1000.00"));

        assertThat(quota.fee(10_000)).isEqualTo(Money.ZERO);
        assertThat(quota.fee(35_000)).isEqualTo(Money.of("3000.00"));
    }

    @Test
    void a_block_of_nothing_is_refused() {
        assertThatThrownBy(() -> new Quota(10, 0, Money.ZERO))
                .hasMessage("A quota is at least 0 and its block at least 1; these are 10 and 0");
        assertThatThrownBy(() -> new Quota(-1, 1, Money.ZERO))
                .hasMessage("A quota is at least 0 and its block at least 1; these are -1 and 1");
    }
}
