package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Catalogs are looked at and checked without a book. */
@OnBothDatabases
class CatalogCommandTest {

    private static final String SHIPPED = "mainland-2022 (site mainland, from 2022-01), overseas-2022 (site overseas,"
            + " from 2022-01).\n";

    @ABook(made = false)
    private BookRunner book;
    private Path own;

    @BeforeEach
    void aDirectoryOfOwnCatalogs() throws IOException {
        own = Files.createDirectories(book.beside("own"));
        Files.copy(Path.of("src/test/resources/catalogs/base.yaml"), own.resolve("shop.yaml"));
    }

    @Test
    void aCatalogIsChosenByItsIdOrByWhatItHoldsFor() {
        String byId = book.run("catalog", "show", "shop-2023", "--catalogs", own.toString()).out();
        assertThat(byId).startsWith("Catalog shop-2023, version 1, site shop, from 2023-01, before 2024-01, in CNY\n");
        assertThat(
                book.run("catalog", "show", "--site", "shop", "--month", "2023-12", "--catalogs", own.toString()).out())
                .isEqualTo(byId);
        assertThat(book.home()).doesNotExist();
    }

    @Test
    void theLanguageIsThatOfTheCallOrElseThatOfTheSetting() {
        String[] show = {"catalog", "show", "shop-2023", "--catalogs", own.toString()};
        String[] inEnglish = {"catalog", "show", "shop-2023", "--catalogs", own.toString(), "--lang", "en"};
        book.withVariable("YUEJIE_LANG", "zh");
        assertThat(book.run(show).out())
                .startsWith("价目 shop-2023，版本 1，站点 shop，自 2023-01 起，至 2024-01（不含），币种 CNY\n");
        assertThat(book.run(inEnglish).out()).startsWith("Catalog shop-2023, version 1, site shop,");
    }

    @Test
    void anUnknownCatalogIsRefusedWithThoseThereAre() {
        assertRefused("There is no catalog mainland-2023. There are: " + SHIPPED, "catalog", "show", "mainland-2023");
        assertRefused("No catalog holds for the site mainland and 2021-12. There are: " + SHIPPED,
                "catalog", "show", "--site", "mainland", "--month", "2021-12");
    }

    @Test
    void whatIsToBeShownOrCheckedIsAsked() {
        BookRunner.Ended ended = book.run("catalog", "show", "--site", "mainland");
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).isEqualTo("Either an id or both --site and --month must be given, for example: yuejie"
                + " catalog show mainland-2022, or: yuejie catalog show --site mainland --month 2022-07\n"
                + "Try: yuejie catalog --help\n");
        assertThat(book.run("catalog", "check").exitCode()).isEqualTo(2);
    }

    @Test
    void allCatalogsAreListed() {
        assertThat(book.run("catalog", "list", "--catalogs", own.toString()).out()).isEqualTo("""
                CATALOG        VERSION  SITE      MONTHS                       PLANS
                mainland-2022  1        mainland  from 2022-01                 TRIAL, PRO, FLAGSHIP
                overseas-2022  1        overseas  from 2022-01                 TRIAL, PRO, FLAGSHIP
                shop-2023      1        shop      from 2023-01 before 2024-01  FREE, PAID, BEST
                """);
    }

    @Test
    void aFileOrDirectoryIsCheckedAndEveryMistakeIsNamed() throws IOException {
        assertThat(book.run("catalog", "check", own.resolve("shop.yaml").toString()).exitCode()).isZero();
        assertThat(book.run("catalog", "check", own.toString()).out()).contains("shop-2023  1        shop");
        Path bad = own.resolve("shop.yaml");
        Files.writeString(bad, Files.readString(bad).replace("price: 1.00", "price: 1.005").replace("FREE:", "Free:"));
        for (Path path : new Path[] {bad, own}) {
            BookRunner.Ended ended = book.run("catalog", "check", path.toString());
            assertThat(ended.exitCode()).isEqualTo(3);
            assertThat(ended.err()).contains("shop.yaml:17: charges[0].plans.PAID.price: '1.005' — expected an amount")
                    .contains("shop.yaml:8: plans: key 'Free' — expected a capital");
        }
        assertRefused("nowhere.yaml: (file): missing — expected a readable file\n", "catalog", "check",
                book.beside("nowhere.yaml").toString());
    }

    @Test
    void programsGetTheFileWithAmountsAsTexts() {
        assertThat(book.run("catalog", "show", "mainland-2022", "--json").out())
                .contains("\"package_fee\" : \"2999.00\"")
                .contains("\"minutes\" : 110000").contains("\"until\" : \"2022-10-01T00:00:00\"")
                .contains("\"30\" : \"500.00\"").contains("\"billable\" : false");
    }

    private void assertRefused(String words, String... command) {
        BookRunner.Ended ended = book.run(command);
        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.err()).endsWith(words);
        assertThat(ended.out()).isEmpty();
    }
}
