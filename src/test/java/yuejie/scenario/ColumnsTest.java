package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuejie.scenario.BookRunner.Ended;

/** No file loses in silence what a column of it says. */
@OnBothDatabases
class ColumnsTest {

    private static final String COLUMNS = "topup_id,account_id,amount,at,action";
    private static final String ELSEWHERE = ", which has a meaning in other files and none in this one; take it out, or"
            + " send the rows in the file that they are meant for";
    private static final String EXACTLY = "; name the columns exactly so, separated by commas";

    @ABook
    private BookRunner book;

    @Test
    void aTopUpWithAnotherActionThanAddIsRejectedAndNotBooked() {
        Path drop = new DropText().with("accounts.csv", "account_id,name", "a,A").with("topups.csv", COLUMNS,
                "t1,a,100.00,2022-07-01T00:00:00,ADD", "t2,a,20.00,2022-07-01T00:00:00,",
                "t3,a,5000.00,2022-07-01T00:00:00,WITHDRAW", "t4,a,5000.00,2022-07-01T00:00:00,add")
                .write(book.beside("drop"));
        assertThat(book.importing(drop).exitCode()).isEqualTo(4);
        assertThat(book.query("select topup_id from topup_fact order by topup_id")).containsExactly("t1", "t2");
        assertThat(book.query("select sum(balance) from ledger_entry")).containsExactly("120.00");
        assertThat(book.query("select line_no, code, detail from reject order by line_no")).containsExactly(
                "4|UNKNOWN_VALUE|action 'WITHDRAW'; it is one of ADD",
                "5|UNKNOWN_VALUE|action 'add'; it is one of ADD");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            accounts.csv       | account_id,name,action                         | a,A,WITHDRAW
            apps.csv           | sdk_app_id,account_id,action,site,created_on   | 1,a,WITHDRAW,mainland,2022-01-01
            usage-2022-07-01.csv | sdk_app_id,usage_date,dau,groups,action      | 1,2022-07-01,1,1,WITHDRAW
            """)
    void aFileWithAColumnThatHasAMeaningInAnotherFileAloneIsRefused(String name, String header, String row) {
        Path file = new DropText().with(name, header, row).write(book.beside("drop")).resolve(name);
        assertRefused(file, "the header has action" + ELSEWHERE);
    }

    @Test
    void aColumnThatChangesNoRowIsIgnoredWithAWarning() {
        Path drop = new DropText().with("topups.csv", COLUMNS + ",remark,name").write(book.beside("drop"));
        Ended ended = book.importing(drop);
        assertThat(ended.err())
                .isEqualTo(drop.resolve("topups.csv") + ": ignored unknown columns remark, name; known are"
                        + " topup_id, account_id, amount, at\n");
        assertThat(ended.exitCode()).isZero();
    }

    /** Passed over, each withdrawal would be an order. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"Action", "ACTION", "` action`", "`action `", "ａｃｔｉｏｎ"})
    void aColumnThatIsWrittenDifferentlyIsRefusedAndNotIgnored(String odd) {
        Path file = new DropText().with("orders.csv",
                "order_id,sdk_app_id,product,months,starts_on,purchased_at," + odd,
                "o-1,1,PRO,36,2021-12-01,2021-11-30T12:00:00,WITHDRAW").write(book.beside("drop"))
                .resolve("orders.csv");
        assertRefused(file, "the header must name column 7 action" + EXACTLY);
    }

    @Test
    void aHeaderThatEndsWithACommaIsRefusedWhetherItsRowsDoOrNot() {
        for (String end : new String[] {"", ","}) {
            Path file = new DropText().with("accounts.csv", "account_id,name,", "a,A" + end).write(book.beside("drop"))
                    .resolve("accounts.csv");
            assertThat(book.importing(file).err()).isEqualTo("Refused: " + file + ": accounts.csv: column 3 of the"
                    + " header has no name; name the column, or take its comma out of every line. Nothing of it was"
                    + " applied.\n");
        }
        assertThat(book.query("select * from account_fact")).isEmpty();
    }

    private void assertRefused(Path file, String why) {
        Ended ended = book.importing(file);
        assertThat(ended.err()).isEqualTo("Refused: " + file + ": " + file.getFileName() + ": " + why
                + ". Nothing of it was applied.\n");
        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(book.query("select status, rows_read from import_file")).containsExactly("REFUSED|0");
    }
}
