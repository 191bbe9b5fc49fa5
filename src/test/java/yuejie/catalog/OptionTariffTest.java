package yuejie.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import yuejie.money.Money;

class OptionTariffTest {

    private static final OptionTariff TARIFF = new OptionTariff(7,
            new TreeMap<>(Map.of(30L, Money.of("500.00"), 90L, Money.of("1000.00"))));

    @Test
    void a_value_that_the_plan_includes_costs_nothing() {
        assertThat(TARIFF.priceOf(0)).contains(Money.ZERO);
        assertThat(TARIFF.priceOf(7)).contains(Money.ZERO);
    }

    @Test
    void a_value_that_is_sold_has_its_price() {
        assertThat(TARIFF.priceOf(30)).contains(Money.of("500.00"));
        assertThat(TARIFF.priceOf(90)).contains(Money.of("1000.00"));
    }

    @Test
    void a_value_that_is_neither_sold_nor_included_has_no_price() {
        assertThat(TARIFF.priceOf(8)).isEmpty();
        assertThat(TARIFF.priceOf(29)).isEmpty();
        assertThat(TARIFF.priceOf(91)).isEmpty();
    }

    @Test
    void a_price_of_an_included_value_is_refused() {
        assertThatThrownBy(() -> new OptionTariff(30, TARIFF.prices()))
                .hasMessage("A value that is included has no price; up to 30 is included, and 30 has a price");
    }
}
