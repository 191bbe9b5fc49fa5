package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Orders that are paid from the balances (R2.4, R8.4): a month of PRO is 999.00, one of AVCHATROOM_UNLIMITED 1000.00.
 */
@OnBothDatabases
class OrdersFromBalanceTest {

    private static final String ORDERS = "order_id,sdk_app_id,product,months,starts_on,purchased_at,action";
    private static final String TOP_UPS = "topup_id,account_id,amount,at";

    @ABook
    private BookRunner book;
    private int drops;

    @BeforeEach
    void makeABook() {
        book.with("yuejie.orders.payment", "BALANCE");
        book.importing(DropText.ofTwoApplications().with("accounts.csv", "account_id,name", "acct,One", "other,Two")
                .with("apps.csv", "sdk_app_id,account_id,site,created_on", "1,acct,mainland,2021-01-01",
                        "2,acct,overseas,2021-01-01", "3,acct,mainland,2021-01-01", "4,other,mainland,2021-01-01")
                .write(book.beside("apps")));
    }

    @Test
    void anOrderTakesItsAmountOnItsDayOfPurchaseAndIsRefusedWhereTheBalanceDoesNotCoverIt() {
        assertThat(imported(new DropText().with("topups.csv", TOP_UPS, "t,acct,1999.00,2022-01-05T23:59:59")
                .with("orders.csv", ORDERS,
                        "c,1,AVCHATROOM_UNLIMITED,1,2022-01-05,2022-01-05T00:00:02,",
                        "a,3,PRO,1,2022-01-05,2022-01-05T00:00:00,",
                        "b,3,PRO,2,2022-01-05,2022-01-05T00:00:01,",
                        "d,4,PRO,1,2022-01-05,2022-01-05T00:00:03,",
                        "e,4,GROUP_MEMBERS_2000,1,2022-01-05,2022-01-05T00:00:04,",
                        "f,4,CALL_TRIAL,1,2022-01-05,2022-01-05T00:00:05,",
                        "g,3,PRO,1,2022-01-05,2022-01-04T23:59:59,")))
                .containsExactly(
                        // 1999 - 999 = 1000 before b
                        "4 ORDER_REFUSED INSUFFICIENT_BALANCE: it costs 1998.00, and of the balance of account acct"
                                + " 1000.00 can be taken on 2022-01-05",
                        "5 ORDER_REFUSED INSUFFICIENT_BALANCE: it costs 999.00, and of the balance of account other"
                                + " 0.00 can be taken on 2022-01-05",
                        // without d there is no plan to add to
                        "6 ORDER_REFUSED TRIAL_PLAN: the plan on 2022-01-05 is TRIAL, which can buy no"
                                + " GROUP_MEMBERS_2000",
                        "8 ORDER_REFUSED INSUFFICIENT_BALANCE: it costs 999.00, and of the balance of account acct"
                                + " 0.00 can be taken on 2022-01-04");
        assertThat(states()).containsExactly("a|999.00|PAID|", "b|null|REFUSED|INSUFFICIENT_BALANCE",
                "c|1000.00|PAID|", "d|null|REFUSED|INSUFFICIENT_BALANCE", "e|null|REFUSED|TRIAL_PLAN", "f|0.00|PAID|",
                "g|null|REFUSED|INSUFFICIENT_BALANCE", "o-1|null|PAID_OUTSIDE|");
        assertThat(ledger()).containsExactly("ORDER:a:1|2022-01-05|acct|0.00|0.00|-999.00|999.00",
                "ORDER:c:1|2022-01-05|acct|0.00|0.00|-1000.00|1000.00",
                "TOP_UP:t|2022-01-05|acct|1999.00|0.00|1999.00|0.00");
    }

    @Test
    void itDoesNotDependOnTheChunksOfTheFile() {
        book.with("yuejie.reference-chunk", 1);
        anOrderTakesItsAmountOnItsDayOfPurchaseAndIsRefusedWhereTheBalanceDoesNotCoverIt();
    }

    @Test
    void whatWasPaidForALaterDayStaysCovered() {
        imported(topUps("t,acct,2000,2022-01-01T00:00:00"));
        assertThat(imported(orders("x,3,PRO,1,2022-03-01,2022-03-01T00:00:00,"))).isEmpty();
        assertThat(imported(orders("y,3,PRO,2,2022-02-01,2022-02-01T00:00:00,",
                "z,3,PRO,1,2022-02-01,2022-02-01T00:00:01,")))
                .containsExactly("2 ORDER_REFUSED INSUFFICIENT_BALANCE: it costs"
                        + " 1998.00, and of the balance of account acct 1001.00 can be taken on 2022-02-01");
        assertThat(states()).contains("x|999.00|PAID|", "z|999.00|PAID|");
    }

    @Test
    void aRefusedOrderCanBeSentAgainOnceTheBalanceCoversIt() {
        String order = "x,3,PRO,1,2022-03-01,2022-03-01T00:00:00,";
        imported(topUps("t,acct,998.99,2022-01-01T00:00:00"));
        assertThat(imported(orders(order))).hasSize(1);
        assertThat(imported(topUps("u,acct,0.01,2022-03-01T23:00:00"))).isEmpty();
        assertThat(imported(orders(order))).isEmpty();
        assertThat(imported(orders(order, "y,4,CALL_TRIAL,1,2022-03-01,2022-03-01T00:00:00,"))).isEmpty();
        assertThat(ledger()).filteredOn(entry -> entry.startsWith("ORDER"))
                .containsExactly("ORDER:x:1|2022-03-01|acct|0.00|0.00|-999.00|999.00");
    }

    @Test
    void aWithdrawalGivesBackOnTheDayOfPurchaseWhatWasTakenAlsoWhereOrdersArePaidOutsideByNow() {
        imported(topUps("t,acct,1000,2022-01-01T00:00:00"));
        imported(orders("x,3,PRO,1,2022-03-01,2022-03-01T00:00:00,"));
        assertThat(imported(orders("w,3,PRO,1,2022-02-01,2022-02-01T00:00:00,", "x,,,,,,WITHDRAW"))).isEmpty();
        assertThat(imported(orders("w,,,,,,WITHDRAW", "w,3,PRO,1,2022-02-02,2022-02-02T00:00:00,"))).isEmpty();
        book.with("yuejie.orders.payment", "EXTERNAL");
        assertThat(imported(orders("w,,,,,,WITHDRAW", "x,3,PRO,12,2022-03-01,2022-03-01T00:00:00,"))).isEmpty();
        assertThat(imported(orders("w,,,,,,WITHDRAW", "x,,,,,,WITHDRAW"))).isEmpty();
        assertThat(ledger()).containsExactly("ORDER:w:1|2022-02-01|acct|0.00|0.00|-999.00|999.00",
                "ORDER:w:2|2022-02-02|acct|0.00|0.00|-999.00|999.00",
                "ORDER:x:1|2022-03-01|acct|0.00|0.00|-999.00|999.00",
                "REFUND:w:1|2022-02-01|acct|0.00|0.00|999.00|-999.00",
                "REFUND:w:2|2022-02-02|acct|0.00|0.00|999.00|-999.00",
                "REFUND:x:1|2022-03-01|acct|0.00|0.00|999.00|-999.00",
                "TOP_UP:t|2022-01-01|acct|1000.00|0.00|1000.00|0.00");
    }

    @Test
    void anOrderThatIsWithdrawnInItsOwnFileLeavesTheMoneyToTheNextOne() {
        imported(topUps("t,acct,1000,2022-01-01T00:00:00"));
        assertThat(imported(orders("x,3,PRO,1,2022-03-01,2022-03-01T00:00:00,", "x,,,,,,WITHDRAW",
                "y,3,PRO,1,2022-03-01,2022-03-01T00:00:01,"))).isEmpty();
        assertThat(states()).contains("x|999.00|WITHDRAWN|", "y|999.00|PAID|");
    }

    @Test
    void aDeductionLeavesCoveredWhatWasPaidForALaterDayAndAllOfItIsProvedAndSealed() {
        settleAMonthOfOneThousand();
        assertThat(book.run("deduct", "--date", "2022-08-01").exitCode()).isZero();
        assertThat(imported(topUps("u,acct,500,2022-08-02T00:00:00"))).isEmpty();
        assertThat(book.run("deduct", "--date", "2022-08-02").exitCode()).isZero();
        var files = book.export("2022-07");
        // 2500 - 2000 = 500 is less than 1000; 500 + 500 - 1000 = 0
        assertThat(files.get("deductions.csv")).endsWith("\nIM-202207-1,2022-08-01,INSUFFICIENT_BALANCE,0.00,500.00\n"
                + "IM-202207-1,2022-08-02,DEDUCTED,1000.00,0.00\n");
        assertThat(files.get("accounts.csv")).contains("\nacct,3000.00,3000.00,0.00,0.00\n");
        assertThat(files.get("ledger.csv")).endsWith("\nORDER:n:1,ORDER,2022-08-10,acct,,0.00,0.00,-2000.00,2000.00\n");
        assertThat(files.get("orders.csv"))
                .contains("\nn,1,AVCHATROOM_UNLIMITED,2,2022-08-10,2022-10-09,2000.00,PAID,\n");
        assertThat(book.query("select manifest from seal where run_date = date '2022-08-01'").get(0))
                .contains("\norders: 1 ", "\npaid for orders: -2000.00\n");
        assertThat(book.query("select manifest from seal where run_date = date '2022-08-02'").get(0))
                .doesNotContain("orders");
        assertThat(book.run("verify", "--month", "2022-07").exitCode()).isZero();
        assertThat(book.run("verify", "--month", "2022-07", "--exports", book.beside("book-out").toString()).exitCode())
                .isZero();
        assertThat(book.run("orders", "--app", "1", "--lang", "zh").out()).contains("已付（余额）");
    }

    @Test
    void anExportWhoseOrdersDoNotGoWithItsLedgerIsFound() throws IOException {
        settleAMonthOfOneThousand();
        assertThat(book.run("deduct", "--date", "2022-08-01").exitCode()).isZero();
        book.export("2022-07");
        assertThat(foundInExport("orders.csv", ",PAID,", ",PAID_OUTSIDE,")).contains("orders.csv n: its status is"
                + " PAID_OUTSIDE of 2000.00, by ledger.csv 2000.00 was taken for it (R2.4)\n");
        assertThat(foundInExport("ledger.csv", "ORDER:n:1", "ORDER:m:1")).contains("orders.csv n: its status is PAID of"
                + " 2000.00, by ledger.csv 0.00 was taken for it (R2.4)\n",
                "ledger.csv: orders.csv does not have its order m\n");
        assertThat(foundInExport("ledger.csv", "-2000.00,2000.00", "-1999.00,1999.00")).contains("ledger.csv: it has 1"
                + " entries of orders, -1999.00 CNY; sealed were 1, -2000.00 CNY\n");
        assertThat(foundInExport("ledger.csv", "ORDER:n:1", "ORDER:n:x")).contains(
                "ledger.csv ORDER:n:x: it is no entry of the kind ORDER (R8.4)\n");
    }

    /** What verify says of the exported files where one is altered. */
    private String foundInExport(String file, String text, String altered) throws IOException {
        Path path = book.beside("book-out").resolve(file);
        String before = Files.readString(path);
        Files.writeString(path, before.replace(text, altered));
        BookRunner.Ended ended = book.run("verify", "--month", "2022-07", "--exports", path.getParent().toString());
        Files.writeString(path, before);
        return ended.out() + ended.err();
    }

    private void settleAMonthOfOneThousand() {
        book.importing(new DropText().withUsageOf("2022-07").withUsage("2022-07-09", "1,2022-07-09,10001,5")
                .write(book.beside("usage")));
        imported(topUps("t,acct,2500,2022-07-31T00:00:00"));
        assertThat(imported(orders("n,1,AVCHATROOM_UNLIMITED,2,2022-08-10,2022-08-10T00:00:00,"))).isEmpty();
        assertThat(book.settle("2022-07").exitCode()).isZero();
    }

    @Test
    void nothingIsDeductedWhileOrdersOfAnInterruptedImportAreNotBooked() {
        settleAMonthOfOneThousand();
        book.update("insert into import_run (import_id, drop_hash, sequence_no, sources, status, started_at)"
                + " values (90, 'dead', 1, 'dead', 'RUNNING', current_timestamp)");
        book.update("insert into import_file (file_id, import_id, name, kind, path, sha256, status, rows_applied)"
                + " values (900, 90, 'orders.csv', 'ORDERS', '/drops/dead/orders.csv', 'dead', 'PENDING', 1)");
        book.update("insert into order_entry values (900, 2, 'ORDER:dead:1', 'ORDER', 1, date '2022-08-01', -500.00)");
        assertThat(book.run("deduct", "--date", "2022-08-01")).isEqualTo(new BookRunner.Ended(3, "",
                "Nothing can be deducted"
                        + " on 2022-08-01: the import of /drops/dead/orders.csv, whose orders are paid from the"
                        + " balances, was begun and not finished; run it again. Nothing was changed.\n"));
        imported(orders("y,4,CALL_TRIAL,1,2022-03-01,2022-03-01T00:00:00,"));
        assertThat(book.query("select count(*) from order_entry where file_id = 900")).containsExactly("0");
        assertThat(book.run("deduct", "--date", "2022-08-01").exitCode()).isZero();
    }

    @Test
    void verifyFindsAnOrderThatWasPaidOtherwiseThanItWasSold() {
        settleAMonthOfOneThousand();
        assertThat(book.run("deduct", "--date", "2022-08-01").exitCode()).isZero();
        assertThat(book.run("verify", "--month", "2022-07").exitCode()).isZero();
        assertThat(found("update order_terms set amount = 1999.00 where payment = 'PAID'"))
                .contains("ledger_entry ORDER:n:1:"
                        + " it does not hold that every order that is paid from the balance is in the ledger once, and"
                        + " so is its withdrawal, with its account and amount (R2.4, R8.4), by 1.00");
        assertThat(found("update order_terms set amount = 2000.00, payment = 'PAID_OUTSIDE' where payment = 'PAID'"))
                .contains("ledger_entry ORDER:n:1: it does not hold that every order that is paid");
        assertThat(found("update order_terms set payment = 'PAID' where amount = 2000.00")).isEmpty();
        assertThat(found("update order_entry set account_no = 2")).contains("ledger_entry ORDER:n:1: it does not hold"
                + " that every order that is paid",
                "order_entry: those of link 6 do not match what its manifest says: 'orders' is 1 ");
        assertThat(found("update order_entry set account_no = 1, balance = -1999.00")).contains(
                "order_entry: those of link 6"
                        + " do not match what its manifest says: 'orders' is 1 ",
                "'paid for orders' is -1999.00, sealed was -2000.00");
        assertThat(found("update order_entry set balance = -2000.00")).isEmpty();
        String lifted = String.join(";", Protection.lifted(Database.ofThisRun())) + ";";
        assertThat(found(lifted + "update ledger_entry set booked_on = date '2022-07-30' where kind = 'ORDER'"))
                .contains("ledger_entry ORDER:n:1: it is booked on 2022-07-30, but was purchased on 2022-08-10",
                        "ledger_entry of account acct on 2022-07-30: it does not hold that no balance from which"
                                + " orders are paid is below zero on any day (R2.4, R8.2), by -2000.00");
    }

    /** What verify says once the book was changed. */
    private String found(String sql) {
        book.update(sql);
        BookRunner.Ended ended = book.run("verify", "--month", "2022-07");
        return ended.exitCode() == 0 ? "" : ended.out() + ended.err();
    }

    private static DropText topUps(String... rows) {
        return new DropText().with("topups.csv", lines(TOP_UPS, rows));
    }

    private static DropText orders(String... rows) {
        return new DropText().with("orders.csv", lines(ORDERS, rows));
    }

    private static String[] lines(String header, String... rows) {
        return Stream.concat(Stream.of(header), Arrays.stream(rows)).toArray(String[]::new);
    }

    /** The rejects of an import. */
    private List<String> imported(DropText drop) {
        String before = book.query("select coalesce(max(import_id), 0) from import_file").get(0);
        book.importing(drop.write(book.beside("drop-" + ++drops)));
        return book.query("select line_no || ' ' || code || ' ' || detail from reject where file_id in"
                + " (select file_id from import_file where import_id > " + before + ") order by line_no");
    }

    private List<String> states() {
        return book.query("select order_id, amount, status, reason from order_state order by order_id");
    }

    private List<String> ledger() {
        return book.query("select e.entry_key, e.booked_on, a.account_id, e.cash, e.receivable, e.balance, e.revenue"
                + " from ledger_entry e join account a on a.account_no = e.account_no order by e.entry_key");
    }
}
