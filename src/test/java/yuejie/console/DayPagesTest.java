package yuejie.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuejie.scenario.ABook;
import yuejie.scenario.BookRunner;
import yuejie.scenario.DropText;
import yuejie.scenario.OnBothDatabases;

/** The pages of days, imports and rejected rows: what came in, file by file. */
@OnBothDatabases
class DayPagesTest {

    private static final int APPLICATIONS = 40;

    @ABook
    private BookRunner book;

    private ConsoleRunner console;

    @BeforeEach
    void startAConsole() {
        console = ConsoleRunner.open(book);
    }

    @AfterEach
    void endIt() {
        console.close();
    }

    /** Eleven days, of which the last has far less usage; a twelfth with a bad row; a thirteenth that is refused. */
    private static DropText drop() {
        DropText drop = new DropText().with("accounts.csv", "account_id,name", "acct,One")
                .with("apps.csv", lines("sdk_app_id,account_id,site,created_on", 1, APPLICATIONS,
                        app -> app + ",acct,mainland,2021-01-01"));
        for (int day = 1; day <= 10; day++) {
            drop = day(drop, day, 1, APPLICATIONS);
        }
        return day(drop, 11, 1, 19).with("usage/usage-2022-07-12.csv",
                Stream.concat(Stream.of(lines(DropText.USAGE_COLUMNS, 2,
                        APPLICATIONS, app -> app + ",2022-07-12,100,200")), Stream.of("1,2022-07-12,many,200"))
                        .toArray(String[]::new))
                .withText("usage/usage-2022-07-13.csv", "oops\n");
    }

    private static DropText day(DropText drop, int day, int first, int last) {
        String date = String.format("2022-07-%02d", day);
        return drop.with("usage/usage-" + date + ".csv", lines(DropText.USAGE_COLUMNS, first, last,
                app -> app + "," + date + ",100,200"));
    }

    private static String[] lines(String header, int first, int last, IntFunction<String> line) {
        return Stream.concat(Stream.of(header), IntStream.rangeClosed(first, last).mapToObj(line))
                .toArray(String[]::new);
    }

    @Test
    void eachDaySaysWhatIsOfEachOfItsFiles() throws Exception {
        book.importing(drop().write(book.beside("drop")));
        book.importing(day(new DropText(), 14, 1, APPLICATIONS).with("topups.csv", "topup_id,account_id,amount,at",
                "t-1,acct,10.00,2022-07-14T12:00:00", "t-2,nobody,10.00,2022-07-14T12:00:00")
                .with("accounts.csv", "account_id,name", "acct,One").write(book.beside("more")));
        String nothing = ",none,none,none,none,none,none\n";
        assertThat(console.get("/days.csv?month=2022-07").body()).isEqualTo("day,usage.csv,accounts.csv,apps.csv,"
                + "orders.csv,options.csv,service_status.csv,topups.csv\n"
                + String.join("", IntStream.rangeClosed(1, 10).mapToObj(day -> String.format("2022-07-%02d,applied",
                        day) + nothing).toList())
                + "2022-07-11,low" + nothing + "2022-07-12,with-rejects" + nothing
                + "2022-07-13,refused,applied,applied,none,none,none,none\n"
                + "2022-07-14,applied,unchanged,none,none,none,none,with-rejects\n"
                + String.join("", IntStream.rangeClosed(15, 31).mapToObj(day -> "2022-07-" + day + ",missing" + nothing)
                        .toList()));
    }

    @Test
    void aRefusedFileThatCameAgainWaitsForNothing() throws Exception {
        book.importing(drop().with("orders.csv", "oops").write(book.beside("drop")));
        assertThat(console.get("/days.csv?month=2022-07").body())
                .contains("2022-07-13,refused,applied,applied,refused,");
        book.importing(day(new DropText(), 13, 1, APPLICATIONS).with("orders.csv",
                "order_id,sdk_app_id,product,months,starts_on,purchased_at").write(book.beside("more")));
        assertThat(console.get("/days.csv?month=2022-07").body())
                .contains("2022-07-13,applied,applied,applied,applied,");
    }

    @Test
    void daysThatWereAcceptedAndDaysThatAreNotOverAreTold() throws Exception {
        book.importing(DropText.ofTwoApplications().withUsage("2022-06-01", "1,2022-06-01,12000,300")
                .write(book.beside("drop")));
        book.run("settle", "--month", "2022-06", "--accept-missing-days", "2022-06-02..2022-06-30");
        assertThat(console.get("/days.csv").body()).contains("\n2022-06-01,applied,applied,applied,applied,none")
                .contains("\n2022-06-02,accepted,none").contains("\n2022-06-30,accepted,none");
        assertThat(console.get("/days.csv?month=2999-02").body()).contains("\n2999-02-28,to-come,none");
    }

    @Test
    void thePictureSaysInWordsAndMarksWhatItSaysInColours() throws Exception {
        book.importing(drop().write(book.beside("drop")));
        String page = console.get("/days?month=2022-07").body();
        assertThat(page).contains("<a href=\"/days/1\" aria-label=\"2022-07-12, usage: applied, with rejected rows\">"
                + "<title>2022-07-12, usage: applied, with rejected rows</title>")
                .contains("<rect x=\"456\" y=\"20\" width=\"24\" height=\"24\" class=\"look\"/>")
                .contains("<text x=\"468\" y=\"37\" text-anchor=\"middle\" class=\"mark look\">!</text>")
                .endsWith("</html>\n");
        assertThat(ConsoleRunner.text(console.get("/days?month=2022-07"))).contains("usage-2022-07-13.csv: the header"
                + " lacks sdk_app_id, usage_date, dau, groups");
        assertThat(console.text("/days?month=2022-07&lang=zh")).contains("2022-07 日数据").contains("✓ 已生效");
    }

    @Test
    void anImportSaysWhatBecameOfEachFileAndLeadsToItsLinkAndRun() throws Exception {
        book.importing(drop().with("control.csv", "file,rows,sum_dau,sum_groups,sha256", "apps.csv,40,,,")
                .write(book.beside("drop")));
        String page = console.text("/days/1");
        assertThat(page).contains("Import 1").contains("Status completed")
                .contains(book.query("select drop_hash from import_run").get(0))
                .contains("Sources " + book.beside("drop")).contains("apps.csv applied 40 40 0 0 rows 40 ")
                .contains("usage-2022-07-12.csv 2022-07-12 applied 40 39 0 1 ")
                .contains("usage-2022-07-13.csv 2022-07-13 refused 0 0 0 0 usage-2022-07-13.csv: the header lacks");
        book.query("select sha256 from import_file").forEach(sha256 -> assertThat(page).contains(sha256));
        assertThat(console.get("/days/1").body()).contains("href=\"/seals/" + book.query("select link_no from seal"
                + " where import_id = 1").get(0) + "\"").contains("href=\"/runs/" + book.query("select job_execution_id"
                        + " from seal where import_id = 1").get(0) + "\"");
        assertThat(console.get("/days/2").statusCode()).isEqualTo(404);
        assertThat(console.text("/days/1?lang=zh")).contains("导入 1");
    }

    @Test
    void rejectedRowsAreShownWithTheirReasonAndText() throws Exception {
        book.importing(drop().write(book.beside("drop")));
        assertThat(console.get("/days/1").body())
                .contains("href=\"/days/1/rejects?file=usage-2022-07-12.csv\"");
        assertThat(console.text("/days/1/rejects?file=usage-2022-07-12.csv")).contains("Rejected rows: 1. Rows whose"
                + " text is kept: 1, the first ones and the last one of the file.").contains("NOT_A_NUMBER 1 1")
                .contains("41 NOT_A_NUMBER " + book.query("select detail from reject").get(0)
                        + " 21 1,2022-07-12,many,200");
        assertThat(console.text("/days/1/rejects?file=apps.csv")).contains("No row of this file was rejected.");
        assertThat(console.get("/days/1/rejects?file=..%2F..%2Fetc%2Fpasswd").statusCode()).isEqualTo(404);
    }

    @Test
    void ofManyRejectedRowsThoseThatAreKeptAreShownAndAllAreCounted() throws Exception {
        book.importing(new DropText().with("accounts.csv", Stream.concat(Stream.of(lines("account_id,name", 1, 1_300,
                no -> "a" + no + ",One")), IntStream.rangeClosed(1, 1_200).mapToObj(no -> ",No id " + no))
                .toArray(String[]::new)).write(book.beside("drop")));
        assertThat(console.text("/days/1/rejects?file=accounts.csv")).contains("Rejected rows: 1,200. Rows whose text"
                + " is kept: 1,001,").contains(",No id 50 ").doesNotContain(",No id 51 ");
        assertThat(console.text("/days/1/rejects?file=accounts.csv&after=2301")).contains("2,501 MISSING_VALUE")
                .contains(",No id 1200");
        assertThat(console.get("/days/1/rejects.csv?file=accounts.csv").body().lines()).hasSize(1_002);
    }
}
