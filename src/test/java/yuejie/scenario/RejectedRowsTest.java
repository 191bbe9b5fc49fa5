package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuejie.scenario.BookRunner.Ended;

/**
 * Every reason why a row is rejected, with the whole line that is kept of it: file, line, code, detail, length and
 * escaped text, in the book and in the file beside it.
 */
@OnBothDatabases
class RejectedRowsTest {

    @TempDir
    private Path folder;

    @Test
    void eachBadRowOfAUsageFileIsKeptWithItsReason() {
        DropText drop = DropText.ofTwoApplications().withUsage("2022-07-01",
                "1,2022-07-01,1",
                "1,2022-07-01,,5",
                "1,2022-07-01,1e3,5",
                "1,2022-07-01,１２,5",
                "1,2022-07-01,-1,5",
                "1,2022-07-01,1000000000000,5",
                "0,2022-07-01,1,5",
                "1,2022-07-32,1,5",
                "1,2022-07-02,1,5",
                "99,2022-07-01,1,5",
                "1,2022-07-01,7,8",
                "1,2022-07-01,7,8",
                "01,2022-07-01,7,9",
                "\"a\nb\",2022-07-01,1,5",
                "2,2022-07-01,999999999999,0\n".repeat(10).strip());
        assertRejects(drop, "usage-2022-07-01.csv", "usage/usage-2022-07-01.csv", 24, 2, 10,
                "2,MALFORMED_ROW,\"3 fields, the header has 4\",14,\"1,2022-07-01,1\"",
                "3,MISSING_VALUE,dau is empty,15,\"1,2022-07-01,,5\"",
                "4,NOT_A_NUMBER,dau '1e3'; a whole number is written in the digits 0 to 9,18,\"1,2022-07-01,1e3,5\"",
                "5,NOT_A_NUMBER,dau '１２'; a whole number is written in the digits 0 to 9,21,\"1,2022-07-01,１２,5\"",
                "6,NEGATIVE,dau '-1'; it is a whole number from 0 to 999999999999,17,\"1,2022-07-01,-1,5\"",
                "7,OUT_OF_RANGE,dau '1000000000000'; it is a whole number from 0 to 999999999999,28,"
                        + "\"1,2022-07-01,1000000000000,5\"",
                "8,OUT_OF_RANGE,sdk_app_id '0'; it is a whole number from 1 to 9223372036854775807,16,"
                        + "\"0,2022-07-01,1,5\"",
                "9,BAD_DATE,usage_date '2022-07-32'; a date is written YYYY-MM-DD,16,\"1,2022-07-32,1,5\"",
                "10,DATE_MISMATCH,usage_date 2022-07-02; the file's name says 2022-07-01,16,\"1,2022-07-02,1,5\"",
                "11,UNKNOWN_APP,sdk_app_id 99; no such application was imported (apps.csv),17,"
                        + "\"99,2022-07-01,1,5\"",
                "14,DUPLICATE_IN_FILE,\"the application came before in this file with dau 7, groups 8\",17,"
                        + "\"01,2022-07-01,7,9\"",
                "15,NOT_A_NUMBER,sdk_app_id 'a\\nb'; a whole number is written in the digits 0 to 9,20,"
                        + "\"\"\"a\\nb\"\",2022-07-01,1,5\"");
    }

    @Test
    void eachBadRowOfApplicationsIsKeptWithItsReason() {
        DropText drop = new DropText().with("accounts.csv", "account_id,name", "acct,One")
                .with("apps.csv", "sdk_app_id,account_id,site,created_on",
                        "9223372036854775808,acct,mainland,2021-01-01",
                        "1,nobody,mainland,2021-01-01",
                        "1,acct,moon,2021-01-01",
                        "1,acct,mainland,2021-02-29",
                        "1,acct,mainland,2021-01-01",
                        "1,acct,mainland,2021-01-02",
                        "2," + "x".repeat(256) + ",mainland,2021-01-01");
        assertRejects(drop, "apps.csv", "apps.csv", 7, 1, 0,
                "2,OUT_OF_RANGE,sdk_app_id '9223372036854775808'; it is a whole number from 1 to 9223372036854775807,"
                        + "44,\"9223372036854775808,acct,mainland,2021-01-01\"",
                "3,UNKNOWN_ACCOUNT,account_id 'nobody'; no such account was imported (accounts.csv),28,"
                        + "\"1,nobody,mainland,2021-01-01\"",
                "4,UNKNOWN_VALUE,\"site 'moon'; it is one of mainland, overseas\",22,\"1,acct,moon,2021-01-01\"",
                "5,BAD_DATE,created_on '2021-02-29'; a date is written YYYY-MM-DD,26,\"1,acct,mainland,2021-02-29\"",
                "7,DUPLICATE_IN_FILE,\"the key came before in this file with other content: sdk_app_id 1,"
                        + " account_id acct, site mainland, created_on 2021-01-01\",26,\"1,acct,mainland,2021-01-02\"",
                "8,OUT_OF_RANGE,account_id '" + "x".repeat(80) + "…' (256 characters); an id has at most"
                        + " 255 characters,278,\"2," + "x".repeat(256) + ",mainland,2021-01-01\"");
    }

    @Test
    void eachBadRowOfOptionsAndStatusEventsIsKeptWithItsReason() {
        DropText drop = DropText.ofTwoApplications()
                .with("options.csv", "sdk_app_id,option,value,effective_at,action",
                        "1,HISTORY_STORAGE,30,2022-07-01T00:00:00,",
                        "1,HISTORY_STORAGE,90,2022-06-30T16:00:00Z,ADD",
                        "1,CLOUD_STORAGE,90,2022-07-02T00:00:00,",
                        "1,HISTORY_STORAGE,-30,2022-07-02T00:00:00,",
                        "1,HISTORY_STORAGE,30,2022-07-02 00:00:00,",
                        "1,HISTORY_STORAGE,30,2022-07-02T00:00:00,REMOVE",
                        "1,HISTORY_STORAGE,,2022-07-03T00:00:00,WITHDRAW");
        assertRejects(drop, "options.csv", "options.csv", 7, 1, 0,
                "3,DUPLICATE_IN_FILE,\"the key came before in this file with other content: option_name"
                        + " HISTORY_STORAGE, option_value 30, effective_at 2022-07-01T00:00+08:00\",45,"
                        + "\"1,HISTORY_STORAGE,90,2022-06-30T16:00:00Z,ADD\"",
                "4,UNKNOWN_VALUE,option 'CLOUD_STORAGE'; it is one of HISTORY_STORAGE,39,"
                        + "\"1,CLOUD_STORAGE,90,2022-07-02T00:00:00,\"",
                "5,NEGATIVE,value '-30'; it is a whole number from 0 to 999999999999,42,"
                        + "\"1,HISTORY_STORAGE,-30,2022-07-02T00:00:00,\"",
                "6,BAD_DATE,\"effective_at '2022-07-02 00:00:00'; a time is written YYYY-MM-DDThh:mm:ss, with an"
                        + " offset like +08:00 or Z if it is not local\",41,"
                        + "\"1,HISTORY_STORAGE,30,2022-07-02 00:00:00,\"",
                "7,UNKNOWN_VALUE,\"action 'REMOVE'; it is one of ADD, WITHDRAW\",47,"
                        + "\"1,HISTORY_STORAGE,30,2022-07-02T00:00:00,REMOVE\"",
                "8,CONFLICT,there is nothing to withdraw: no such key was imported,47,"
                        + "\"1,HISTORY_STORAGE,,2022-07-03T00:00:00,WITHDRAW\"");
    }

    @Test
    void eachBadRowOfTopUpsIsKeptWithItsReason() {
        DropText drop = DropText.ofTwoApplications().with("topups.csv", "topup_id,account_id,amount,at",
                "t-1,acct,100.5,2022-07-01T00:00:00",
                "t-2,acct,-100.50,2022-07-01T00:00:00",
                "t-3,acct,0.00,2022-07-01T00:00:00",
                "t-4,acct,1.005,2022-07-01T00:00:00",
                "t-5,acct,\"1,000.00\",2022-07-01T00:00:00",
                "t-6,nobody,1.00,2022-07-01T00:00:00");
        assertRejects(drop, "topups.csv", "topups.csv", 6, 1, 0,
                "3,NEGATIVE,amount '-100.50'; an amount is more than 0.00,36,\"t-2,acct,-100.50,2022-07-01T00:00:00\"",
                "4,OUT_OF_RANGE,\"amount '0.00'; an amount lies between 0.01 and 999999999999999.99, with two decimals"
                        + " at most\",33,\"t-3,acct,0.00,2022-07-01T00:00:00\"",
                "5,OUT_OF_RANGE,\"amount '1.005'; an amount lies between 0.01 and 999999999999999.99, with two decimals"
                        + " at most\",34,\"t-4,acct,1.005,2022-07-01T00:00:00\"",
                "6,NOT_A_NUMBER,\"amount '1,000.00'; an amount is written like 1000.00\",39,"
                        + "\"t-5,acct,\"\"1,000.00\"\",2022-07-01T00:00:00\"",
                "7,UNKNOWN_ACCOUNT,account_id 'nobody'; no such account was imported (accounts.csv),35,"
                        + "\"t-6,nobody,1.00,2022-07-01T00:00:00\"");
    }

    @Test
    void anOrderThatContradictsTheBookOrHasNoSuchLengthIsRejected() {
        BookRunner book = BookRunner.made(folder.resolve("book"));
        book.importing(DropText.ofTwoApplications().write(folder.resolve("before")));
        Path orders = new DropText().with("orders.csv", "order_id,sdk_app_id,product,months,starts_on,purchased_at",
                "o-1,1,PRO,12,2021-12-01,2021-11-30T12:00:00",
                "o-2,1,PRO,0,2021-12-01,2021-11-30T12:00:00",
                "o-3,1,PRO,61,2021-12-01,2021-11-30T12:00:00",
                "o-4,3,PRO,1,2021-12-01,2021-11-30T12:00:00",
                "o-5,1,PLATINUM,1,2021-12-01,2021-11-30T12:00:00",
                "o-1,1,PRO,36,2021-12-01,2021-11-30T04:00:00Z").write(folder.resolve("drop"));
        Ended ended = book.importing(orders);
        assertThat(ended.exitCode()).isEqualTo(4);
        assertThat(rejectFile(book, 2, "orders.csv")).isEqualTo(expected(orders.resolve("orders.csv"),
                "2,CONFLICT,\"the key was imported before with other content: order_id o-1, product PRO, months 36,"
                        + " starts_on 2021-12-01, purchased_at 2021-11-30T12:00+08:00\",43,"
                        + "\"o-1,1,PRO,12,2021-12-01,2021-11-30T12:00:00\"",
                "3,ORDER_REFUSED,MONTHS_OUT_OF_RANGE: months 0; an order is for 1 to 60 months,42,"
                        + "\"o-2,1,PRO,0,2021-12-01,2021-11-30T12:00:00\"",
                "4,ORDER_REFUSED,MONTHS_OUT_OF_RANGE: months 61; an order is for 1 to 60 months,43,"
                        + "\"o-3,1,PRO,61,2021-12-01,2021-11-30T12:00:00\"",
                "5,UNKNOWN_APP,sdk_app_id 3; no such application was imported (apps.csv),42,"
                        + "\"o-4,3,PRO,1,2021-12-01,2021-11-30T12:00:00\"",
                "6,UNKNOWN_VALUE,\"product 'PLATINUM'; it is one of AVCHATROOM_UNLIMITED, CALL_ADVANCED, CALL_BASIC,"
                        + " CALL_PREMIUM, CALL_TRIAL, FLAGSHIP, GROUP_MEMBERS_2000, GROUP_MEMBERS_6000,"
                        + " JOINED_GROUPS_1000, JOINED_GROUPS_3000, PRO\",47,"
                        + "\"o-5,1,PLATINUM,1,2021-12-01,2021-11-30T12:00:00\""));
        assertThat(ended.out()).startsWith("Import 2: 1 file applied, 0 skipped as already imported, 0 refused;"
                + " 6 rows read = 0 applied + 1 unchanged + 5 rejected.\n");
    }

    @Test
    void aRecordThatIsTooLongIsKeptWithItsFirstFourKibibytesAndItsLength() {
        BookRunner book = BookRunner.made(folder.resolve("book"));
        Path drop = new DropText().with("accounts.csv", "account_id,name", "acct," + "y".repeat(70_000))
                .write(folder.resolve("drop"));
        assertThat(book.importing(drop).exitCode()).isEqualTo(4);
        assertThat(book.query("select line_no, code, detail, raw_length, raw from reject")).containsExactly(
                "2|MALFORMED_ROW|a record of 70,005 bytes; the limit is 65,536|70005|acct," + "y".repeat(4_091));
    }

    /** Imports the drop: all but the last rejects stand, whole, in the file and in the table. */
    private void assertRejects(DropText text, String name, String path, int read, int applied, int unchanged,
            String... rejects) {
        BookRunner book = BookRunner.made(folder.resolve("book"));
        Path drop = text.write(folder.resolve("drop"));
        Ended ended = book.run("import", "--max-rejects", "99", drop.toString());
        assertThat(rejectFile(book, 1, name)).isEqualTo(expected(drop.resolve(path), rejects));
        assertThat(book.query("select line_no || ',' || code from reject order by line_no"))
                .containsExactlyElementsOf(Stream.of(rejects).map(r -> r.substring(0, r.indexOf(',', 3))).toList());
        assertThat(ended.exitCode()).isEqualTo(4);
        assertThat(ended.err()).isEqualTo(drop.resolve(path) + ": " + rejects.length + " of " + read
                + " rows rejected.\nRejected rows, each with its line and reason: "
                + book.home().resolve("rejects/import-1-" + name) + "\n");
        assertThat(book.query("select rows_read, rows_applied, rows_unchanged, rows_rejected from import_file"
                + " where name = '" + name + "'"))
                .isEqualTo(List.of(read + "|" + applied + "|" + unchanged + "|" + rejects.length));
    }

    private static String rejectFile(BookRunner book, int importId, String name) {
        return BookRunner.files(book.home().resolve("rejects")).get("import-" + importId + "-" + name);
    }

    private static String expected(Path file, String... rejects) {
        return Stream.of(rejects).map(reject -> file + "," + reject + "\n")
                .collect(Collectors.joining("", "file,line,code,detail,raw_length,raw\n", ""));
    }
}
