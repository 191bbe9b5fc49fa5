package yuejie.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuejie.oracle.RandomDrop;
import yuejie.scenario.BookRunner;
import yuejie.scenario.OnBothDatabases;

/** Faults that leave the process alive: it says what is wrong, ends with 1, and the same command goes on. */
@OnBothDatabases
@Tag("long")
class FaultsIT {

    private static final String[] SETTLE = {"settle", "--month", "2022-07"};
    private static final String DAY = "2022-07-14";
    private static final long FIRST = 111_111_111_111L;
    private static final long SECOND = 222_222_222_222L;
    private static final String GO_ON = "What was committed stands. Run the same command again to go on; with --debug"
            + " it shows more.\n";

    @TempDir
    private Path folder;
    private Path drop;
    private BookRunner book;

    @BeforeEach
    void importADrop() throws IOException {
        drop = folder.resolve("drop");
        RandomDrop.of(23, YearMonth.of(2022, 7), 60).writeTo(drop);
        book = new BookRunner(Files.createDirectories(folder.resolve("book")));
        assertThat(book.importing(drop).exitCode()).isZero();
    }

    @Test
    void aUsageFileThatChangesBetweenItsTwoReadingsBringsNothing() {
        String later = usage(SECOND);
        Path file = write("usage-" + DAY + ".csv", usage(FIRST));
        Yuejie.Ended ended = new Yuejie(book).heldAt("DROP_COMMITTED:1", process -> write(file, later), "import",
                file.toString());
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err()).contains(file + " changed while it was read\n").endsWith(GO_ON);
        assertThat(snapshotsWith(FIRST) + snapshotsWith(SECOND)).isZero();
        assertThat(new Yuejie(book).run("import", file.toString()).exitCode()).isIn(0, 4);
        assertThat(snapshotsWith(FIRST)).isZero();
        assertThat(snapshotsWith(SECOND)).isEqualTo(60);
    }

    @Test
    void aReferenceFileThatChangesWhileItIsReadDoesNotCount() {
        String later = topUps("T1,2.00");
        Path file = write("topups.csv", topUps("T1,1.00"));
        Yuejie.Ended ended = new Yuejie(book).heldAt("DROP_COMMITTED:1", process -> write(file, later), "import",
                file.toString());
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err()).contains(file + " changed while it was read\n").endsWith(GO_ON);
        assertThat(book.query("select cash from ledger_entry where entry_key = 'TOP_UP:T1'")).isEmpty();
        assertThat(new Yuejie(book).run("import", file.toString()).exitCode()).isZero();
        assertThat(book.query("select cash from ledger_entry where entry_key = 'TOP_UP:T1'")).containsExactly("2.00");
    }

    @Test
    void aClockThatWasSetBackChangesNothing() {
        Outcome undisturbed = undisturbed();
        assertThat(new Yuejie(book).crashingAt("CHUNK_COMMITTED:9").run(SETTLE).exitCode()).isEqualTo(Stages.KILLED);
        for (String time : new String[] {"batch_job_execution.create_time", "batch_job_execution.start_time",
            "batch_job_execution.last_updated", "batch_step_execution.create_time",
            "batch_step_execution.start_time", "batch_step_execution.end_time",
            "batch_step_execution.last_updated", "settlement.begun_at", "import_run.started_at"}) {
            String[] column = time.split("\\.");
            book.update("update " + column[0] + " set " + column[1] + " = " + column[1] + " + interval '400' day");
        }
        assertThat(new Yuejie(book).run(SETTLE).exitCode()).isIn(0, 4);
        assertThat(Outcome.of(book).differenceFrom(undisturbed)).isEmpty();
        assertThat(book.run("history").out()).containsPattern("(?s)COMPLETED.*FAILED.*COMPLETED");
    }

    @Test
    @Tag("on-postgresql-only")
    void aCommitOfWhichTheAnswerIsLostIsNotDoneAgain() throws IOException {
        Outcome undisturbed = undisturbed();
        for (String point : new String[] {"CHUNK_COMMITTING:5", "PARTITION_FINISHING:1", "TASK_COMMITTING:1"}) {
            try (LossyWire wire = new LossyWire(book.url())) {
                Yuejie.Ended ended = new Yuejie(book).with("SPRING_DATASOURCE_URL", wire.address(book.url()))
                        .heldAt(point, process -> wire.loseAnswers(), SETTLE);
                assertThat(ended.exitCode()).as(point + ended.err()).isEqualTo(1);
                assertThat(ended.err()).contains("lost the connection to the database: ").endsWith(GO_ON);
            }
        }
        assertThat(new Yuejie(book).run(SETTLE).exitCode()).isIn(0, 4);
        assertThat(Outcome.of(book).differenceFrom(undisturbed)).isEmpty();
    }

    @Test
    @Tag("on-h2-only")
    void aPartitionThatHangsIsNamedAndEnded() {
        Yuejie.Ended ended = new Yuejie(book).with("YUEJIE_PARTITIONTIMEOUT", "3s")
                .with("YUEJIE_CRASHAT", "hold:RANGE_READ:1:" + folder.resolve("for-ever")).run(SETTLE);
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err()).containsPattern("The run did nothing for \\d s in settle[a-z0-9:-]*range-00\\d");
        assertThat(new Yuejie(book).run(SETTLE).exitCode()).isIn(0, 4);
    }

    @Test
    @Tag("on-h2-only")
    void aFullDiskUnderTheEmbeddedBookIsSaidAndRolledBack() throws IOException {
        Outcome undisturbed = undisturbed();
        long kibibytes = Files.size(book.home().resolve("book.mv.db")) / 1024;
        Yuejie.Ended ended = new Yuejie(book).withFilesUpTo(kibibytes + 40).run(SETTLE);
        assertThat(ended.exitCode()).as(ended.err()).isEqualTo(1);
        // the database says what it could not write, or it has closed itself before anybody asked
        assertThat(ended.err())
                .containsAnyOf("File too large", "lost the embedded database, which closes itself when the"
                        + " memory of the program or the disk is used up.")
                .endsWith(GO_ON);
        assertThat(new Yuejie(book).run(SETTLE).exitCode()).isIn(0, 4);
        assertThat(Outcome.of(book).differenceFrom(undisturbed)).isEmpty();
    }

    @Test
    @Tag("on-postgresql-only")
    void aFullDiskUnderTheRejectsIsSaidAndTheyAreWrittenByTheSameCommand() throws IOException {
        Path file = folder.resolve("topups.csv");
        Files.writeString(file, "topup_id,account_id,amount,at\n" + IntStream.range(0, 200)
                .mapToObj(i -> "T" + i + ",nobody,1.00," + "x".repeat(1000) + "\n").collect(Collectors.joining()));
        String[] importing = {"import", "--max-rejects", "1000", file.toString()};
        Yuejie.Ended ended = new Yuejie(book).withFilesUpTo(64).run(importing);
        assertThat(ended.exitCode()).as(ended.err()).isEqualTo(1);
        assertThat(ended.err()).contains("File too large").endsWith(GO_ON);
        assertThat(new Yuejie(book).run(importing).exitCode()).isEqualTo(4);
        assertThat(BookRunner.files(book.home().resolve("rejects")).values()).singleElement()
                .satisfies(rejects -> assertThat(rejects.lines()).hasSize(201));
    }

    private Outcome undisturbed() {
        BookRunner other = book.copyTo(folder.resolve("undisturbed"));
        assertThat(new Yuejie(other).run(SETTLE).exitCode()).isIn(0, 4);
        return Outcome.of(other);
    }

    /** A file that says the same of all applications. */
    private String usage(long dau) {
        return "sdk_app_id,usage_date,dau,groups\n" + book.query("select sdk_app_id from application").stream()
                .map(app -> app + "," + DAY + "," + dau + ",1\n").collect(Collectors.joining());
    }

    private int snapshotsWith(long dau) {
        return Integer.parseInt(book.query("select count(*) from usage_daily where dau = " + dau).get(0));
    }

    private String topUps(String idAndAmount) {
        String account = book.query("select min(account_id) from account").get(0);
        return "topup_id,amount,account_id,at\n" + idAndAmount + ",\"" + account.replace("\"", "\"\"")
                + "\",2022-07-01T00:00:00\n";
    }

    private Path write(String name, String text) {
        return write(folder.resolve(name), text);
    }

    private static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
