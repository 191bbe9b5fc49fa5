package yuejie.catalog.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yuejie.calendar.BillingMonth;
import yuejie.catalog.Catalog;
import yuejie.catalog.Catalogs;
import yuejie.catalog.Charge;
import yuejie.catalog.OptionCharge;
import yuejie.catalog.OverageCharge;
import yuejie.catalog.Validity;

/** Every price of the rulebook, typed again by hand, against the shipped files. */
class ShippedCatalogsTest {

    private static final BillingMonth JULY = BillingMonth.of(2022, 7);

    private final Catalogs catalogs = CatalogFiles.read(Optional.empty());

    @Test
    void mainland_has_the_prices_of_r1_r2_and_r5() {
        assertThat(table("mainland")).containsExactly(
                "mainland-2022 mainland v1 CNY SECOND from 2022-01 with no end",
                "plan TRIAL 体验版 Trial free 0.00",
                "plan PRO 专业版 Professional billable 999.00",
                "plan FLAGSHIP 旗舰版 Flagship billable 2999.00",
                "DAU_OVERAGE dau PRO 10000 free, 10000 for 1000.00",
                "DAU_OVERAGE dau FLAGSHIP 10000 free, 10000 for 1000.00",
                "GROUP_OVERAGE groups PRO 100000 free, 100000 for 1000.00",
                "GROUP_OVERAGE groups FLAGSHIP 100000 free, 100000 for 1000.00",
                "HISTORY_STORAGE HISTORY_STORAGE PRO 7 {30=500.00, 90=1000.00, 180=1500.00, 360=2500.00}",
                "HISTORY_STORAGE HISTORY_STORAGE FLAGSHIP 30 {90=500.00, 180=1000.00, 360=2000.00}",
                "AVCHATROOM_UNLIMITED {PRO=1000.00}",
                "GROUP_MEMBERS_2000 {PRO=500.00}",
                "GROUP_MEMBERS_6000 {FLAGSHIP=500.00}",
                "JOINED_GROUPS_1000 {PRO=1100.00}",
                "JOINED_GROUPS_3000 {FLAGSHIP=900.00}",
                "CALL_TRIAL 0 min OptionalInt[7] {TRIAL=0.00, PRO=0.00, FLAGSHIP=0.00}",
                "CALL_BASIC 110000 min OptionalInt.empty {PRO=500.00}",
                "CALL_ADVANCED 235000 min OptionalInt.empty {PRO=1000.00}",
                "CALL_PREMIUM 380000 min OptionalInt.empty {FLAGSHIP=1500.00}");
    }

    @Test
    void overseas_has_the_prices_of_r10() {
        assertThat(table("overseas")).containsExactly(
                "overseas-2022 overseas v1 CNY SECOND from 2022-01 with no end",
                "plan TRIAL 体验版 Trial free 0.00",
                "plan PRO 专业版 Professional billable 2999.00",
                "plan FLAGSHIP 旗舰版 Flagship billable 5999.00",
                "DAU_OVERAGE dau PRO 10000 free, 10000 for 3000.00",
                "DAU_OVERAGE dau FLAGSHIP 10000 free, 10000 for 3000.00",
                "GROUP_OVERAGE groups PRO 100000 free, 100000 for 3000.00",
                "GROUP_OVERAGE groups FLAGSHIP 100000 free, 100000 for 3000.00",
                "HISTORY_STORAGE HISTORY_STORAGE PRO 7 {30=700.00, 90=1280.00, 180=1920.00, 360=2850.00}",
                "HISTORY_STORAGE HISTORY_STORAGE FLAGSHIP 30 {90=700.00, 180=1280.00, 360=2280.00}",
                "AVCHATROOM_UNLIMITED {PRO=3200.00}",
                "GROUP_MEMBERS_2000 {PRO=1700.00}",
                "GROUP_MEMBERS_6000 {FLAGSHIP=1700.00}",
                "JOINED_GROUPS_1000 {PRO=3200.00}",
                "JOINED_GROUPS_3000 {FLAGSHIP=3200.00}");
    }

    @Test
    void the_union_of_both_names_every_plan_product_and_site() {
        assertThat(catalogs.all()).extracting(Catalog::id).containsExactly("mainland-2022", "overseas-2022");
        assertThat(catalogs.sites()).containsExactly("mainland", "overseas");
        assertThat(catalogs.planIds()).containsExactly("FLAGSHIP", "PRO", "TRIAL");
        assertThat(catalogs.productIds()).containsExactly("AVCHATROOM_UNLIMITED", "CALL_ADVANCED", "CALL_BASIC",
                "CALL_PREMIUM", "CALL_TRIAL", "FLAGSHIP", "GROUP_MEMBERS_2000", "GROUP_MEMBERS_6000",
                "JOINED_GROUPS_1000", "JOINED_GROUPS_3000", "PRO");
    }

    @Test
    void both_hold_from_january_2022_for_ever() {
        for (String site : List.of("mainland", "overseas")) {
            assertThat(catalogs.holding(site, BillingMonth.of(2021, 12))).isEmpty();
            assertThat(catalogs.holding(site, BillingMonth.of(2022, 1))).isPresent();
            assertThat(catalogs.holding(site, BillingMonth.of(2099, 12))).isPresent();
        }
        assertThat(catalogs.holding("elsewhere", JULY)).isEmpty();
    }

    @Test
    void a_new_application_has_the_trial_plan() {
        Catalog mainland = catalogs.holding("mainland", JULY).orElseThrow();

        assertThat(mainland.defaultPlan().id()).isEqualTo("TRIAL");
        assertThat(mainland.plan("TRIAL")).contains(mainland.defaultPlan());
        assertThat(mainland.plan("GOLD")).isEmpty();
    }

    private List<String> table(String site) {
        Catalog catalog = catalogs.holding(site, JULY).orElseThrow();
        List<String> rows = new ArrayList<>();
        rows.add(catalog.id() + " " + catalog.site() + " v" + catalog.version() + " " + catalog.currency() + " "
                + catalog.proration() + " " + Validity.of(catalog).months());
        catalog.plans().values().forEach(plan -> rows.add("plan " + plan.id() + " " + plan.name().zh() + " "
                + plan.name().en() + (plan.billable() ? " billable " : " free ") + plan.packageFee()));
        catalog.charges().forEach(charge -> rows.addAll(rows(charge)));
        catalog.addOns().values().forEach(addOn -> rows.add(addOn.id() + " " + addOn.monthlyPrices()));
        catalog.callPacks().values().forEach(pack -> rows.add(pack.id() + " " + pack.minutes() + " min "
                + pack.trialDays() + " " + pack.monthlyPrices()));
        return rows;
    }

    private static List<String> rows(Charge charge) {
        List<String> rows = new ArrayList<>();
        if (charge instanceof OverageCharge overage) {
            overage.quotas().forEach((plan, quota) -> rows.add(overage.item() + " " + overage.meter() + " " + plan
                    + " " + quota.free() + " free, " + quota.block() + " for " + quota.price()));
        } else if (charge instanceof OptionCharge option) {
            option.tariffs().forEach((plan, tariff) -> rows.add(option.item() + " " + option.option() + " " + plan
                    + " " + tariff.includedUpTo() + " " + tariff.prices()));
        }
        return rows;
    }
}
