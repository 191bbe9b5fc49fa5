package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import yuejie.scenario.BookRunner.Ended;

/** Values at the limits of what is accepted go all the way, whatever they add up to. */
@OnBothDatabases
class LimitsTest {

    private static final String TOP_UPS = "topup_id,account_id,amount,at";

    @ABook
    private BookRunner book;

    @Test
    void aBalanceHasMoreDigitsThanAnyAmount() {
        DropText drop = DropText.ofTwoApplications().withUsageOf("2022-07").with("topups.csv", Stream.concat(
                Stream.of(TOP_UPS), IntStream.rangeClosed(1, 12).mapToObj(i -> "t" + i
                        + ",acct,999999999999999.99,2022-07-01T00:00:00"))
                .toArray(String[]::new));
        Map<String, String> files = wholeWay(drop);
        assertThat(files.get("accounts.csv")).isEqualTo("account_id,topped_up,deducted,balance,overdue\n"
                + "acct,11999999999999999.88,1000.00,11999999999998999.88,0.00\n");
        assertThat(files.get("deductions.csv")).isEqualTo("invoice_no,attempt_date,outcome,amount,balance_after\n"
                + "IM-202207-1,2022-08-01,DEDUCTED,1000.00,11999999999998999.88\n");
    }

    @Test
    void anIdOf255CharactersIsAcceptedWhateverPlaneTheyAreOf() {
        String id = "𝒳".repeat(255);
        DropText drop = new DropText().withUsageOf("2022-07").with("accounts.csv", "account_id,name", id + "," + id)
                .with("apps.csv", "sdk_app_id,account_id,site,created_on", "1," + id + ",mainland,2021-01-01",
                        "2," + id + ",overseas,2021-01-01")
                .with("orders.csv", "order_id,sdk_app_id,product,months,starts_on,purchased_at",
                        id + ",1,PRO,36,2021-12-01,2021-11-30T12:00:00")
                .with("topups.csv", TOP_UPS, id + "," + id + ",5000,2022-07-01T00:00:00");
        assertThat(wholeWay(drop).get("accounts.csv")).isEqualTo("account_id,topped_up,deducted,balance,overdue\n"
                + id + ",5000.00,1000.00,4000.00,0.00\n");
    }

    @Test
    void datesAndTimesAtTheirLimitsAreKept() {
        DropText drop = DropText.ofTwoApplications().withUsageOf("2022-07")
                .with("orders.csv", "order_id,sdk_app_id,product,months,starts_on,purchased_at",
                        "a,1,PRO,60,0001-01-01,0001-01-01T00:00:00", "b,1,FLAGSHIP,60,9999-12-31,9999-12-31T23:59:59")
                .with("options.csv", "sdk_app_id,option,value,effective_at",
                        "1,HISTORY_STORAGE,90,0001-01-01T00:00:00",
                        "2,HISTORY_STORAGE,999999999999,9999-12-31T23:59:59")
                .with("service_status.csv", "sdk_app_id,status,at,reason", "2,SUSPENDED,0001-01-01T00:00:00,",
                        "2,RESUMED,9999-12-31T23:59:59,")
                .with("topups.csv", TOP_UPS, "first,acct,5000,0001-01-01T00:00:00", "last,acct,1,9999-12-31T23:59:59");
        assertThat(wholeWay(drop).get("ledger.csv")).isEqualTo("entry_key,kind,booked_on,account_id,invoice_no,cash,"
                + "receivable,balance,revenue\nTOP_UP:first,TOP_UP,0001-01-01,acct,,5000.00,0.00,5000.00,0.00\n"
                + "INVOICE:IM-202207-1,INVOICE,2022-08-01,acct,IM-202207-1,0.00,2000.00,0.00,2000.00\n"
                + "DEDUCTION:IM-202207-1,DEDUCTION,2022-08-01,acct,IM-202207-1,0.00,-2000.00,-2000.00,0.00\n"
                + "TOP_UP:last,TOP_UP,9999-12-31,acct,,1.00,0.00,1.00,0.00\n");
    }

    @Test
    void aTimeThatItsOffsetCarriesOutOfTheYearsIsRejected() {
        Path drop = DropText.ofTwoApplications().with("topups.csv", TOP_UPS, "x,acct,1,0001-01-01T00:00:00+18:00",
                "y,acct,1,9999-12-31T23:59:59-18:00").write(book.beside("drop"));
        assertThat(book.importing(drop).exitCode()).isEqualTo(4);
        assertThat(book.query("select line_no, code, detail from reject order by line_no")).containsExactly(
                "2|OUT_OF_RANGE|at '0001-01-01T00:00:00+18:00'; in Asia/Shanghai a time lies in the years 1 to 9999",
                "3|OUT_OF_RANGE|at '9999-12-31T23:59:59-18:00'; in Asia/Shanghai a time lies in the years 1 to 9999");
    }

    /** Imports, settles, deducts, exports and verifies; each must succeed. */
    private Map<String, String> wholeWay(DropText drop) {
        done(book.importing(drop.write(book.beside("drop"))));
        done(book.settle("2022-07"));
        done(book.run("deduct", "--date", "2022-08-01"));
        Map<String, String> files = book.export("2022-07");
        done(book.run("verify", "--month", "2022-07"));
        done(book.run("verify", "--month", "2022-07", "--exports", book.beside("book-out").toString()));
        return files;
    }

    private static void done(Ended ended) {
        assertThat(ended.exitCode()).as("%s", ended.err()).isZero();
    }
}
