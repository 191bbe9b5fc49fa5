package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A usage file that corrected one application of two and brought nothing of the other when its process was killed,
 * planted as the killed process leaves it; and then another file of that day, not the same one again.
 */
@OnBothDatabases
class InterruptedFileTest {

    private static final String DAY = "2022-07-14";

    @ABook
    private BookRunner book;

    @BeforeEach
    void interruptAFile() {
        book.importing(DropText.ofTwoApplications().withUsageOf("2022-07").write(book.beside("drop")));
        book.update("insert into import_run (import_id, drop_hash, sequence_no, sources, status, started_at)"
                + " values (90, 'dead', 1, 'dead', 'RUNNING', current_timestamp)");
        book.update("insert into import_file (file_id, import_id, name, kind, usage_date, path, sha256, status,"
                + " rows_applied) values (900, 90, 'usage-" + DAY + ".csv', 'USAGE', date '" + DAY
                + "', '/drops/dead.csv', 'dead', 'PENDING', 1)");
        book.update("insert into usage_replaced select usage_date, app_no, dau, groups, file_id, 900,"
                + " current_timestamp from usage_daily where usage_date = date '" + DAY + "' and app_no = 1");
        book.update("update usage_daily set dau = 777777, file_id = 900 where usage_date = date '" + DAY
                + "' and app_no = 1");
        book.update("delete from usage_daily where usage_date = date '" + DAY + "' and app_no = 2");
        book.update("insert into usage_daily values (date '" + DAY + "', 2, 888888, 1, 900)");
    }

    @Test
    void itsMonthIsNotSettled() {
        assertThat(book.settle("2022-07").exitCode()).isEqualTo(3);
        assertThat(book.settle("2022-07").err()).startsWith("2022-07 cannot be settled: an import was begun and not"
                + " finished; run it again: /drops/dead.csv.");
    }

    @Test
    void anotherFileOfItsDayFirstUndoesWhatItHadDone() {
        assertThat(book.importing(new DropText().withUsage(DAY, "1," + DAY + ",5,5").write(book.beside("new")))
                .exitCode()).isZero();

        assertThat(book.query("select app_no, dau, groups from usage_daily where usage_date = date '" + DAY + "'"))
                .containsExactly("1|5|5");
        assertThat(book.query("select dau from usage_replaced where replaced_by_file = 900")).isEmpty();
        assertThat(book.query("select status, rows_applied from import_file where file_id = 900"))
                .containsExactly("ABANDONED|0");
        assertThat(book.settle("2022-07").exitCode()).isZero();
    }

    @Test
    void aBrokenFileOfItsDayUndoesItTooAndLeavesTheStateBeforeBoth() {
        String before = book.query("select dau, groups from usage_replaced where replaced_by_file = 900").get(0);
        assertThat(book.importing(new DropText().withText("usage/usage-" + DAY + ".csv", "nonsense\n")
                .write(book.beside("broken"))).exitCode()).isEqualTo(3);

        assertThat(book.query("select dau, groups from usage_daily where usage_date = date '" + DAY + "'"))
                .containsExactly(before);
    }
}
