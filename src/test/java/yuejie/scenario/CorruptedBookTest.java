package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuejie.scenario.BookRunner.Ended;

/** A database that does not keep what it was given is found out before a job may complete. */
@OnBothDatabases
class CorruptedBookTest {

    private static final String GO_ON = "What was committed stands. Run the same command again to go on; with --debug"
            + " it shows more.\n";

    @ABook
    private BookRunner book;

    @BeforeEach
    void makeABook() {
        book.importing(DropText.ofTwoApplications().write(book.beside("applications")));
    }

    @Test
    void anImportDoesNotCompleteWhileAnyOfTheThreeCountsIsNotThatOfTheBook() {
        Path drop = new DropText().withUsage("2022-07-01", "1,2022-07-01,5,5", "2,2022-07-01,5,5", "2,2022-07-01,x,5")
                .write(book.beside("drop"));
        Corruption.LOSES_A_ROW.planted(Database.ofThisRun()).forEach(book::update);
        String said = "3 read, 2 applied, 0 unchanged, 1 rejected; the book holds ";
        assertNotAccountedFor(book.importing(drop), 2, said + "1 applied and 1 rejected");

        book.update(Corruption.LOSES_A_ROW.removed(Database.ofThisRun()));
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
    void anImportDoesNotCompleteWhileTheTotalOfADayIsNotThatOfItsSnapshots() {
        Path drop = new DropText().withUsage("2022-07-01", "1,2022-07-01,5,5", "2,2022-07-01,5,7")
                .write(book.beside("drop"));
        book.update("insert into usage_total (usage_date, snapshots, dau, groups) values ('2022-07-01', 0, 1, 0)");
        Ended ended = book.importing(drop);
        assertThat(ended.err()).isEqualTo("usage-import (execution 2) failed: Rows are not accounted for:"
                + " usage-2022-07-01.csv: the book holds 2 snapshots with dau 10 and groups 12 of its day, and its"
                + " total of the day says 2 snapshots with dau 11 and groups 12\n" + GO_ON);
        assertThat(ended.exitCode()).isEqualTo(1);

        book.update("update usage_total set dau = 10");
        assertThat(book.importing(drop).exitCode()).isZero();
    }

    @Test
    void aSettlementDoesNotCompleteAndIsNotExportedWhileItDoesNotAddUp() {
        book.importing(new DropText().withUsageOf("2022-07").write(book.beside("drop")));
        Corruption.ADDS_A_TOTAL.planted(Database.ofThisRun()).forEach(book::update);
        Ended ended = book.settle("2022-07");
        assertThat(ended.err()).isEqualTo("month-end-settlement (execution 3) failed: The settlement of 2022-07 does"
                + " not add up: an invoice stands behind each INVOICED assessment and no other, with its total (R7.2):"
                + " broken by 1 row, off by 0.01: 2\n" + GO_ON);
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(book.query("select status from settlement")).containsExactly("BEGUN");
        assertThat(book.run("export", "--month", "2022-07", "--out", book.beside("out").toString()).exitCode())
                .isEqualTo(3);

        book.update(Corruption.ADDS_A_TOTAL.removed(Database.ofThisRun()));
        assertThat(book.settle("2022-07").err()).isEqualTo(ended.err().replace("execution 3", "execution 4"));
        assertThat(book.run("settle", "--month", "2022-07", "--discard").exitCode()).isZero();
        assertThat(book.settle("2022-07").exitCode()).isZero();
        assertThat(book.query("select status from settlement")).containsExactly("SEALED");
    }

    private static void assertNotAccountedFor(Ended ended, int execution, String counts) {
        assertThat(ended.err()).isEqualTo("usage-import (execution " + execution + ") failed: Rows are not accounted"
                + " for: usage-2022-07-01.csv (APPLIED): " + counts + "\n" + GO_ON);
        assertThat(ended.exitCode()).isEqualTo(1);
    }
}
