package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuejie.scenario.BookRunner.Ended;

/** A file that is not as control.csv says is refused by itself, with every figure; mended, it is applied. */
@OnBothDatabases
class ControlTest {

    private static final String FIRST = "usage/usage-2022-07-01.csv";
    private static final String SECOND = "usage/usage-2022-07-02.csv";
    private static final String OTHERS = "accounts.csv,1,,,\napps.csv,2,,,\norders.csv,1,,,\n";
    private static final String TOP_UP = "topups.csv,1,,,\n";
    private static final String NOBODYS = "0".repeat(64);
    private static final String MEND = "; have the file sent again, or mend control.csv. Nothing of it was applied.\n";
    private static final String REST = "Mend the refused files and import them again; the other files were applied.\n";
    private static final String DONE = "Done. What to do next: yuejie status --month YYYY-MM\n";

    @ABook
    private BookRunner book;
    private Path drop;

    @BeforeEach
    void makeADrop() {
        book.with("yuejie.usage-chunk", 1);
        drop = DropText.ofTwoApplications().with("topups.csv", "topup_id,account_id,amount,at",
                "t-1,acct,100.00,2022-07-01T09:00:00")
                .withUsage("2022-07-01", "1,2022-07-01,12000,300", "2,2022-07-01,100,300")
                .withUsage("2022-07-02", "1,2022-07-02,12000,300", "2,2022-07-02,100,300")
                .write(book.beside("七月 用量"));
    }

    @Test
    void aDropThatIsAsItsControlFileSaysIsAppliedAndSkippedWhenItComesAgain() throws IOException {
        control(OTHERS + "topups.csv,,,," + hash("topups.csv").toUpperCase(Locale.ROOT) + "\n"
                + FIRST + ",2,12100,600," + hash(FIRST) + "\n" + SECOND + ",,,,\n");
        assertThat(book.importing(drop)).isEqualTo(new Ended(0, "Import 1: 6 files applied, 0 skipped as already"
                + " imported, 0 refused; 9 rows read = 9 applied + 0 unchanged + 0 rejected.\n" + DONE, ""));
        assertThat(book.importing(drop)).isEqualTo(new Ended(0, "Import 2: 0 files applied, 6 skipped as already"
                + " imported, 0 refused; 0 rows read = 0 applied + 0 unchanged + 0 rejected.\n" + DONE, ""));
    }

    @Test
    void everyFigureThatIsAnotherOneIsNamedNothingRemainsAndTheOtherFilesAreApplied() throws IOException {
        control(OTHERS + "topups.csv,2,,," + NOBODYS + "\n" + FIRST + ",4,48000,600," + NOBODYS + "\n"
                + SECOND + ",2,12100,601,\n");
        String refused = "Refused: " + drop.resolve("topups.csv") + ": control.csv says rows 2, sha256 " + NOBODYS
                + "; the file holds rows 1, sha256 " + hash("topups.csv") + MEND
                + "Refused: " + drop.resolve(FIRST) + ": control.csv says rows 4, sum_dau 48000, sha256 " + NOBODYS
                + "; the file holds rows 2, sum_dau 12100, sha256 " + hash(FIRST) + MEND
                + "Refused: " + drop.resolve(SECOND) + ": control.csv says sum_groups 601; the file holds sum_groups"
                + " 600" + MEND;
        assertThat(book.importing(drop)).isEqualTo(new Ended(3, "Import 1: 3 files applied, 0 skipped as already"
                + " imported, 3 refused; 4 rows read = 4 applied + 0 unchanged + 0 rejected.\n" + REST, refused));
        for (String table : new String[] {"usage_daily", "usage_total", "topup_fact", "ledger_entry", "reject"}) {
            assertThat(book.query("select * from " + table)).as(table).isEmpty();
        }
        assertThat(book.query("select name, rows_read, rows_applied from import_file where status = 'REFUSED'"
                + " order by file_id")).containsExactly("topups.csv|1|0", "usage-2022-07-01.csv|2|0",
                        "usage-2022-07-02.csv|2|0");
        assertThat(book.importing(drop)).isEqualTo(new Ended(3, "Import 2: 0 files applied, 3 skipped as already"
                + " imported, 3 refused; 0 rows read = 0 applied + 0 unchanged + 0 rejected.\n" + REST, refused));
    }

    @Test
    void whenTheControlFileAloneIsMendedTheRefusedFileIsApplied() throws IOException {
        control(OTHERS + TOP_UP + FIRST + ",3,,,\n" + SECOND + ",2,,,\n");
        assertThat(book.importing(drop).exitCode()).isEqualTo(3);
        control(OTHERS + TOP_UP + FIRST + ",2,,,\n" + SECOND + ",2,,,\n");
        assertThat(book.importing(drop)).isEqualTo(new Ended(0, "Import 2: 1 file applied, 5 skipped as already"
                + " imported, 0 refused; 2 rows read = 2 applied + 0 unchanged + 0 rejected.\n" + DONE, ""));
        assertThat(book.query("select usage_date, snapshots, dau, groups from usage_total order by usage_date"))
                .containsExactly("2022-07-01|2|12100|600", "2022-07-02|2|12100|600");
    }

    @Test
    void aFileThatIsNotThereIsRefusedUntilItCame() throws IOException {
        control(OTHERS + TOP_UP + FIRST + ",2,,,\n" + SECOND + ",2,,,\nusage/usage-2022-07-03.csv.gz,1,,,\n");
        Path missing = drop.resolve("usage/usage-2022-07-03.csv.gz");
        String refused = "Refused: " + missing + ": control.csv names it, and it is not there; have it sent, or mend"
                + " control.csv. Nothing of it was applied.\n";
        assertThat(book.importing(drop)).isEqualTo(new Ended(3, "Import 1: 6 files applied, 0 skipped as already"
                + " imported, 1 refused; 9 rows read = 9 applied + 0 unchanged + 0 rejected.\n" + REST, refused));
        assertThat(book.importing(drop)).isEqualTo(new Ended(3, "Import 2: 0 files applied, 6 skipped as already"
                + " imported, 1 refused; 0 rows read = 0 applied + 0 unchanged + 0 rejected.\n" + REST, refused));
        assertThat(book.run("status", "--month", "2022-07").out()).contains("Files refused 1 file\n              "
                + missing
                + ": control.csv names it, and it is not there; have it sent, or mend control.csv\n");
        gzip(missing, DropText.USAGE_COLUMNS + "\n1,2022-07-03,1,1\n");
        assertThat(book.importing(drop)).isEqualTo(new Ended(0, "Import 3: 1 file applied, 6 skipped as already"
                + " imported, 0 refused; 1 row read = 1 applied + 0 unchanged + 0 rejected.\n" + DONE, ""));
        assertThat(book.run("status", "--month", "2022-07").out()).contains("Files refused nothing\n");
    }

    @Test
    void ofAGzippedFileTheHashIsThatOfItsBytesAndTheFiguresAreThoseOfItsRows() throws IOException {
        String file = "usage/usage-2022-07-03.csv.gz";
        gzip(drop.resolve(file), DropText.USAGE_COLUMNS + "\n1,2022-07-03,1,1\n");
        control(OTHERS + TOP_UP + FIRST + ",,,,\n" + SECOND + ",,,,\n" + file + ",1,1,1," + hash(file) + "\n");
        assertThat(book.importing(drop).exitCode()).isZero();
    }

    @Test
    void rejectedRowsCountForWhatAFileHoldsButAreRejectedAllTheSame() throws IOException {
        Files.writeString(drop.resolve(FIRST), DropText.USAGE_COLUMNS
                + "\n1,2022-07-01,12000,300\n3,2022-07-01,50,x\n");
        control(OTHERS + TOP_UP + FIRST + ",2,12050,300,\n" + SECOND + ",2,,,\n");
        Ended ended = book.importing(drop);
        assertThat(ended.err()).startsWith(drop.resolve(FIRST) + ": 1 of 2 rows rejected.\n");
        assertThat(ended.exitCode()).isEqualTo(4);
    }

    @Test
    void aFileThatIsNotNamedIsImportedWithAWarning() throws IOException {
        control(OTHERS + TOP_UP + FIRST + ",2,,,\n");
        Ended ended = book.importing(drop);
        assertThat(ended.err()).isEqualTo(drop.resolve(SECOND)
                + " is not named in control.csv; nothing is known of what it should hold\n");
        assertThat(ended.exitCode()).isZero();
    }

    @Test
    void aFileThatWasImportedBeforeIsReadAgainWhenSomethingIsSaidOfIt() throws IOException {
        assertThat(book.importing(drop).exitCode()).isZero();
        control(OTHERS + TOP_UP + FIRST + ",2,12100,600,\n" + SECOND + ",3,,,\n");
        assertThat(book.importing(drop)).isEqualTo(new Ended(3, "Import 2: 5 files applied, 0 skipped as already"
                + " imported, 1 refused; 7 rows read = 0 applied + 7 unchanged + 0 rejected.\n" + REST,
                "Refused: " + drop.resolve(SECOND) + ": control.csv says rows 3; the file holds rows 2" + MEND));
        assertThat(book.query("select usage_date, snapshots, dau, groups from usage_total order by usage_date"))
                .containsExactly("2022-07-01|2|12100|600", "2022-07-02|2|12100|600");
    }

    @Test
    void aBrokenControlFileRefusesTheWholeCall() throws IOException {
        book.importing(DropText.ofTwoApplications().write(book.beside("applications")));
        control(OTHERS + FIRST + ",two,,,\n");
        assertThat(book.importing(drop)).isEqualTo(new Ended(3, "", "Refused: " + drop.resolve("control.csv")
                + ": control.csv: line 5: rows 'two'; a whole number is written in the digits 0 to 9; mend it and call"
                + " again. Nothing was changed.\n"));
        assertThat(book.query("select import_id from import_run")).containsExactly("1");
    }

    /** The run stops in the middle of the second day, whose first row is committed by then. */
    @Test
    void anInterruptedImportGoesOnAndRefusesWhatItWouldHaveRefused() throws IOException {
        interruptTheSecondDay();
        assertThat(book.importing(drop)).isEqualTo(new Ended(3, "Import 2: 5 files applied, 0 skipped as already"
                + " imported, 1 refused; 7 rows read = 3 applied + 4 unchanged + 0 rejected.\n" + REST,
                "Refused: "
                        + drop.resolve(FIRST) + ": control.csv says rows 3; the file holds rows 2" + MEND));
        assertThat(book.query("select usage_date, snapshots, dau, groups from usage_total"))
                .containsExactly("2022-07-02|2|12100|600");
    }

    @Test
    void anInterruptedImportWhoseControlFileWasMendedStartsAnew() throws IOException {
        interruptTheSecondDay();
        control(OTHERS + TOP_UP + FIRST + ",2,,,\n" + SECOND + ",2,,,\n");
        assertThat(book.importing(drop)).isEqualTo(new Ended(0, "Import 3: 2 files applied, 4 skipped as already"
                + " imported, 0 refused; 4 rows read = 4 applied + 0 unchanged + 0 rejected.\n" + DONE, ""));
        assertThat(book.query("select usage_date, snapshots, dau, groups from usage_total order by usage_date"))
                .containsExactly("2022-07-01|2|12100|600", "2022-07-02|2|12100|600");
    }

    private void interruptTheSecondDay() throws IOException {
        control(OTHERS + TOP_UP + FIRST + ",3,,,\n" + SECOND + ",2,,,\n");
        book.importing(DropText.ofTwoApplications().write(book.beside("applications")));
        book.update("alter table usage_daily add constraint interrupted check (dau <> 100)");
        assertThat(book.importing(drop).exitCode()).isEqualTo(1);
        assertThat(book.query("select dau from usage_daily")).containsExactly("12000");
        assertThat(book.query("select usage_date, snapshots, dau, groups from usage_total"))
                .containsExactly("2022-07-02|1|12000|300");
        book.update("alter table usage_daily drop constraint interrupted");
    }

    @Test
    void forProgramsEachFileCarriesWhatIsSaidOfIt() throws IOException {
        control(FIRST + ",3,12100,,\n");
        Ended ended = book.run("import", "--json", drop.toString());
        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.out()).contains("""
                "message" : "control.csv says rows 3; the file holds rows 2; have the file sent again, or mend \
                control.csv",
                    "sha256" : "%s",
                    "control" : {
                      "rows" : "3",
                      "sum_dau" : "12100"
                    },
                """.formatted(hash(FIRST))).contains("\"control\" : null,\n", "\"suspicious_days\" : [ ],\n");
    }

    @Test
    void theExampleOfTheJobsPageIsThatOfTheSampleMonth() throws IOException {
        String page = Files.readString(Path.of("jobs", "usage-import.md"));
        Path sample = Path.of("sample-data", "2022-07", "drop");
        Path named = Files.createDirectories(book.beside("sample"));
        for (String file : new String[] {"accounts.csv", "apps.csv", "usage/usage-2022-07-09.csv.gz"}) {
            Files.createDirectories(named.resolve(file).getParent());
            Files.copy(sample.resolve(file), named.resolve(file));
        }
        int start = page.indexOf("file,rows,");
        Files.writeString(named.resolve("control.csv"), page.substring(start, page.indexOf("```", start)));
        assertThat(book.importing(named)).isEqualTo(new Ended(0, "Import 1: 3 files applied, 0 skipped as already"
                + " imported, 0 refused; 81 rows read = 81 applied + 0 unchanged + 0 rejected.\n" + DONE,
                named.resolve("accounts.csv")
                        + " is not named in control.csv; nothing is known of what it should hold\n"));
    }

    private void control(String rows) throws IOException {
        Files.writeString(drop.resolve("control.csv"), "file,rows,sum_dau,sum_groups,sha256\n" + rows);
    }

    private String hash(String file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(Files.readAllBytes(drop.resolve(file))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void gzip(Path file, String text) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
