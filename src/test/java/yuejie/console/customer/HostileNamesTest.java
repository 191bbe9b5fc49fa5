package yuejie.console.customer;

import static org.assertj.core.api.Assertions.assertThat;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuejie.console.ConsoleRunner;
import yuejie.console.page.Address;
import yuejie.scenario.BookRunner;
import yuejie.scenario.DropText;
import yuejie.scenario.OnBothDatabases;

/** Names and ids that would do something in a page or a spreadsheet come out as the text that they are. */
@OnBothDatabases
class HostileNamesTest {

    private static final String ACCOUNT = "=a/..%2F<b>&;?#~😀";
    private static final String NAME = "<script>alert(1)</script> \u202Etxt " + "very ".repeat(200) + "long";
    private static final String ORDER = "@<img src=x onerror=alert(1)>";

    @TempDir
    private static Path folder;
    private static BookRunner book;
    private static ConsoleRunner console;

    @BeforeAll
    static void settle() {
        book = BookRunner.made(folder.resolve("book"));
        DropText drop = new DropText().with("accounts.csv", "account_id,name", ACCOUNT + "," + NAME)
                .with("apps.csv", "sdk_app_id,account_id,site,created_on", "1," + ACCOUNT + ",mainland,2021-01-01")
                .with("orders.csv", "order_id,sdk_app_id,product,months,starts_on,purchased_at",
                        ORDER + ",1,PRO,36,2021-12-01,2021-11-30T12:00:00");
        for (int day = 1; day <= 31; day++) {
            String date = "2022-07-" + (day < 10 ? "0" : "") + day;
            drop = drop.withUsage(date, "1," + date + ",12000,0");
        }
        book.importing(drop.write(folder.resolve("drop")));
        book.settle("2022-07");
        console = ConsoleRunner.open(book);
    }

    @AfterAll
    static void endIt() {
        console.close();
    }

    @Test
    void pagesShowThemAsText() throws Exception {
        String account = Address.account(ACCOUNT);
        for (String path : List.of("/accounts", account, "/applications", "/applications/1",
                "/applications/1/2022-07", "/invoices", "/invoices/IM-202207-1",
                "/invoices/search?q=" + URLEncoder.encode(ORDER, StandardCharsets.UTF_8))) {
            HttpResponse<String> page = console.get(path + (path.contains("?") ? "&" : "?") + "lang=en");
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body()).as(path).doesNotContain("<script", "<img", "<b>");
        }
        assertThat(console.text(account + "?lang=en")).contains("Account " + ACCOUNT + " Account name "
                + "<script>alert(1)</script> \u202Etxt very very ").contains("Applications of this account");
        assertThat(console.text("/applications/1?lang=en")).contains(ORDER + " PRO 36 2021-12-01 2024-11-30");
        assertThat(console.text("/invoices?lang=en&account=" + URLEncoder.encode(ACCOUNT, StandardCharsets.UTF_8)))
                .contains("IM-202207-1 2022-07 1 " + ACCOUNT);
        assertThat(console.get("/invoices?lang=en").body()).contains("href=\"" + account + "\"");
    }

    @Test
    void spreadsheetsGetNoFormula() throws Exception {
        assertThat(console.get("/accounts.csv").body()).isEqualTo("account,account-name\n'" + ACCOUNT + "," + NAME
                + "\n");
        assertThat(console.get("/invoices.csv").body()).contains("\nIM-202207-1,2022-07,1,'" + ACCOUNT + ",");
    }

    @Test
    void theSearchFindsThem() throws Exception {
        HttpResponse<String> found = console.get("/invoices/search?q=" + URLEncoder.encode(ACCOUNT,
                StandardCharsets.UTF_8));
        assertThat(found.statusCode()).isEqualTo(302);
        assertThat(found.headers().firstValue("Location")).hasValue(Address.account(ACCOUNT));
    }
}
