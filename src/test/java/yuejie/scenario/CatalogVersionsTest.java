package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two months of 2020 under two versions of a provider's prices: each month is settled with the version that held then,
 * and keeps it, whatever is in the directory of catalogs later on.
 */
@OnBothDatabases
class CatalogVersionsTest {

    private static final String OLD = catalog("old", "{from: 2019-01, until: 2020-02}", "1.00");
    private static final String NEW = catalog("new", "{from: 2020-02}", "2.50");

    private Path catalogs;
    @ABook
    private BookRunner book;

    private static String catalog(String id, String valid, String price) {
        return "id: " + id + "\nsite: shop\nversion: 4\ncurrency: CNY\nvalid: " + valid + "\nproration: SECOND\n"
                + "plans:\n  FREE: {name: {zh: 免费版, en: Free}, billable: false, package_fee: 0}\n"
                + "  GOLD_" + id.toUpperCase() + ": {name: {zh: 金版, en: Gold}, billable: true, package_fee: 10}\n"
                + "charges:\n  - item: USERS\n    kind: BLOCKS_ABOVE_QUOTA\n    meter: dau\n    aggregate: LAST\n"
                + "    name: {zh: 用户, en: Users " + id + "}\n    plans:\n"
                + "      GOLD_" + id.toUpperCase() + ": {free: 10, block: 10, price: " + price + "}\n";
    }

    @BeforeEach
    void importTwoMonths() throws IOException {
        catalogs = Files.createDirectory(book.beside("catalogs"));
        Files.writeString(catalogs.resolve("old.yaml"), OLD);
        Files.writeString(catalogs.resolve("new.yaml"), NEW);
        book.with("yuejie.catalogs", catalogs.toString());
        DropText drop = new DropText().with("accounts.csv", "account_id,name", "acct,A")
                .with("apps.csv", "sdk_app_id,account_id,site,created_on", "9,acct,shop,2019-06-01")
                .with("orders.csv", "order_id,sdk_app_id,product,months,starts_on,purchased_at",
                        "o-1,9,GOLD_OLD,12,2019-06-01,2019-06-01T00:00:00",
                        "o-2,9,GOLD_NEW,12,2020-02-01,2020-01-31T00:00:00");
        UsageSpans usage = new UsageSpans("sdk_app_id,days,dau,groups\n9,1-28,5,0\n9,29-31,35,0\n");
        ends(0, book.importing(usage.into(usage.into(drop, "2020-01"), "2020-02").write(book.beside("drop"))));
    }

    private static void ends(int exitCode, BookRunner.Ended ended) {
        assertThat(ended.exitCode()).as(ended.toString()).isEqualTo(exitCode);
    }

    private String lines(String month) {
        return book.export(month).get("invoice_lines.csv").replaceFirst(".*\n", "");
    }

    @Test
    void eachMonthIsSettledWithTheVersionThatHeldThenAndKeepsIt() throws IOException {
        ends(0, book.settle("2020-01"));
        Files.delete(catalogs.resolve("old.yaml"));
        ends(0, book.settle("2020-02"));

        // 25 above 10 begin 3 blocks
        assertThat(lines("2020-01")).isEqualTo("IM-202001-9,1,USERS,GOLD_OLD,dau,35,2020-01-31,10,3,1.00,3.00,2678400,"
                + "2678400,3.00\n");
        assertThat(lines("2020-02")).isEqualTo("IM-202002-9,1,USERS,GOLD_NEW,dau,35,2020-02-29,10,3,2.50,7.50,2505600,"
                + "2505600,7.50\n");
        assertThat(book.export("2020-01").get("invoices.csv")).contains("IM-202001-9,2020-01,9,acct,old,CNY,3.00,");
        assertThat(book.export("2020-02").get("invoices.csv")).contains("IM-202002-9,2020-02,9,acct,new,CNY,7.50,");
        assertThat(book.run("explain", "IM-202001-9").out())
                .contains("price catalog old version 4", "Line 1: Users old (USERS), Gold (GOLD_OLD)");
        ends(0, book.run("verify", "--month", "2020-01"));
        ends(0, book.run("verify", "--month", "2020-02"));
    }

    @Test
    void aCorrectionIsAdjustedByThePricesOfThenThoughTheCatalogSaysSomethingElseByNow() throws IOException {
        ends(0, book.settle("2020-01"));
        Files.writeString(catalogs.resolve("old.yaml"), OLD.replace("price: 1.00", "price: 9.00"));
        ends(0, book.importing(new DropText().withUsage("2020-01-31", "9,2020-01-31,55,0")
                .write(book.beside("correction"))));
        ends(0, book.run("adjust", "--month", "2020-01"));

        // 45 above 10 begin 5 blocks of 1.00, 3.00 were invoiced
        assertThat(lines("2020-01")).endsWith("IM-202001-9-A1,1,USERS,GOLD_OLD,dau,55,2020-01-31,10,5,1.00,5.00,"
                + "2678400,2678400,2.00\n");
        ends(0, book.run("verify", "--month", "2020-01"));
    }
}
