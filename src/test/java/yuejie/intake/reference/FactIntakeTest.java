package yuejie.intake.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuejie.scenario.ABook;
import yuejie.scenario.BookRunner;
import yuejie.scenario.DropText;
import yuejie.scenario.OnBothDatabases;

/**
 * Which row of a reference file is a new fact, one that is there, a withdrawal, or a contradiction: file after file, as
 * the book keeps them. A result is written as counts, {@code applied/unchanged/rejected}.
 */
@OnBothDatabases
class FactIntakeTest {

    private static final String OPTIONS = "sdk_app_id,option,value,effective_at,action";
    private static final String OPTION = "1,HISTORY_STORAGE,%s,2022-07-01T00:00:00,%s";

    @ABook
    private BookRunner book;
    private int imports;

    @BeforeEach
    void makeABook() {
        book.importing(DropText.ofTwoApplications().write(book.beside("applications")));
    }

    @Test
    void aFactIsWithdrawnAndItsKeyMayBeUsedAnew() {
        assertThat(imported("options.csv", OPTIONS, option("90", "ADD"))).isEqualTo("1/0/0");
        assertThat(imported("options.csv", OPTIONS, option("180", ""))).isEqualTo("0/0/1 CONFLICT");
        assertThat(imported("options.csv", OPTIONS, option("", "WITHDRAW"))).isEqualTo("1/0/0");
        assertThat(imported("options.csv", OPTIONS, option("7", "WITHDRAW"))).isEqualTo("0/1/0");
        assertThat(imported("options.csv", OPTIONS, option("180", ""))).isEqualTo("1/0/0");
        assertThat(book.query("select action, option_value from option_fact order by file_id")).containsExactly(
                "ADD|90", "WITHDRAW|90", "ADD|180");
    }

    @Test
    void aFactIsWithdrawnAndReplacedWithinOneFile() {
        imported("options.csv", OPTIONS, option("90", ""));
        assertThat(imported("options.csv", OPTIONS, option("", "WITHDRAW"), option("180", ""), option("180", ""),
                option("360", ""))).isEqualTo("2/1/1 DUPLICATE_IN_FILE");
    }

    @Test
    void whatWasNeverThereCannotBeWithdrawn() {
        assertThat(imported("options.csv", OPTIONS, option("", "WITHDRAW"))).isEqualTo("0/0/1 CONFLICT");
        assertThat(imported("orders.csv", "order_id,sdk_app_id,product,months,starts_on,purchased_at,action",
                "o-9,,,,,,WITHDRAW", "o-1,,,,,,WITHDRAW", "o-1,1,PRO,1,2022-01-01,2022-01-01T00:00:00,ADD"))
                .isEqualTo("2/0/1 CONFLICT");
    }

    @Test
    void timesAreEqualAsInstantsAndApplicationsAsNumbers() {
        String columns = "sdk_app_id,status,at,reason";
        assertThat(imported("service_status.csv", columns, "1,SUSPENDED,2022-07-01T00:00:00,ARREARS",
                "001,SUSPENDED,2022-06-30T16:00:00Z,ARREARS", "1,RESUMED,2022-07-01T00:00:00,",
                "1,SUSPENDED,2022-07-01T00:00:00+08:00,REFUND")).isEqualTo("2/1/1 DUPLICATE_IN_FILE");
    }

    @Test
    void anAccountMayChangeItsNameAndAnApplicationAllButItsSite() {
        assertThat(imported("accounts.csv", "account_id,name", "acct,Other", "acct-2,Two")).isEqualTo("2/0/0");
        String columns = "sdk_app_id,account_id,site,created_on";
        assertThat(imported("apps.csv", columns, "1,acct-2,mainland,2021-02-01", "2,acct,mainland,2021-01-01"))
                .isEqualTo("1/0/1 CONFLICT");
        assertThat(imported("apps.csv", columns, "1,acct-2,mainland,2021-02-01")).isEqualTo("0/1/0");
        assertThat(book.query("select count(*) from application")).containsExactly("2");
    }

    @Test
    void withinOneFileTheFirstRowOfARevisableFactStands() {
        assertThat(imported("accounts.csv", "account_id,name", "acct,A", "acct,B", "acct,A"))
                .isEqualTo("1/1/1 DUPLICATE_IN_FILE");
        assertThat(book.query("select name from account_fact order by file_id")).containsExactly("One", "A");
    }

    @Test
    void keysAreFoundAcrossTheChunksOfAFile() {
        String[] rows = IntStream.rangeClosed(1, 2_500).mapToObj(i -> "acct-" + i % 1_250 + ",Name")
                .toArray(String[]::new);
        assertThat(imported("accounts.csv", "account_id,name", rows)).isEqualTo("1250/1250/0");
    }

    private static String option(String value, String action) {
        return String.format(OPTION, value, action);
    }

    private String imported(String file, String columns, String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = columns;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        book.importing(new DropText().with(file, lines).write(book.beside("drop-" + ++imports)));
        String latest = "(select max(file_id) from import_file)";
        List<String> codes = book.query("select code from reject where file_id = " + latest + " order by line_no");
        return book.query("select rows_applied || '/' || rows_unchanged || '/' || rows_rejected from import_file"
                + " where file_id = " + latest).get(0) + codes.stream().map(code -> " " + code)
                        .collect(Collectors.joining());
    }
}
