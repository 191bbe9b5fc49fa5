package yuejie.console.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static yuejie.console.customer.CustomerPagesTest.usage;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuejie.console.ConsoleRunner;
import yuejie.scenario.ABook;
import yuejie.scenario.BookRunner;
import yuejie.scenario.DropText;
import yuejie.scenario.OnBothDatabases;

/**
 * Invoices and movers where a month was adjusted. Each block of DAU above the quota costs 1000.00. In June the
 * application 1 had 2000.00 and the application 2 had 1000.00; a correction takes one block from each. The account has
 * no money.
 */
@OnBothDatabases
class AdjustedInvoicesPageTest {

    @ABook
    private BookRunner book;

    @TempDir
    private Path folder;

    @Test
    void anInvoiceThatItsAdjustmentCoversIsFoundByThatStateAndMoversCountAdjustments() throws Exception {
        DropText drop = new DropText().with("accounts.csv", "account_id,name", "able,Able Ltd")
                .with("apps.csv", "sdk_app_id,account_id,site,created_on", "1,able,mainland,2021-01-01",
                        "2,able,mainland,2021-01-01")
                .with("orders.csv", "order_id,sdk_app_id,product,months,starts_on,purchased_at",
                        "o-1,1,PRO,36,2021-12-01,2021-11-30T12:00:00", "o-2,2,PRO,36,2021-12-01,2021-11-30T12:00:00");
        book.importing(usage(usage(drop, "2022-06", 22_000, 12_000), "2022-07", 12_000, 22_000)
                .write(folder.resolve("drop")));
        book.settle("2022-06");
        book.settle("2022-07");
        book.importing(usage(new DropText(), "2022-06", 12_000, 1).write(folder.resolve("correction")));
        assertThat(book.run("adjust", "--month", "2022-06").exitCode()).isZero();
        // what somebody put in by hand is for verify to name; the pages go on
        book.update(
                "insert into ledger_entry (entry_key, kind, account_no, booked_on, cash, receivable, balance, revenue)"
                        + " values ('CREDIT:by hand', 'CREDIT', 1, date '2022-07-01', 0, 0, 0, 0)");
        try (ConsoleRunner console = ConsoleRunner.open(book)) {
            assertThat(console.get("/invoices.csv?month=2022-06").body().lines().skip(1)).containsExactly(
                    "IM-202206-1,2022-06,1,able,Able Ltd,2000.00,1000.00,CNY,OPEN",
                    "IM-202206-1-A1,2022-06,1,able,Able Ltd,-1000.00,,CNY,CREDIT",
                    "IM-202206-2,2022-06,2,able,Able Ltd,1000.00,,CNY,COVERED",
                    "IM-202206-2-A1,2022-06,2,able,Able Ltd,-1000.00,,CNY,CREDIT");
            assertThat(console.get("/invoices.csv?state=COVERED&month=2022-06").body().lines().skip(1))
                    .containsExactly("IM-202206-2,2022-06,2,able,Able Ltd,1000.00,,CNY,COVERED");
            assertThat(console.get("/movers.csv").body().lines().skip(1))
                    .containsExactly("2,able,MORE,0.00,2000.00,2000.00");
            assertThat(console.text("/movers?lang=en"))
                    .contains("Total of 2022-06: 1,000.00. Total of 2022-07: 3,000.00. Difference: 2,000.00.")
                    .contains("more 1 0.00 2,000.00 2,000.00 the same 1 1,000.00 1,000.00 0.00");
        }
    }
}
