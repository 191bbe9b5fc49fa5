package yuejie.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yuejie.scenario.BookRunner;
import yuejie.scenario.OnBothDatabases;

/** The pages of prices say what {@code catalog show} and {@code quote} say. There is no book yet: none is needed. */
@OnBothDatabases
class PricePagesTest {

    /** A site whose catalog holds for 2022 alone, with meters and options of its own. */
    private static final String CLOUD = """
            id: cloud-2022
            site: cloud
            version: 3
            currency: CNY
            valid: {from: 2022-01, until: 2023-01}
            proration: SECOND
            plans:
              FREE: {name: {zh: 免费版, en: Free}, billable: false, package_fee: 0}
              PAID: {name: {zh: 付费版, en: Paid}, billable: true, package_fee: 10.5}
              BEST: {name: {zh: 尊享版, en: "Best <b>&amp;"}, billable: true, package_fee: 1234.00}
            meters:
              calls: {name: {zh: 呼叫, en: Calls}, unit: {zh: 次, en: calls}}
            charges:
              - item: CALLS
                kind: UNIT_PRICE
                meter: calls
                aggregate: SUM
                name: {zh: 呼叫费, en: Call fee}
                plans:
                  PAID: {price: 0.005}
                  BEST: {free: 1000, price: 0.004, minimum: 7.00}
              - item: SEATS
                kind: OPTION_FEE_PER_BLOCK
                option: SEATS
                meter: groups
                aggregate: LAST
                name: {zh: 席位, en: Seats}
                plans:
                  PAID: {included_up_to: 2, prices: {5: 3.00, 50: 4.00}, block: 10}
                  BEST: {included_up_to: 2, prices: {5: 3.50}, free: 10, block: 10}
            """;

    @TempDir
    private static Path folder;

    private static BookRunner book;
    private static ConsoleRunner console;

    @BeforeAll
    static void startAConsoleWithCatalogsOfOnesOwn() throws Exception {
        book = new BookRunner(folder.resolve("book"));
        Path own = Files.createDirectories(folder.resolve("own"));
        Files.copy(Path.of("src/test/resources/catalogs/base.yaml"), own.resolve("shop.yaml"));
        Files.writeString(own.resolve("cloud.yaml"), CLOUD);
        book.with("yuejie.catalogs", own.toString());
        console = ConsoleRunner.open(book);
    }

    @AfterAll
    static void endIt() {
        console.close();
    }

    @Test
    void allCatalogsAreListedThoseThatHoldNowFirst() throws Exception {
        assertThat(console.get("/catalog.csv").body().replace("\r", "")).isEqualTo("""
                catalog,version,site,holds,valid-from,valid-before,plans
                mainland-2022,1,mainland,holds-now,2022-01,,"TRIAL, PRO, FLAGSHIP"
                overseas-2022,1,overseas,holds-now,2022-01,,"TRIAL, PRO, FLAGSHIP"
                cloud-2022,3,cloud,,2022-01,2023-01,"FREE, PAID, BEST"
                shop-2023,1,shop,,2023-01,2024-01,"FREE, PAID, BEST"
                """);
        assertThat(console.text("/catalog?lang=en"))
                .contains("Price catalog Version Site Holds From Before Plans mainland-2022 1"
                        + " mainland now 2022-01 TRIAL, PRO, FLAGSHIP overseas-2022");
        assertThat(console.text("/catalog?lang=zh")).contains("mainland-2022 1 mainland 当前 2022-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mainland-2022", "overseas-2022", "shop-2023", "cloud-2022"})
    void aCatalogHasTheWordsAndNumbersOfTheCommand(String id) throws Exception {
        for (String language : List.of("zh", "en")) {
            String shown = output("catalog", "show", id, "--lang", language).replaceAll("(?m)^(## |- )", "");
            assertThat(
                    console.text("/catalog/" + id + "?lang=" + language).replace("Price calculator All price catalogs ",
                            "").replace("价格计算器 全部价目表 ", ""))
                    .contains(folded(shown));
        }
    }

    @Test
    void tablesOfACatalogHaveHeadersAndNamedRows() throws Exception {
        assertThat(console.get("/catalog/cloud-2022?lang=en").body()).contains(
                "<th scope=\"col\">Item</th><th scope=\"col\">Free</th>",
                "<th scope=\"row\">Call fee</th>", "Best &lt;b&gt;&amp;amp;</th>")
                .contains("href=\"/catalog/quote?site=cloud&amp;month=2022-01\"").doesNotContain("<b>", "style=");
    }

    @Test
    void aCatalogThatIsNotThereIsNotFound() throws Exception {
        HttpResponse<String> page = console.get("/catalog/mainland-2023?lang=en");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(ConsoleRunner.text(page)).contains("The book has no catalog mainland-2023.");
    }

    /** What the address asks, and how the command is asked the same. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            site=mainland&plan=PRO&month=2022-07 | --site mainland --plan PRO --month 2022-07
            plan=PRO&month=2022-07&dau=23000&groups=120000 | --site mainland --plan PRO --month 2022-07 --dau 23000 \
            --groups 120000
            plan=PRO&month=2022-07&dau=+10001+&groups= | --site mainland --plan PRO --month 2022-07 --dau 10001
            plan=FLAGSHIP&month=2022-07&option.HISTORY_STORAGE=90 | --site mainland --plan FLAGSHIP --month 2022-07 \
            --history 90
            plan=PRO&month=2022-07&add-on=GROUP_MEMBERS_2000&add-on=JOINED_GROUPS_1000&call-pack=CALL_BASIC&months=12 \
            | --site mainland --plan PRO --month 2022-07 --add-on GROUP_MEMBERS_2000 --add-on JOINED_GROUPS_1000 \
            --call-pack CALL_BASIC --months 12
            plan=TRIAL&month=2022-07&call-pack=CALL_TRIAL&dau=99999&months=3 | --site mainland --plan TRIAL \
            --month 2022-07 --call-pack CALL_TRIAL --dau 99999 --months 3
            plan=PRO&dau=30000&suspended-from=2022-07-05T10:30:00 | --site mainland --plan PRO --dau 30000 \
            --suspended-from 2022-07-05T10:30:00
            plan=PRO&month=2022-07&dau=30000&suspended-from=2022-07-05&resumed-at=2022-07-09T00:00:01Z | \
            --site mainland --plan PRO --month 2022-07 --dau 30000 --suspended-from 2022-07-05 --resumed-at \
            2022-07-09T00:00:01Z
            site=overseas&plan=FLAGSHIP&month=2022-02&dau=999999999&groups=12 | --site overseas --plan FLAGSHIP \
            --month 2022-02 --dau 999999999 --groups 12
            site=shop&plan=PAID&month=2023-12&dau=14&option.HISTORY_STORAGE=30&add-on=MORE_ROOMS | --site shop \
            --plan PAID --month 2023-12 --dau 14 --history 30 --add-on MORE_ROOMS
            site=cloud&plan=PAID&month=2022-05&meter.calls=7 | --site cloud --plan PAID --month 2022-05 --meter calls=7
            site=cloud&plan=BEST&month=2022-05&meter.calls=41&groups=23&option.SEATS=5&months=60 | --site cloud \
            --plan BEST --month 2022-05 --meter calls=41 --groups 23 --option SEATS=5 --months 60
            """)
    void aQuoteIsThatOfTheCommand(String address, String call) throws Exception {
        for (String language : List.of("zh", "en")) {
            assertThat(console.text("/catalog/quote?" + address + "&lang=" + language))
                    .contains(folded(output(quote(call, "--lang", language))));
        }
        JsonNode quote = JsonMapper.shared().readTree(output(quote(call, "--json")));
        List<String> amounts = new ArrayList<>();
        quote.get("prepaid").forEach(each -> amounts.add(" = " + amount(each, "amount")));
        amounts.add("Prepaid in all: " + amount(quote, "prepaid_total"));
        quote.get("postpaid").forEach(each -> amounts.add("Amount " + amount(each, "amount")));
        amounts.add("Postpaid in all: " + amount(quote, "postpaid_total"));
        amounts.add("Total: " + amount(quote, "total"));
        assertThat(console.text("/catalog/quote?" + address + "&lang=en")).containsSubsequence(amounts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            plan=compare&month=2022-07&dau=30000&option.HISTORY_STORAGE=360 | --site mainland --compare \
            --month 2022-07 --dau 30000 --history 360
            plan=compare&month=2022-07&add-on=JOINED_GROUPS_3000&months=2 | --site mainland --compare \
            --month 2022-07 --add-on JOINED_GROUPS_3000 --months 2
            site=cloud&plan=compare&month=2022-05&meter.calls=41&option.SEATS=50&groups=9 | --site cloud --compare \
            --month 2022-05 --meter calls=41 --option SEATS=50 --groups 9
            """)
    void plansStandSideBySideAsTheCommandComparesThem(String address, String call) throws Exception {
        String shown = console.text("/catalog/quote?" + address + "&lang=en").replace(" What cannot be had", "");
        assertThat(shown).contains(folded(output(quote(call))));
        JsonNode compared = JsonMapper.shared().readTree(output(quote(call, "--json")));
        List<String> totals = new ArrayList<>();
        compared.get("plans").forEach(plan -> totals.add(plan.get("problems").isEmpty()
                ? grouped(plan, "total") : "not comparable"));
        assertThat(shown).contains(" Total " + String.join(" ", totals) + " Cheapest: ");
        assertThat(compared.get("cheapest")).hasSize(1);
    }

    @Test
    void whatIsNotSoldIsSaidInBothLanguages() throws Exception {
        String both = "/catalog/quote?plan=FLAGSHIP&month=2022-07&add-on=GROUP_MEMBERS_2000&option.HISTORY_STORAGE=45";
        assertThat(console.text(both + "&lang=en")).contains("What cannot be had GROUP_MEMBERS_2000 is not sold for"
                + " FLAGSHIP; for it there are CALL_PREMIUM, CALL_TRIAL, GROUP_MEMBERS_6000, JOINED_GROUPS_3000"
                + " HISTORY_STORAGE 45 is neither sold nor included in plan FLAGSHIP, which it met on 2022-07-01; sold:"
                + " up to 30 included, [90, 180, 360]").doesNotContain("Total:", "Nothing is computed");
        assertThat(console.text(both + "&lang=zh")).contains("无法购买的内容 FLAGSHIP 不售 GROUP_MEMBERS_2000；可购：CALL_PREMIUM,"
                + " CALL_TRIAL, GROUP_MEMBERS_6000, JOINED_GROUPS_3000 该套餐包既不售卖也不包含增值服务的这一档位（原文：HISTORY_STORAGE 45"
                + " is neither sold").doesNotContain("总计：");
        assertThat(console.text("/catalog/quote?plan=compare&month=2022-07&add-on=GROUP_MEMBERS_2000&lang=zh"))
                .contains("GROUP_MEMBERS_2000 500.00 不售").contains("最便宜：专业版，1,499.00 元")
                .endsWith("FLAGSHIP: FLAGSHIP 不售 GROUP_MEMBERS_2000；可购：CALL_PREMIUM, CALL_TRIAL, GROUP_MEMBERS_6000,"
                        + " JOINED_GROUPS_3000 本控制台只读，此处不能更改任何内容。");
    }

    @Test
    void whereNothingIsChosenTheFormSaysWhatToDo() throws Exception {
        String form = console.get("/catalog/quote?lang=en").body();
        assertThat(form).contains("<option value=\"mainland\" selected=\"selected\">mainland</option>",
                "<option value=\"compare\" selected=\"selected\">compare all plans that are billed</option>",
                "<option value=\"PRO\">Professional PRO</option>", "name=\"option.HISTORY_STORAGE\"",
                "<option value=\"360\"></option>", "name=\"add-on\" value=\"GROUP_MEMBERS_2000\"",
                "name=\"call-pack\" value=\"CALL_BASIC\"",
                "Nothing is computed yet. Fill in the form and press Compute.")
                .doesNotContain("meter.", "checked", "class=\"wrong\"", "style=");
        assertThat(console.text("/catalog/quote?lang=zh")).contains("尚未计算。请填写表单，然后点击“计算”。");
    }

    @Test
    void theFormFollowsTheCatalogAndKeepsWhatWasAsked() throws Exception {
        assertThat(console.get("/catalog/quote?site=cloud&plan=PAID&month=2022-05&meter.calls=7&option.SEATS=5&lang=en")
                .body()).contains("<option value=\"PAID\" selected=\"selected\">Paid PAID</option>", "Calls (calls)",
                        "name=\"meter.calls\" value=\"7\"", "name=\"option.SEATS\" value=\"5\"", "Seats SEATS")
                .doesNotContain("Add-ons", "HISTORY_STORAGE");
        assertThat(console.get("/catalog/quote?plan=PRO&call-pack=CALL_BASIC").body())
                .contains("value=\"CALL_BASIC\" checked=\"checked\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            plan=GOLD | GOLD: the catalog has none; it has TRIAL, PRO, FLAGSHIP. | 价目表中没有 GOLD；可选：TRIAL, PRO, FLAGSHIP。
            plan=PRO&site=moon | There is no site moon; there are cloud, mainland, overseas, shop. \
            | 没有站点 moon；可选站点：cloud, mainland, overseas, shop。
            plan=PRO&month=2022-13 | '2022-13' is no month; a month is written YYYY-MM, for example 2022-07. \
            | “2022-13”不是账期；账期写作 YYYY-MM，例如 2022-07。
            plan=PAID&site=cloud&month=2023-01 | No catalog of the site cloud holds for 2023-01; its catalogs hold from \
            2022-01 before 2023-01. | 站点 cloud 没有适用于 2023-01 的价目表；其价目表适用账期：2022-01 起，至 2023-01（不含）。
            plan=PRO&month=2021-12 | No catalog of the site mainland holds for 2021-12; its catalogs hold from 2022-01. \
            | 站点 mainland 没有适用于 2021-12 的价目表；其价目表适用账期：2022-01 起。
            plan=PRO&dau=-1 | '-1' is not accepted; it must be a whole number from 0 to 999999999999. \
            | “-1”无效；须为 0 至 999999999999 的整数。
            plan=PRO&dau=1000000000000 | '1000000000000' is not accepted; it must be a whole number from 0 to \
            999999999999. | “1000000000000”无效；须为 0 至 999999999999 的整数。
            plan=PRO&months=61 | '61' is not accepted; it must be a whole number from 1 to 60. | “61”无效；须为 1 至 60 的整数。
            plan=PRO&add-on=X | X: the catalog has none; it has AVCHATROOM_UNLIMITED, GROUP_MEMBERS_2000, \
            GROUP_MEMBERS_6000, JOINED_GROUPS_1000, JOINED_GROUPS_3000. | 价目表中没有 X；可选：AVCHATROOM_UNLIMITED,
            plan=PRO&call-pack=X | X: the catalog has none; it has CALL_TRIAL, CALL_BASIC, CALL_ADVANCED, CALL_PREMIUM. \
            | 价目表中没有 X；可选：CALL_TRIAL, CALL_BASIC, CALL_ADVANCED, CALL_PREMIUM。
            plan=PRO&meter.calls=7 | meter.calls: the catalog has none; it has no such thing. \
            | meter.calls: 价目表中没有；可选：无。
            plan=PRO&meter.calls=x | meter.calls: 'x' is not accepted; it must be a whole number from 0 to 999999999999. \
            | meter.calls: “x”无效；须为 0 至 999999999999 的整数。
            plan=PRO&option.X=7 | option.X: the catalog has none; it has HISTORY_STORAGE. \
            | option.X: 价目表中没有；可选：HISTORY_STORAGE。
            plan=PRO&suspended-from=2022 | '2022' is no time; a time is written YYYY-MM-DDThh:mm:ss, or YYYY-MM-DD for \
            the beginning of a day. | “2022”不是时间；时间写作 YYYY-MM-DDThh:mm:ss，或以 YYYY-MM-DD 表示当日零点。
            plan=PRO&suspended-from=%2B999999999-12-31 | '+999999999-12-31' is no time; a time is written \
            YYYY-MM-DDThh:mm:ss, or YYYY-MM-DD for the beginning of a day. | “+999999999-12-31”不是时间
            plan=PRO&suspended-from=2022-07-02&resumed-at=2022-07-02 | It must be a time after that of the suspension. \
            | 恢复时间须晚于停服时间。
            plan=PRO&dau=<script>&lang=en | '<script>' is not accepted | “<script>”无效
            """)
    void aBadValueIsNamedBesideItsFieldWithWhatIsRight(String address, String english, String chinese)
            throws Exception {
        String asked = "/catalog/quote?" + address.replace("<", "%3C").replace(">", "%3E");
        assertThat(console.get(asked).body()).contains("role=\"alert\"").doesNotContain("<script>");
        assertThat(console.text(asked + "&lang=en")).contains(english)
                .contains("Nothing is computed, as some values are"
                        + " wrong. Change them as said in the form, and press Compute.");
        assertThat(console.text(asked.replace("&lang=en", "") + "&lang=zh")).contains(chinese).contains("部分内容有误，未作计算。");
    }

    private static String output(String... call) {
        BookRunner.Ended ended = book.run(call);
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        return ended.out();
    }

    private static String[] quote(String call, String... more) {
        List<String> words = new ArrayList<>(List.of(("quote " + call).split(" +")));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    private static String amount(JsonNode node, String field) {
        return grouped(node, field) + " CNY";
    }

    private static String grouped(JsonNode node, String field) {
        return String.format(Locale.ROOT, "%,.2f", new BigDecimal(node.get(field).asString()));
    }

    private static String folded(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
