package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuejie.scenario.BookRunner.Ended;

/** A command that is called again finds its work done, changes nothing, and ends as the first one did. */
@OnBothDatabases
class RepeatedCommandTest {

    private static final Path DROP = Path.of("sample-data", "2022-07", "drop");
    private static final List<String> BUSINESS_TABLES = List.of("reject", "account_fact", "application",
            "application_fact", "order_fact", "option_fact", "status_fact", "topup_fact", "usage_daily",
            "usage_replaced", "settlement", "assessment", "invoice", "invoice_line", "audit_event");

    @TempDir
    private Path folder;

    @Test
    void importingTheSameDropAgainChangesNothingAndSaysSo() {
        BookRunner book = BookRunner.made(folder.resolve("book"));
        Ended first = book.importing(DROP);
        Map<String, List<String>> rows = rows(book);
        Ended second = book.importing(DROP);
        assertThat(first).isEqualTo(new Ended(0, "Import 1: 37 files applied, 0 skipped as already imported, 0 refused;"
                + " 1,218 rows read = 1,218 applied + 0 unchanged + 0 rejected.\n"
                + "Done. What to do next: yuejie status --month YYYY-MM\n", ""));
        assertThat(second).isEqualTo(new Ended(0, "Import 2: 0 files applied, 37 skipped as already imported,"
                + " 0 refused; 0 rows read = 0 applied + 0 unchanged + 0 rejected.\n"
                + "Done. What to do next: yuejie status --month YYYY-MM\n", ""));
        assertThat(rows(book)).isEqualTo(rows);
    }

    @Test
    void aFileThatRejectedRowsIsReadAgainAndEndsWithTheSameCode() {
        BookRunner book = BookRunner.made(folder.resolve("book"));
        Path drop = new DropText().with("accounts.csv", "account_id,name", "acct,One", ",Nameless")
                .write(folder.resolve("drop"));
        Ended first = book.importing(drop);
        Ended second = book.importing(drop);
        assertThat(first.exitCode()).isEqualTo(4);
        assertThat(first.out()).isEqualTo("Import 1: 1 file applied, 0 skipped as already imported, 0 refused;"
                + " 2 rows read = 1 applied + 0 unchanged + 1 rejected.\n"
                + "Done, but look at the rejected rows: mend them at their source and import the file again.\n");
        assertThat(second.exitCode()).isEqualTo(4);
        assertThat(second.out()).isEqualTo("Import 2: 1 file applied, 0 skipped as already imported, 0 refused;"
                + " 2 rows read = 0 applied + 1 unchanged + 1 rejected.\n"
                + "Done, but look at the rejected rows: mend them at their source and import the file again.\n");
        assertThat(book.query("select * from account_fact")).containsExactly("1|2|ADD|acct|One");
    }

    @Test
    void anEarlierFileIsReadAgainAfterAnOtherCameBetween() {
        BookRunner book = BookRunner.made(folder.resolve("book"));
        DropText apps = new DropText().with("accounts.csv", "account_id,name", "acct,One")
                .with("apps.csv", "sdk_app_id,account_id,site,created_on", "1,acct,mainland,2022-01-01");
        Path ten = apps.withUsage("2022-07-01", "1,2022-07-01,10,10").write(folder.resolve("ten"));
        Path twenty = apps.withUsage("2022-07-01", "1,2022-07-01,20,20").write(folder.resolve("twenty"));
        assertThat(List.of(book.importing(ten), book.importing(twenty), book.importing(ten)))
                .allMatch(ended -> ended.exitCode() == 0);
        assertThat(book.query("select dau, groups, file_id from usage_daily")).containsExactly("10|10|9");
        assertThat(book.query("select dau, groups, file_id, replaced_by_file from usage_replaced order by file_id"))
                .containsExactly("10|10|3|6", "20|20|6|9");
    }

    @Test
    void settlingAMonthAgainSaysThatItWasSettledAndChangesNothing() {
        BookRunner book = BookRunner.made(folder.resolve("book"));
        book.importing(DROP);
        Ended first = book.settle("2022-07");
        Map<String, List<String>> rows = rows(book);
        Map<String, String> exports = book.export("2022-07");
        Ended second = book.settle("2022-07");
        String counts = ": 35 applications = 30 invoiced + 4 with nothing due + 1 parked; 35 invoice lines,"
                + " 70474.78 CNY.\nCounted as zero usage, without a snapshot row: 1 billable day.\n"
                + "Look at the parked applications (yuejie explain --app ID --month 2022-07); mend their data."
                + " Next: yuejie export --month 2022-07 --out DIR\n";
        String parked = "Parked: application 1400000016: UNPRICED_OPTION: HISTORY_STORAGE 60 is neither sold nor"
                + " included in plan PRO, which it met on 2022-07-15; sold: up to 7 included, [30, 90, 180, 360]\n";
        assertThat(first).isEqualTo(new Ended(4, "2022-07 is settled and proved" + counts, parked));
        assertThat(second).isEqualTo(new Ended(4,
                "2022-07 was settled and proved before, nothing was changed" + counts, parked));
        assertThat(rows(book)).isEqualTo(rows);
        assertThat(book.export("2022-07")).isEqualTo(exports);
    }

    private static Map<String, List<String>> rows(BookRunner book) {
        return BUSINESS_TABLES.stream().collect(Collectors.toMap(table -> table,
                table -> book.query("select * from " + table).stream().sorted().toList()));
    }
}
