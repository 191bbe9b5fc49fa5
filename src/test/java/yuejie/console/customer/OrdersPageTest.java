package yuejie.console.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuejie.console.ConsoleRunner;
import yuejie.scenario.ABook;
import yuejie.scenario.BookRunner;
import yuejie.scenario.DropText;
import yuejie.scenario.OnBothDatabases;

/** The orders of an application on its page. */
@OnBothDatabases
class OrdersPageTest {

    private static final String HEADER = "order_id,sdk_app_id,product,months,starts_on,purchased_at,action";

    @ABook
    private BookRunner book;

    @TempDir
    private Path folder;

    @Test
    void ordersAreShownWithWhatBecameOfThemAndWithTheMinutesThatTheyBring() throws Exception {
        book.importing(new DropText().with("accounts.csv", "account_id,name", "able,Able Ltd")
                .with("apps.csv", "sdk_app_id,account_id,site,created_on", "1,able,mainland,2021-01-01")
                .with("orders.csv", HEADER, "plan,1,PRO,12,2022-01-01,2021-12-31T12:00:00,ADD",
                        "again,1,PRO,6,2023-01-01,2022-02-01T12:00:00,ADD",
                        "long,1,PRO,61,2022-01-01,2022-01-02T12:00:00,ADD",
                        "pack,1,CALL_BASIC,1,2022-01-05,2022-01-05T12:00:00,ADD")
                .write(folder.resolve("drop")));
        book.importing(new DropText().with("orders.csv", HEADER,
                "again,1,PRO,6,2023-01-01,2022-02-01T12:00:00,WITHDRAW").write(folder.resolve("later")));
        try (ConsoleRunner console = ConsoleRunner.open(book)) {
            assertThat(console.text("/applications/1?lang=en"))
                    .contains("Prepaid orders, latest purchase first Order"
                            + " Product Months Starts on Valid to Price State Reason Bought at")
                    .contains(" again PRO 6 2023-01-01 2023-06-30 5,994.00 withdrawn 2022-02-01 12:00:00 +08:00 pack"
                            + " CALL_BASIC 1 2022-01-05 2022-02-05 500.00 paid outside 2022-01-05 12:00:00 +08:00 long"
                            + " PRO 61 2022-01-01 refused MONTHS_OUT_OF_RANGE 2022-01-02 12:00:00 +08:00 plan"
                            + " PRO 12 2022-01-01 2022-12-31 11,988.00 paid outside 2021-12-31 12:00:00 +08:00")
                    .contains("Minutes of calls from these orders Order Minutes Usable from Valid to Usable by"
                            + " Mini-programs until pack 110,000 2022-01-05 2022-02-28 account 2022-02-05");
        }
    }
}
