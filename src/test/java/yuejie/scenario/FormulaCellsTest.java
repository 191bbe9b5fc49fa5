package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No file that the program writes has a cell that a spreadsheet would run, and nothing is lost by that. */
@OnBothDatabases
class FormulaCellsTest {

    /** An account each: what it is called, and what it is called in a file. */
    private static final List<List<String>> IDS = List.of(List.of("\t=1", "'\t=1"), List.of("\r=1", "\"'\r=1\""),
            List.of(" -1", "' -1"), List.of("'", "''"), List.of("'=b", "''=b"), List.of("+1", "'+1"),
            List.of("-a", "'-a"), List.of("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
            List.of("=sum(1,2)", "\"'=sum(1,2)\""), List.of("@a", "'@a"), List.of("a=b", "a=b"),
            List.of("　=1", "'　=1"), List.of("－1", "'－1"));

    @ABook
    private BookRunner book;

    @Test
    void everyExportedTextIsMarkedWhereItWouldBeRunAndAmountsAreNot() {
        Map<String, String> files = exported();
        assertThat(files.get("accounts.csv")).isEqualTo(lines("account_id,topped_up,deducted,balance,overdue",
                each(i -> called(i) + ",1500.00,1000.00,500.00,0.00")));
        assertThat(files.get("assessments.csv")).isEqualTo(lines(
                "month,sdk_app_id,account_id,outcome,reason,invoice_no,total,missing_days",
                each(i -> "2022-07," + i + "," + called(i) + ",INVOICED,,IM-202207-" + i + ",1000.00,30")));
        assertThat(files.get("invoices.csv")).isEqualTo(lines(
                "invoice_no,month,sdk_app_id,account_id,catalog,currency,total,open_amount,status",
                each(i -> "IM-202207-" + i + ",2022-07," + i + "," + called(i)
                        + ",mainland-2022,CNY,1000.00,0.00,PAID")));
        assertThat(files.get("ledger.csv")).contains("\nDEDUCTION:IM-202207-11,DEDUCTION,2022-08-01,a=b,IM-202207-11,"
                + "0.00,-1000.00,-1000.00,0.00\n").contains("\n\"TOP_UP:=sum(1,2)\",TOP_UP,2022-07-01,\"'=sum(1,2)\",,"
                        + "1500.00,0.00,1500.00,0.00\n");
    }

    @Test
    void theFilesAndTheBookAreStillAsTheyWereSealed() {
        exported();
        Path out = book.beside("book-out");
        BookRunner.Ended verified = book.run("verify", "--month", "2022-07", "--exports", out.toString());
        assertThat(verified.exitCode()).as("%s", verified.err()).isZero();
        assertThat(book.run("verify", "--month", "2022-07").exitCode()).isZero();
    }

    @Test
    void theBookHasTheTextsAsTheyCame() {
        exported();
        assertThat(book.query("select account_id from invoice order by sdk_app_id"))
                .isEqualTo(IDS.stream().map(id -> id.get(0)).toList());
    }

    @Test
    void rejectedRowsAreMarkedAsWell() {
        Path drop = DropText.ofTwoApplications().with("topups.csv", "topup_id,account_id,amount,at",
                "=1+1,=b,1,2022-07-01T00:00:00", "'a,acct,x,2022-07-01T00:00:00", "-1,acct", "t,acct,x,")
                .write(book.beside("drop"));
        book.importing(drop);
        String file = drop.resolve("topups.csv") + ",";
        assertThat(BookRunner.files(book.home().resolve("rejects"))).containsExactly(Map.entry("import-1-topups.csv",
                "file,line,code,detail,raw_length,raw\n"
                        + file + "2,UNKNOWN_ACCOUNT,account_id '=b'; no such account was imported (accounts.csv),29,"
                        + "\"'=1+1,=b,1,2022-07-01T00:00:00\"\n"
                        + file + "3,NOT_A_NUMBER,amount 'x'; an amount is written like 1000.00,29,"
                        + "\"''a,acct,x,2022-07-01T00:00:00\"\n"
                        + file + "4,MALFORMED_ROW,\"2 fields, the header has 4\",7,\"'-1,acct\"\n"
                        + file + "5,NOT_A_NUMBER,amount 'x'; an amount is written like 1000.00,9,\"t,acct,x,\"\n"));
    }

    /** Each account has one application, with retention for 1000.00, and pays. */
    private Map<String, String> exported() {
        Path drop = new DropText().with("accounts.csv", csv("account_id,name", i -> quoted(i) + "," + quoted(i)))
                .with("apps.csv", csv("sdk_app_id,account_id,site,created_on",
                        i -> i + "," + quoted(i) + ",mainland,2021-01-01"))
                .with("orders.csv", csv("order_id,sdk_app_id,product,months,starts_on,purchased_at",
                        i -> quoted(i) + "," + i + ",PRO,36,2021-12-01,2021-11-30T12:00:00"))
                .with("options.csv", csv("sdk_app_id,option,value,effective_at",
                        i -> i + ",HISTORY_STORAGE,90,2022-01-01T00:00:00"))
                .with("topups.csv", csv("topup_id,account_id,amount,at",
                        i -> quoted(i) + "," + quoted(i) + ",1500,2022-07-01T00:00:00"))
                .withUsage("2022-07-31", each(i -> i + ",2022-07-31,0,0").toArray(String[]::new))
                .write(book.beside("drop"));
        BookRunner.Ended imported = book.importing(drop);
        assertThat(imported.exitCode()).as("%s", imported.err()).isZero();
        BookRunner.Ended settled = book.run("settle", "--month", "2022-07", "--accept-missing-days",
                "2022-07-01..2022-07-30");
        assertThat(settled.exitCode()).as("%s", settled.err()).isZero();
        assertThat(book.run("deduct", "--date", "2022-08-01").exitCode()).isZero();
        return book.export("2022-07");
    }

    private static String[] csv(String header, IntFunction<String> row) {
        return Stream.concat(Stream.of(header), each(row)).toArray(String[]::new);
    }

    private static String lines(String header, Stream<String> rows) {
        return header + "\n" + String.join("\n", rows.toList()) + "\n";
    }

    private static Stream<String> each(IntFunction<String> row) {
        return IntStream.rangeClosed(1, IDS.size()).mapToObj(row);
    }

    private static String quoted(int i) {
        return '"' + IDS.get(i - 1).get(0) + '"';
    }

    private static String called(int i) {
        return IDS.get(i - 1).get(1);
    }
}
