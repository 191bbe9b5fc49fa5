package yuejie.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yuejie.calendar.BillingMonth;
import yuejie.catalog.Catalog;
import yuejie.catalog.Catalogs;
import yuejie.catalog.Label;
import yuejie.catalog.Plan;
import yuejie.catalog.PricePage;
import yuejie.catalog.ProrationUnit;
import yuejie.money.Money;

/** Which catalog prices an application's month: the catalog of its site that holds for the month (R10.1). */
class PricingTest {

    private static final BillingMonth JULY = BillingMonth.of(2022, 7);
    private static final BillingMonth JUNE = BillingMonth.of(2022, 6);
    /** SHA-256 of nothing, and of {@code abc}, as FIPS 180 gives it. */
    private static final String OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private final Catalog north = catalog("a", "north", 3, JULY, "abc");
    private final Catalog east = catalog("b", "east", 1, JUNE, "");
    private final Pricing pricing = new Pricing(Catalogs.of(List.of(north, east), List.of()), Set.of());

    @Test
    void theCatalogsThatHoldForAMonthAreListedBySiteWithTheHashOfTheirText() {
        assertThat(pricing.holding(JULY)).containsExactly(east, north);
        assertThat(pricing.holding(JUNE)).containsExactly(east);
        assertThat(pricing.catalogs(JULY))
                .isEqualTo("b version 1 " + OF_NOTHING + ", a version 3 " + OF_ABC);
    }

    @Test
    void aSiteHasPricesFromTheFirstMonthOfItsCatalogOn() {
        assertThat(pricing.holds("north", JULY)).isTrue();
        assertThat(pricing.holds("north", JUNE)).isFalse();
        assertThat(pricing.holds("west", JULY)).isFalse();
    }

    @Test
    void anApplicationHasTheCatalogOfItsSite() {
        assertThat(pricing.catalog(Given.trial("2022-07").catalog(north, Set.of()).application())).isEqualTo(north);
        assertThat(pricing.catalog(Given.trial("2022-07").catalog(east, Set.of()).application())).isEqualTo(east);
    }

    @Test
    void withoutACatalogThereIsNoPrice() {
        ApplicationMonth june = Given.trial("2022-06").catalog(north, Set.of()).application();
        assertThatThrownBy(() -> pricing.catalog(june)).isInstanceOf(IllegalStateException.class)
                .hasMessage("No price catalog holds for site north in 2022-06");
    }

    @Test
    void anApplicationIsRatedByTheCatalogOfItsSite() {
        Pricing shipped = new Pricing(Given.SHIPPED, Given.SHIPPED.planIds());
        // overseas: 20,001 - 10,000 begin 2 blocks of 3000.00
        ApplicationMonth month = Given.plan("PRO", "2022-07").site("overseas").dau(5, 20_001).application();
        assertThat(shipped.assess(month).total()).hasToString("6000.00");
        assertThat(shipped.atStake(month)).hasToString("6000.00");
    }

    private static Catalog catalog(String id, String site, int version, BillingMonth from, String source) {
        Label label = new Label("名", "name");
        return new Catalog(id, site, version, from, Optional.empty(), "CNY", ProrationUnit.SECOND,
                Map.of("TRIAL", new Plan("TRIAL", label, false, Money.ZERO)), Map.of(), List.of(), Map.of(), Map.of(),
                PricePage.NONE, source);
    }
}
