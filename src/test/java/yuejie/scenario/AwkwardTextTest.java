package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuejie.oracle.Oracle;
import yuejie.scenario.BookRunner.Ended;

/** Text that means something to a database, to CSV or to a terminal goes in and comes out as it is. */
@OnBothDatabases
class AwkwardTextTest {

    private static final List<String> TEXTS = List.of("a\tb\\N\"'中", "\\N", "\\.", "\\", "\\\\", "a\\b", "\\t", "\\n",
            "\\x41", "line\nend", "\n", "cr\rlf\r\nend\r", "'", "''", "\"", "\"quoted\"", "a,b", ",", " ", " x ", "\t",
            "NULL", "null", "中文，账户", "𝒳", "é", "e\u0301", "$1", "?", ":name", "%s", "{0}", "\u0001", "\u007F",
            "\u2028", "\u200B", "a\uFEFFb", "--", "; drop table reject", "#", "=1+1", "ab".repeat(127));
    private static final int APPLICATIONS = 3 * TEXTS.size();

    @TempDir
    private Path folder;

    /** Each account has three applications: one is invoiced, one is parked, and one owes nothing. */
    @Test
    void accountsOfAnyNameAreSettledAndExportedAsTheOracleSays() {
        Path drop = drop().write(folder.resolve("drop"));
        BookRunner book = BookRunner.made(folder.resolve("book"));
        Ended imported = book.importing(drop);
        assertThat(imported.exitCode()).as(imported.err()).isZero();
        assertThat(book.settle("2022-07").exitCode()).isEqualTo(4);

        Map<String, String> actual = book.export("2022-07");
        Oracle.of(drop).exports(YearMonth.of(2022, 7))
                .forEach((file, text) -> assertThat(actual.get(file)).as(file).isEqualTo(text));
        assertThat(book.query("select account_id, name from account_fact order by line_no"))
                .isEqualTo(TEXTS.stream().map(text -> text + "|" + text).toList());
        assertThat(book.query("select order_id from order_fact order by app_no"))
                .isEqualTo(each((app, text) -> app % 3 == 0 ? null : app % 3 + text).toList());
        for (String table : List.of("assessment", "invoice")) {
            assertThat(book.query("select account_id from " + table + " order by sdk_app_id")).as(table).isEqualTo(
                    each((app, text) -> table.equals("invoice") && app % 3 != 1 ? null : text).toList());
        }
    }

    @Test
    void whatIsNotSaidIsEmptyOrMissingInTheBookAsItIsInTheTables() {
        BookRunner book = BookRunner.made(folder.resolve("book"));
        book.importing(drop().write(folder.resolve("drop")));
        book.settle("2022-07");
        assertThat(
                book.query("select outcome, reason, detail, count(*) from assessment group by outcome, reason, detail"
                        + " order by outcome"))
                .containsExactly("INVOICED|||" + TEXTS.size(), "NOTHING_DUE|||" + TEXTS.size(),
                        "PARKED|UNPRICED_OPTION|HISTORY_STORAGE 60 is neither sold nor included in plan PRO, which it"
                                + " met on 2022-07-01; sold: up to 7 included, [30, 90, 180, 360]|" + TEXTS.size());
        assertThat(book.query("select line_no, meter, peak_date, free_quota, block_size, blocks, count(*)"
                + " from invoice_line group by line_no, meter, peak_date, free_quota, block_size, blocks"
                + " order by line_no")).containsExactly("1|dau|2022-07-14|10000|10000|1|" + TEXTS.size(),
                        "2|null|null|null|null|null|" + TEXTS.size());
    }

    @Test
    void rejectedRowsAreKeptAsTheyWereButForWhatCannotBeSeen() {
        Path drop = DropText.ofTwoApplications().withUsage("2022-07-14", "\\N,2022-07-14,1,1", "\\.,2022-07-14,1,1",
                "\"a\tb\\N\"\"'中\r\n\",2022-07-14,1,1", "1,\\N,1,1", "1,2022-07-14,'','𝒳\u0001\u200B'",
                "\u0000,\u0000,\u0000,\u0000").write(folder.resolve("drop"));
        BookRunner book = BookRunner.made(folder.resolve("book"));
        assertThat(book.importing(drop).exitCode()).isEqualTo(3);
        String digits = "; a whole number is written in the digits 0 to 9|";
        assertThat(book.query("select line_no, code, detail, raw from reject order by line_no")).containsExactly(
                "2|NOT_A_NUMBER|sdk_app_id '\\\\N'" + digits + "\\\\N,2022-07-14,1,1",
                "3|NOT_A_NUMBER|sdk_app_id '\\\\.'" + digits + "\\\\.,2022-07-14,1,1",
                "4|NOT_A_NUMBER|sdk_app_id 'a\\tb\\\\N\"'中\\r\\n'" + digits
                        + "\"a\\tb\\\\N\"\"'中\\r\\n\",2022-07-14,1,1",
                "6|BAD_DATE|usage_date '\\\\N'; a date is written YYYY-MM-DD|1,\\\\N,1,1",
                "7|NOT_A_NUMBER|dau ''''" + digits + "1,2022-07-14,'','𝒳\\u0001\\u200B'",
                "8|MALFORMED_ROW|NUL character|\\u0000,\\u0000,\\u0000,\\u0000");
    }

    @Test
    void anEarlierRowIsQuotedOnOneLine() {
        BookRunner book = BookRunner.made(folder.resolve("book"));
        book.importing(new DropText().with("accounts.csv", "account_id,name", "\"a\n\\b\",\"\t中\"", "\"a\n\\b\",Two")
                .write(folder.resolve("drop")));
        assertThat(book.query("select line_no, code, detail from reject")).containsExactly("4|DUPLICATE_IN_FILE|the key"
                + " came before in this file with other content: account_id a\\n\\\\b, name \\t中");
    }

    private static DropText drop() {
        DropText drop = new DropText().withUsageOf("2022-07")
                .with("accounts.csv", lines("account_id,name", TEXTS.stream().map(text -> csv(text) + "," + csv(text))))
                .with("apps.csv", lines("sdk_app_id,account_id,site,created_on",
                        each((app, text) -> app + "," + csv(text) + ",mainland,2021-01-01")))
                .with("orders.csv", lines("order_id,sdk_app_id,product,months,starts_on,purchased_at",
                        each((app, text) -> app % 3 == 0 ? null
                                : csv(app % 3 + text) + "," + app + ",PRO,36,2021-12-01,2021-11-30T12:00:00")))
                .with("options.csv", lines("sdk_app_id,option,value,effective_at",
                        each((app, text) -> app % 3 == 0 ? null
                                : app + ",HISTORY_STORAGE," + (app % 3 == 1 ? 90 : 60) + ",2022-01-01T00:00:00")));
        return drop.withUsage("2022-07-14", each((app, text) -> app + ",2022-07-14,12345,300").toArray(String[]::new));
    }

    /** Something of each application, its id given and its account's text; nothing where that is null. */
    private static Stream<String> each(BiFunction<Integer, String, String> line) {
        return IntStream.rangeClosed(1, APPLICATIONS).boxed()
                .flatMap(app -> Stream.ofNullable(line.apply(app, TEXTS.get((app - 1) / 3))));
    }

    private static String[] lines(String header, Stream<String> rows) {
        return Stream.concat(Stream.of(header), rows).toArray(String[]::new);
    }

    private static String csv(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
