package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yuejie.oracle.RandomDrop;

/** A month is settled without being kept: before it is settled, and under other prices. */
@OnBothDatabases
class PreviewAndComparisonTest {

    private static final String[] PREVIEW = {"settle", "--month", "2022-07", "--preview", "--json"};

    @TempDir
    private Path folder;

    @Test
    void thePreviewOfAMonthIsWhatItIsSettledWithAndWritesNothing() {
        BookRunner book = BookRunner.made(folder.resolve("book"));
        RandomDrop.of(61, YearMonth.of(2022, 7), 150).writeTo(folder.resolve("drop"));
        book.importing(folder.resolve("drop"));
        Map<String, String> before = rows(book);
        JsonNode preview = JsonMapper.shared().readTree(book.run(PREVIEW).out());
        assertThat(rows(book)).isEqualTo(before);

        JsonNode settled = JsonMapper.shared().readTree(book.run("settle", "--month", "2022-07", "--json").out());
        for (String figure : List.of("applications", "invoiced", "nothing_due", "parked", "amount", "missing_days")) {
            assertThat(preview.get(figure)).as(figure).isEqualTo(settled.get(figure));
        }
        assertThat(book.query("select item, count(*), sum(amount) from invoice_line group by item order by item"))
                .isEqualTo(new TreeMap<>(items(preview)).entrySet().stream().map(item -> item.getKey() + "|"
                        + item.getValue().get("lines").asInt() + "|" + item.getValue().get("amount").asString())
                        .toList());
        assertThat(book.query("select sdk_app_id from invoice order by total desc, sdk_app_id").subList(0, 10))
                .isEqualTo(
                        preview.get("biggest").valueStream().map(line -> line.get("sdk_app_id").asString()).toList());
    }

    @Test
    void aMonthThatIsRunningIsPreviewedWithTheDaysToCome() {
        BookRunner book = BookRunner.made(folder.resolve("book"));
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        YearMonth month = YearMonth.from(today);
        book.importing(new DropText().with("accounts.csv", "account_id,name", "A,Alpha")
                .with("apps.csv", "sdk_app_id,account_id,site,created_on", "7,A,mainland,2022-01-01")
                .with("orders.csv", "order_id,sdk_app_id,product,months,starts_on,purchased_at",
                        "O,7,PRO,60," + month.atDay(1) + ",2022-07-01T00:00:00")
                .withUsage(today.toString(), "7," + today + ",10001,0").write(folder.resolve("drop")));
        BookRunner.Ended ended = book.run("settle", "--month", month.toString(), "--preview", "--json");
        assertThat(ended.exitCode()).isZero();
        JsonNode preview = JsonMapper.shared().readTree(ended.out());
        assertThat(preview.get("amount").asString()).isEqualTo("1000.00");
        assertThat(preview.get("days_missing").size()).isEqualTo(today.getDayOfMonth() - 1);
        assertThat(preview.get("days_to_come").asInt()).isEqualTo(month.lengthOfMonth() - today.getDayOfMonth() + 1);
    }

    @Test
    void aPreviewWithAnApplicationThatWouldBeParkedEndsWithFour() {
        BookRunner book = BookRunner.made(folder.resolve("book"));
        book.importing(DropText.ofTwoApplications().withUsageOf("2022-07")
                .with("options.csv", "sdk_app_id,option,value,effective_at", "1,HISTORY_STORAGE,45,2022-07-01T00:00:00")
                .write(folder.resolve("drop")));
        BookRunner.Ended preview = book.run(PREVIEW);
        assertThat(preview.exitCode()).isEqualTo(4);
        assertThat(preview.out()).contains("\"exit_code\" : 4", "\"parked\" : 1");
        assertThat(book.settle("2022-07").exitCode()).isEqualTo(4);
    }

    @Test
    void whatCannotBePreviewedIsRefused() {
        BookRunner book = BookRunner.made(folder.resolve("book"));
        book.importing(DropText.ofTwoApplications().withUsageOf("2022-07").write(folder.resolve("drop")));
        assertThat(book.run("settle", "--month", "2999-01", "--preview").err())
                .isEqualTo("No usage of 2999-01 was imported, so"
                        + " there is nothing to preview. Import its daily snapshots first: yuejie import PATH\n");
        book.settle("2022-07");
        BookRunner.Ended settled = book.run(PREVIEW);
        assertThat(settled.exitCode()).isEqualTo(3);
        assertThat(settled.err())
                .isEqualTo("2022-07 is settled and proved; what changed since: yuejie adjust --month 2022-07"
                        + " --preview. Nothing was changed.\n");
        assertThat(book.run("settle", "--month", "2022-07", "--preview", "--parked").exitCode()).isEqualTo(2);
    }

    @Test
    void aBookIsComparedUnderTwoCatalogs() throws IOException {
        BookRunner book = BookRunner.made(folder.resolve("book"));
        book.importing(ofFourApplications().write(folder.resolve("drop")));
        Path prices = otherPrices();
        Map<String, String> before = rows(book);
        Path csv = folder.resolve("all.csv");
        Path svg = folder.resolve("movers.svg");
        BookRunner.Ended ended = book.run("compare", "--month", "2022-07", "--catalog", "mainland-2022", "--catalog",
                prices.toString(), "--csv", csv.toString(), "--svg", svg.toString());
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(rows(book)).isEqualTo(before);
        assertThat(ended.out())
                .contains("2022-07: A = mainland-2022 version 1, B = mainland-2023 version 1; nothing is written.")
                .contains("DAU_OVERAGE      2000.00  2500.00  500.00\n")
                .contains("GROUP_OVERAGE    1000.00  900.00   -100.00\n")
                .contains("1            A,1      2000.00  2500.00  500.00      INVOICED → INVOICED\n")
                .endsWith(
                        "4 applications: 1 would pay 500.00 CNY more, 1 would pay 100.00 CNY less, 1 the same,"
                                + " 1 parked under A or B and not compared; in all 3500.00 CNY becomes 3400.00 CNY.\n");
        assertThat(csv).hasContent("""
                sdk_app_id,account_id,total_a,total_b,difference,outcome_a,outcome_b
                1,"A,1",2000.00,2500.00,500.00,INVOICED,INVOICED
                2,"A,1",1000.00,900.00,-100.00,INVOICED,INVOICED
                3,"A,1",500.00,0.00,-500.00,INVOICED,PARKED
                4,"A,1",0.00,0.00,0.00,NOTHING_DUE,NOTHING_DUE
                """);
        assertThat(Files.readString(svg)).startsWith("<svg ").contains(">+500.00</text>").contains(">-100.00</text>")
                .endsWith("</svg>\n");
        assertThat(book.run("compare", "--month", "2022-07", "--catalog", "mainland-2022", "--catalog", "overseas-2022")
                .err())
                .isEqualTo(
                        "mainland-2022 is for the site mainland, and overseas-2022 for overseas; two catalogs of one"
                                + " site can be compared.\n");
    }

    /** 1 pays for two blocks of users, 2 for one of groups, 3 for 30 days of history, 4 for nothing. */
    private static DropText ofFourApplications() {
        return new DropText().with("accounts.csv", "account_id,name", "\"A,1\",Alpha")
                .with("apps.csv", "sdk_app_id,account_id,site,created_on", "1,\"A,1\",mainland,2022-01-01",
                        "2,\"A,1\",mainland,2022-01-01", "3,\"A,1\",mainland,2022-01-01",
                        "4,\"A,1\",mainland,2022-01-01")
                .with("orders.csv", "order_id,sdk_app_id,product,months,starts_on,purchased_at",
                        "O1,1,PRO,1,2022-07-01,2022-07-01T00:00:00", "O2,2,FLAGSHIP,1,2022-07-01,2022-07-01T00:00:00",
                        "O3,3,PRO,1,2022-07-01,2022-07-01T00:00:00")
                .with("options.csv", "sdk_app_id,option,value,effective_at", "3,HISTORY_STORAGE,30,2022-07-01T00:00:00")
                .withUsage("2022-07-14", "1,2022-07-14,23000,0", "2,2022-07-14,0,100001", "3,2022-07-14,1,1",
                        "4,2022-07-14,1,1");
    }

    /** Users are dearer, groups are cheaper, 30 days of history are not sold. */
    private Path otherPrices() throws IOException {
        return Files.writeString(folder.resolve("new.yaml"), Files.readString(
                Path.of("src/main/resources/catalogs/mainland-2022.yaml"))
                .replace("id: mainland-2022 ", "id: mainland-2023 ")
                .replace("valid: {from: 2022-01}", "valid: {from: 2023-01}")
                .replace("PRO: {free: 10000, block: 10000, price: 1000.00}",
                        "PRO: {free: 10000, block: 10000, price: 1250.00}")
                .replace("FLAGSHIP: {free: 100000, block: 100000, price: 1000.00}",
                        "FLAGSHIP: {free: 100000, block: 100000, price: 900.00}")
                .replace("{30: 500.00, 90", "{90"));
    }

    private static Map<String, JsonNode> items(JsonNode preview) {
        return preview.get("items").propertyStream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Every row of every table. */
    private static Map<String, String> rows(BookRunner book) {
        Map<String, String> rows = new TreeMap<>();
        for (String table : book.query("select table_name from information_schema.tables where table_schema = 'public'"
                + " and table_type = 'BASE TABLE'")) {
            rows.put(table, book.query("select * from " + table).stream().sorted().collect(Collectors.joining("\n")));
        }
        assertThat(rows).hasSizeGreaterThan(20);
        return rows;
    }
}
