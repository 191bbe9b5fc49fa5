package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import org.h2.api.Trigger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuejie.scenario.BookRunner.Ended;

/** A database that does not keep what it was given is found out before a job may complete. */
class CorruptedBookTest {

    private static final String GO_ON =
            "What was committed stands. Run the same command again to go on; with --debug it shows more.\n";

    /** Ascribes the snapshots of the second application to a file that does not exist. */
    public static final class LosesARow implements Trigger {
        @Override
        public void fire(Connection connection, Object[] oldRow, Object[] newRow) {
            boolean second = ((Number) newRow[1]).intValue() == 2;
            newRow[4] = second ? Long.valueOf(999) : newRow[4];
        }
    }

    /** Settles the application that owes nothing with a total all the same. */
    public static final class AddsATotal implements Trigger {
        @Override
        public void fire(Connection connection, Object[] oldRow, Object[] newRow) {
            boolean nothingDue = newRow[7].equals("NOTHING_DUE");
            newRow[10] = nothingDue ? new BigDecimal("0.01") : newRow[10];
        }
    }

    @TempDir
    private Path folder;
    private BookRunner book;

    @BeforeEach
    void makeABook() {
        book = new BookRunner(folder.resolve("book"));
        book.importing(DropText.ofTwoApplications().write(folder.resolve("applications")));
    }

    @Test
    void anImportDoesNotCompleteWhileAnyOfTheThreeCountsIsNotThatOfTheBook() {
        Path drop = new DropText().withUsage("2022-07-01", "1,2022-07-01,5,5", "2,2022-07-01,5,5", "2,2022-07-01,x,5")
                .write(folder.resolve("drop"));
        book.update(trigger("loses_a_row", "usage_daily", LosesARow.class));
        String said = "3 read, 2 applied, 0 unchanged, 1 rejected; the book holds ";
        assertNotAccountedFor(book.importing(drop), 2, said + "1 applied and 1 rejected");

        book.update("drop trigger loses_a_row");
        book.update("update usage_daily set file_id = 4 where app_no = 2");
        book.update("create table kept_reject as select * from reject");
        book.update("delete from reject");
        assertNotAccountedFor(book.importing(drop), 3, said + "2 applied and 0 rejected");

        book.update("insert into reject select * from kept_reject");
        book.update("update import_file set rows_unchanged = 1 where file_id = 4");
        assertNotAccountedFor(book.importing(drop), 4,
                "3 read, 2 applied, 1 unchanged, 1 rejected; the book holds 2 applied and 1 rejected");

        book.update("update import_file set rows_unchanged = 0 where file_id = 4");
        assertThat(book.importing(drop).exitCode()).isEqualTo(4);
        assertThat(book.query("select status from import_run order by import_id"))
                .containsExactly("COMPLETED", "COMPLETED");
    }

    @Test
    void aSettlementDoesNotCompleteAndIsNotExportedWhileItDoesNotAddUp() {
        book.importing(new DropText().withUsageOf("2022-07").write(folder.resolve("drop")));
        book.update(trigger("adds_a_total", "assessment", AddsATotal.class));
        Ended ended = book.settle("2022-07");
        assertThat(ended.err()).isEqualTo("month-end-settlement (execution 3) failed: The settlement of 2022-07 does not"
                + " add up: an invoice stands behind each INVOICED assessment and no other, with its total (R7.2):"
                + " broken by 1 row: 2\n" + GO_ON);
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(book.query("select status from settlement")).containsExactly("BEGUN");
        assertThat(book.run("export", "--month", "2022-07", "--out", folder.resolve("out").toString()).exitCode())
                .isEqualTo(3);

        book.update("drop trigger adds_a_total");
        book.update("update assessment set total = 0 where outcome = 'NOTHING_DUE'");
        assertThat(book.settle("2022-07").exitCode()).isZero();
        assertThat(book.query("select status from settlement")).containsExactly("PROVED");
    }

    private static String trigger(String name, String table, Class<? extends Trigger> what) {
        return "create trigger " + name + " before insert on " + table + " for each row call '" + what.getName() + "'";
    }

    private static void assertNotAccountedFor(Ended ended, int execution, String counts) {
        assertThat(ended.err()).isEqualTo("usage-import (execution " + execution + ") failed: Rows are not accounted"
                + " for: usage-2022-07-01.csv (APPLIED): " + counts + "\n" + GO_ON);
        assertThat(ended.exitCode()).isEqualTo(1);
    }
}
