package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Books that an earlier build left behind when it was killed: the same command goes on in them, since names of jobs,
 * steps and partitions, job parameters and keys of execution contexts are still the same. A book is kept as the file of
 * the embedded database, so this is not tested on a server, where the same tables hold the same rows.
 */
@OnBothDatabases
@Tag("on-h2-only")
class KeptBooksTest {

    private static final Path KEPT = Path.of("src/test/resources/kept-books");
    private static final Path SAMPLE = Path.of("sample-data", "2022-07");
    private static final String DEAD = "The process that ran this ended without a word; recovered by a later run.";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"import-reference", "import-usage"})
    void anImportKilledInAFileOfEitherKindGoesOn(String kept) throws IOException {
        BookRunner book = unzipped(kept);
        ends(book, 0, "import", SAMPLE.resolve("drop").toString());
        assertThatItWentOn(book, "usage-import");
        // the rows of the six reference files, and those of 31 days
        assertCounts(book, "reference-file:%", 12 + 36 + 47 + 18 + 28 + 13);
        assertCounts(book, "usage-file:%", 1064);
        ends(book, 4, "settle", "--month", "2022-07");
        assertComesOut(book, "expected");
    }

    /** As after a call with relative paths in a directory that is not the current one now. */
    @ParameterizedTest
    @ValueSource(strings = {"import-reference", "import-usage"})
    void anImportGoesOnWithTheFilesOfTheCallThatFinishesIt(String kept) throws IOException {
        BookRunner book = unzipped(kept);
        book.update("update import_run set sources = 'of-the-killed-call'");
        book.update("update import_file set path = 'of-the-killed-call/' || name");
        ends(book, 0, "import", SAMPLE.resolve("drop").toString());
        assertThatItWentOn(book, "usage-import");
        assertThat(book.query("select sources from import_run"))
                .containsExactly(SAMPLE.resolve("drop").toAbsolutePath().toString());
        assertThat(book.query("select path from import_file where name in ('apps.csv', 'usage-2022-07-31.csv')"
                + " order by name")).containsExactly(SAMPLE.resolve("drop").resolve("apps.csv").toString(),
                        SAMPLE.resolve("drop").resolve("usage").resolve("usage-2022-07-31.csv").toString());
        ends(book, 4, "settle", "--month", "2022-07");
        assertComesOut(book, "expected");
    }

    @Test
    void aSettlementKilledInItsRangesGoesOn() throws IOException {
        BookRunner book = unzipped("settle");
        ends(book, 4, "settle", "--month", "2022-07");
        assertThatItWentOn(book, "month-end-settlement");
        // one of the 36 applications was made after the month
        assertCounts(book, "settle-range:%", 35);
        assertComesOut(book, "expected");
    }

    @Test
    void aDeductionKilledInItsRangesGoesOn() throws IOException {
        BookRunner book = unzipped("deduct");
        ends(book, 0, "deduct", "--date", "2022-08-01", "--preview");
        ends(book, 0, "deduct", "--date", "2022-08-01");
        assertThatItWentOn(book, "deduction");
        // each of the 12 accounts has an invoice
        assertCounts(book, "collect-range:%", 12);
        ends(book, 0, "import", SAMPLE.resolve("august").resolve("2022-08-02").toString());
        ends(book, 0, "deduct", "--date", "2022-08-02");
        ends(book, 4, "deduct", "--date", "2022-08-03");
        assertComesOut(book, "expected-after-deduction");
        // the first run sealed the imports that it found, behind the settlement of the earlier build
        assertThat(book.query("select kind from seal order by link_no")).containsExactly("SETTLEMENT", "IMPORT",
                "DEDUCTION", "IMPORT", "DEDUCTION", "DEDUCTION");
        assertThat(book.query("select manifest from seal where link_no = 2").get(0)).contains("recorded: as found\n",
                "\nearlier ledger: ", "\nearlier accounts: ", "\nearlier orders: ", "\nearlier grants: ");
        ends(book, 0, "verify", "--month", "2022-07");
        ends(book, 0, "verify", "--month", "2022-07", "--exports", book.home() + "-out");
    }

    @Test
    void anAdjustmentKilledInItsRangesGoesOn() throws IOException {
        BookRunner book = unzipped("adjust");
        ends(book, 0, "settle", "--month", "2022-07", "--parked");
        assertThatItWentOn(book, "adjustment");
        // the application that was parked
        assertCounts(book, "settle-range:%", 1);
        ends(book, 0, "adjust", "--month", "2022-07");
        ends(book, 0, "import", SAMPLE.resolve("august").resolve("2022-08-12").toString());
        ends(book, 0, "adjust", "--month", "2022-07");
        ends(book, 0, "import", SAMPLE.resolve("august").resolve("2022-08-20").toString());
        ends(book, 4, "deduct", "--date", "2022-08-20");
        assertComesOut(book, "expected-after-adjustment");
        ends(book, 0, "verify", "--month", "2022-07");
        ends(book, 0, "verify", "--month", "2022-07", "--exports", book.home() + "-out");
    }

    /** A kept book, with the settings of the run that was killed in it. */
    private BookRunner unzipped(String kept) throws IOException {
        Path home = folder.resolve(kept);
        try (InputStream file = Files.newInputStream(KEPT.resolve(kept + ".zip"));
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = home.resolve(entry.getName());
                Files.createDirectories(entry.isDirectory() ? target : target.getParent());
                if (!entry.isDirectory()) {
                    Files.copy(zip, target);
                }
            }
        }
        return new BookRunner(home).with("yuejie.usage-chunk", 20).with("yuejie.reference-chunk", 20)
                .with("yuejie.settle-chunk", 2).with("yuejie.deduct-chunk", 2).with("yuejie.partition-size", 20);
    }

    /** The work has two runs now: the killed one, which was recovered, and the one that completed it. */
    private static void assertThatItWentOn(BookRunner book, String job) {
        List<String> runs = book.query("select e.status, e.exit_message from batch_job_execution e"
                + " where e.job_instance_id = (select max(i.job_instance_id) from batch_job_instance i where"
                + " i.job_name = '"
                + job + "') order by e.job_execution_id");
        assertThat(runs).containsExactly("FAILED|" + DEAD, "COMPLETED|");
        assertThat(book.run("history").out()).contains(DEAD);
    }

    /** What the runs of the latest work read and wrote adds up to what one run would have; nothing was left out. */
    private static void assertCounts(BookRunner book, String partitions, int items) {
        assertThat(book.query("select sum(s.read_count), sum(s.write_count), sum(s.filter_count)"
                + " from batch_step_execution s join batch_job_execution e on e.job_execution_id = s.job_execution_id"
                + " where e.job_instance_id = (select max(i.job_instance_id) from batch_job_instance i)"
                + " and s.step_name like '" + partitions + "'")).containsExactly(items + "|" + items + "|0");
    }

    private static void ends(BookRunner book, int exitCode, String... command) {
        BookRunner.Ended ended = book.run(command);
        assertThat(ended.exitCode()).as("%s: %s", String.join(" ", command), ended.err()).isEqualTo(exitCode);
    }

    private static void assertComesOut(BookRunner book, String stage) {
        assertThat(book.export("2022-07")).containsAllEntriesOf(BookRunner.files(SAMPLE.resolve(stage)));
    }
}
