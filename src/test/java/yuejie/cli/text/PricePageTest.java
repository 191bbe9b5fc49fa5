package yuejie.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import yuejie.catalog.Catalog;
import yuejie.catalog.file.CatalogFiles;
import yuejie.explain.ExplanationLanguage;

/** Every cell of every table of the provider's price page is shown. */
class PricePageTest {

    /** Headings that only hold columns or rows together. */
    private static final Set<String> LAYOUT = Set.of("套餐包类型", "增值服务费用");

    private static final Pattern CELL = Pattern.compile("<t[dh][^>]*>(.*?)</t[dh]>", Pattern.DOTALL);

    @Test
    void everyCellOfThePagesTablesIsShownInChinese() throws IOException {
        String shown = shown("mainland-2022", ExplanationLanguage.ZH);
        List<String> cells = cells(Files.readString(Path.of("src/test/resources/price-page/tables.zh.md")));
        assertThat(cells).hasSizeGreaterThan(250);
        assertThat(cells.stream().filter(cell -> !LAYOUT.contains(cell) && !shown.contains(cell)).distinct()).isEmpty();
    }

    @Test
    void everyRowOfTheTablesOfFeaturesStandsOnOneLineWithItsValuesInTheirOrder() throws IOException {
        List<String> shown = shown("mainland-2022", ExplanationLanguage.ZH).lines().toList();
        List<String> rows = Files.readAllLines(Path.of("src/test/resources/price-page/tables.zh.md")).stream()
                .filter(line -> line.startsWith("|") && !line.contains("---")).toList();
        assertThat(rows).hasSize(26);
        assertThat(rows).allSatisfy(row -> {
            String inOrder = String.join(".*", markdownCells(row).stream().map(Pattern::quote).toList());
            assertThat(shown).anyMatch(line -> Pattern.matches(inOrder + "\\s*", line));
        });
    }

    @Test
    void pricesAndQuotasAreThoseOfTheCatalogAndNotTypedTwice() {
        String text = catalog("mainland-2022").source();
        String dearer = text.replace("package_fee: 999.00", "package_fee: 888.50")
                .replace("price: 1000.00", "price: 1234.56")
                .replace("{PRO: 500.00}", "{PRO: 777.00}").replace("180: 1500.00", "180: 1515.00")
                .replace("minutes: 110000", "minutes: 5000").replace("free: 10000,", "free: 12345,");
        String shown = new CatalogText(CatalogFiles.parse("dearer", dearer), ExplanationLanguage.ZH).toString();
        assertThat(shown).contains("888.5元/月").contains("1234.56元/1万个，不足1万的部分按1万计算")
                .contains("2000人/群：777元/月").contains("存储180天：1515元/月").contains("12345")
                .contains("基础版：777元/月，赠送5000分钟通话时长套餐包（月）").doesNotContain("11w分钟").doesNotContain(" 999元/月");
    }

    @Test
    void theEnglishPageHasNoChineseInIt() {
        assertThat(shown("mainland-2022", ExplanationLanguage.EN)).doesNotContainPattern("\\p{IsHan}")
                .contains("CNY 1000 per 10000 begun").contains("360 days: CNY 2500 a month")
                .contains("Basic: CNY 500 a month with 110000 minutes of calls a month");
        assertThat(shown("overseas-2022", ExplanationLanguage.EN)).doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void aCatalogWithoutAPageShowsEachProductByItself() {
        assertThat(shown("overseas-2022", ExplanationLanguage.ZH)).contains("5999元/月").contains("180：1280元/月")
                .contains("3000元/10万个，不足10万的部分按10万计算").doesNotContain("功能点");
    }

    private static String shown(String id, ExplanationLanguage language) {
        return new CatalogText(catalog(id), language).toString();
    }

    private static Catalog catalog(String id) {
        return CatalogFiles.read(Optional.empty()).all().stream().filter(each -> each.id().equals(id)).findFirst()
                .orElseThrow();
    }

    private static List<String> cells(String page) {
        List<String> cells = new ArrayList<>();
        Stream<String> html = CELL.matcher(page).results().map(MatchResult::group)
                .flatMap(cell -> Stream.of(cell.split("</p>|<br>")));
        Stream<String> markdown = page.lines().filter(line -> line.startsWith("|") && !line.contains("---"))
                .flatMap(line -> markdownCells(line).stream());
        Stream.concat(html, markdown).map(PricePageTest::text).filter(cell -> !cell.isEmpty()).forEach(cells::add);
        return cells;
    }

    private static List<String> markdownCells(String row) {
        return Stream.of(row.substring(1).split("\\|")).map(PricePageTest::text).filter(cell -> !cell.isEmpty())
                .toList();
    }

    /** The text of a cell: tags and the addresses of links are taken off. */
    private static String text(String cell) {
        return cell.replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1").replaceAll("<[^>]*>", "").replace("&#10003;", "✓")
                .replaceAll("\\s+", " ").strip();
    }
}
