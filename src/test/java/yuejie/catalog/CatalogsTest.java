package yuejie.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yuejie.calendar.BillingMonth;
import yuejie.money.Money;

class CatalogsTest {

    private static final Label NAME = new Label("名", "Name");

    @Test
    void two_catalogs_of_one_source_may_not_hold_for_the_same_site_and_month() {
        Catalog a = catalog("a", BillingMonth.of(2022, 1), plan("TRIAL", false));
        Catalog b = catalog("b", BillingMonth.of(2023, 1), plan("TRIAL", false));

        assertThatThrownBy(() -> Catalogs.of(List.of(a, b), List.of())).hasMessage(
                "Two catalogs of one source have one id, or hold for the same site and month: a, b");
        assertThat(Catalogs.of(List.of(b), List.of(a)).all()).containsExactly(a, b);
    }

    @Test
    void a_plan_that_is_the_default_of_one_catalog_is_no_product_of_it() {
        Catalog a = catalog("a", BillingMonth.of(2022, 1), plan("TRIAL", false), plan("PRO", true));

        assertThat(Catalogs.of(List.of(), List.of(a)).productIds()).containsExactly("PRO");
    }

    @Test
    void a_catalog_has_exactly_one_plan_that_is_not_billable() {
        assertThatThrownBy(() -> catalog("a", BillingMonth.of(2022, 1), plan("PRO", true)))
                .hasMessage("A catalog has one plan that is not billable; a has 0");
        assertThatThrownBy(() -> catalog("a", BillingMonth.of(2022, 1), plan("X", false), plan("Y", false)))
                .hasMessage("A catalog has one plan that is not billable; a has 2");
    }

    private static Catalog catalog(String id, BillingMonth from, Plan... plans) {
        Map<String, Plan> byId = new LinkedHashMap<>();
        for (Plan plan : plans) {
            byId.put(plan.id(), plan);
        }
        return new Catalog(id, "mainland", 1, from, Optional.empty(), "CNY", ProrationUnit.SECOND, byId, Map.of(),
                List.of(), Map.of(), Map.of(), PricePage.NONE, "");
    }

    private static Plan plan(String id, boolean billable) {
        return new Plan(id, NAME, billable, Money.ZERO);
    }
}
