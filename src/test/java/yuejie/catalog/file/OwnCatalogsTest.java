package yuejie.catalog.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuejie.calendar.BillingMonth;
import yuejie.catalog.Catalog;
import yuejie.catalog.Catalogs;
import yuejie.catalog.ProrationUnit;
import yuejie.money.Money;

class OwnCatalogsTest {

    private static final String MAINLAND = Sample.resource("catalogs/mainland-2022.yaml");

    @TempDir
    private Path directory;

    @Test
    void a_file_with_a_new_id_and_site_is_added() {
        Sample.write(directory, "shop.yaml", Sample.GOOD);
        Catalogs catalogs = read();

        assertThat(catalogs.all()).extracting(Catalog::id)
                .containsExactly("mainland-2022", "overseas-2022", "shop-2023");
        assertThat(catalogs.holding("shop", BillingMonth.of(2022, 12))).isEmpty();
        assertThat(catalogs.holding("shop", BillingMonth.of(2023, 1))).isPresent();
        assertThat(catalogs.holding("shop", BillingMonth.of(2023, 12))).isPresent();
        assertThat(catalogs.holding("shop", BillingMonth.of(2024, 1))).isEmpty();
    }

    @Test
    void a_file_with_a_shipped_id_replaces_the_shipped_one_for_all_months() {
        Sample.write(directory, "ours.yml", MAINLAND.replace("from: 2022-01", "from: 2023-01")
                .replace("package_fee: 999.00", "package_fee: 888.00"));
        Catalogs catalogs = read();

        assertThat(catalogs.all()).extracting(Catalog::id).containsExactly("mainland-2022", "overseas-2022");
        assertThat(catalogs.holding("mainland", BillingMonth.of(2022, 12))).isEmpty();
        assertThat(feeOfPro(catalogs, BillingMonth.of(2023, 1))).isEqualTo(Money.of("888.00"));
    }

    @Test
    void a_file_with_another_id_goes_before_the_shipped_one_in_its_months_only() {
        Sample.write(directory, "sale.yaml", MAINLAND.replace("id: mainland-2022", "id: mainland-sale")
                .replace("from: 2022-01", "from: 2022-06, until: 2022-08")
                .replace("package_fee: 999.00", "package_fee: 777.00"));
        Catalogs catalogs = read();

        assertThat(feeOfPro(catalogs, BillingMonth.of(2022, 5))).isEqualTo(Money.of("999.00"));
        assertThat(feeOfPro(catalogs, BillingMonth.of(2022, 6))).isEqualTo(Money.of("777.00"));
        assertThat(feeOfPro(catalogs, BillingMonth.of(2022, 7))).isEqualTo(Money.of("777.00"));
        assertThat(feeOfPro(catalogs, BillingMonth.of(2022, 8))).isEqualTo(Money.of("999.00"));
    }

    @Test
    void two_files_may_follow_one_another_without_a_gap() {
        Sample.write(directory, "a.yaml", Sample.GOOD);
        Sample.write(directory, "b.yaml", Sample.GOOD.replace("id: shop-2023", "id: shop-2024")
                .replace("{from: 2023-01, until: 2024-01}", "{from: 2024-01}"));

        assertThat(read().holding("shop", BillingMonth.of(2024, 1))).map(Catalog::id).contains("shop-2024");
    }

    @Test
    void prices_with_one_decimal_or_none_are_exact() {
        Sample.write(directory, "shop.yaml", Sample.GOOD);
        Catalog shop = read().holding("shop", BillingMonth.of(2023, 1)).orElseThrow();

        assertThat(shop.plan("FREE").orElseThrow().packageFee()).isEqualTo(Money.of("0.00"));
        assertThat(shop.plan("PAID").orElseThrow().packageFee()).isEqualTo(Money.of("10.50"));
    }

    @Test
    void day_precision_can_be_asked_for() {
        Sample.write(directory, "shop.yaml", Sample.with("proration: SECOND", "proration: DAY"));

        assertThat(read().holding("shop", BillingMonth.of(2023, 1)).orElseThrow().proration())
                .isEqualTo(ProrationUnit.DAY);
    }

    @Test
    void nothing_else_in_the_directory_counts_and_a_byte_order_mark_is_tolerated() {
        Sample.write(directory, "notes.txt", "no catalog");
        Sample.write(directory, "shop.yaml.bak", "no catalog");
        Sample.write(directory, "shop.yaml", "\uFEFF" + Sample.GOOD);

        assertThat(read().all()).hasSize(3);
    }

    @Test
    void add_ons_and_call_packs_may_be_left_out() {
        Sample.write(directory, "shop.yaml", Sample.GOOD.substring(0, Sample.GOOD.indexOf("add_ons:")));

        Catalog shop = read().holding("shop", BillingMonth.of(2023, 1)).orElseThrow();
        assertThat(shop.addOns()).isEmpty();
        assertThat(shop.callPacks()).isEmpty();
    }

    private Catalogs read() {
        return CatalogFiles.read(Optional.of(directory));
    }

    private static Money feeOfPro(Catalogs catalogs, BillingMonth month) {
        return catalogs.holding("mainland", month).orElseThrow().plan("PRO").orElseThrow().packageFee();
    }
}
