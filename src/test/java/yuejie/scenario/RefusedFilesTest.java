package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuejie.scenario.BookRunner.Ended;

/** A file that cannot be read as such is refused whole and by name, the other files of its drop are applied. */
@OnBothDatabases
class RefusedFilesTest {

    private static final String NOTHING = "Import 1: 0 files applied, 0 skipped as already imported, 1 refused; 0 rows"
            + " read = 0 applied + 0 unchanged + 0 rejected.\nMend the refused files and import them again; the other"
            + " files were applied.\n";
    private static final String COLUMNS = "the first line must name the columns account_id,name";

    @ABook
    private BookRunner book;
    private Path drop;

    @BeforeEach
    void makeABook() {
        drop = book.beside("drop");
    }

    @Test
    void aFileWithoutAHeader() {
        assertRefused(new DropText().withText("accounts.csv", "").write(drop), "accounts.csv",
                "no header, the file is empty; " + COLUMNS);
    }

    @Test
    void aFileWithoutARequiredColumn() {
        assertRefused(new DropText().with("accounts.csv", "account_id,nom,nachname", "acct,One,Two").write(drop),
                "accounts.csv", "the header lacks name, and has 3 columns in 23 characters; name the columns exactly"
                        + " so, separated by commas");
    }

    @Test
    void aFileThatIsNotUtf8EvenWhereItsFirstRowsAre() throws IOException {
        new DropText().with("accounts.csv", "account_id,name", "acct,One", "acct-2,Caf?").write(drop);
        byte[] bytes = Files.readAllBytes(drop.resolve("accounts.csv"));
        bytes[bytes.length - 2] = (byte) 0xE9;
        Files.write(drop.resolve("accounts.csv"), bytes);
        assertRefused(drop, "accounts.csv", "not UTF-8 at byte 36, line 3; save it as UTF-8");
    }

    @Test
    void aTruncatedGzipFile() throws IOException {
        Files.createDirectories(drop);
        byte[] whole = gzip("account_id,name\n" + "acct,One\n".repeat(500));
        Files.write(drop.resolve("accounts.csv.gz"), Arrays.copyOf(whole, whole.length - 9));
        assertRefused(drop, "accounts.csv.gz", "the gzip data is truncated; have it written or copied again");
    }

    @Test
    void aPlainAndAGzippedFileOfOneName() throws IOException {
        new DropText().with("accounts.csv", "account_id,name", "acct,One").write(drop);
        Files.write(drop.resolve("accounts.csv.gz"), gzip("account_id,name\nacct,Two\n"));
        Ended ended = book.importing(drop);
        assertThat(ended.err()).isEqualTo("Refused: " + drop.resolve("accounts.csv.gz") + ": it came twice: "
                + drop.resolve("accounts.csv") + " and " + drop.resolve("accounts.csv.gz") + "; keep one."
                + " Nothing of it was applied.\n");
        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(book.query("select * from account_fact")).isEmpty();
    }

    @Test
    void aUsageFileWhoseNameHoldsNoDay() {
        DropText.ofTwoApplications().withUsage("2022-02-30", "1,2022-02-28,1,1").write(drop);
        Ended ended = book.importing(drop);
        assertThat(ended.err()).isEqualTo("Refused: " + drop.resolve("usage/usage-2022-02-30.csv")
                + ": 2022-02-30 in its name is no date. Nothing of it was applied.\n");
        assertThat(ended.exitCode()).isEqualTo(3);
    }

    @Test
    void aFileNamedAloneThatIsNoneOfADataDrop() throws IOException {
        Path file = Files.writeString(book.beside("invoices.csv"), "a,b\n");
        Ended ended = book.importing(file);
        assertThat(ended.err()).isEqualTo("Refused: " + file + ": its name is none of a data drop's: accounts.csv,"
                + " apps.csv, orders.csv, options.csv, service_status.csv, topups.csv, usage-YYYY-MM-DD.csv, each also"
                + " with .gz. Nothing of it was applied.\n");
        assertThat(ended.exitCode()).isEqualTo(3);
    }

    @Test
    void aFileWithMoreBadRowsThanAreAcceptedButItsRejectsAreKept() {
        String[] rows = new String[13];
        Arrays.fill(rows, ",nameless");
        rows[0] = "account_id,name";
        rows[1] = "acct,One";
        new DropText().with("accounts.csv", rows).write(drop);
        Ended ended = book.importing(drop);
        assertThat(ended.err()).isEqualTo("Refused: " + drop.resolve("accounts.csv")
                + ": 11 of its 12 rows are bad, and"
                + " at most 10 are accepted; mend them. Nothing of it was applied.\nRejected rows, each with its line"
                + " and reason: "
                + book.home().resolve("rejects/import-1-accounts.csv") + "\n");
        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(book.query("select * from account_fact")).isEmpty();
        assertThat(book.query("select count(*) from reject")).containsExactly("11");

        assertThat(book.run("import", "--max-rejects", "11", drop.toString()).exitCode()).isEqualTo(4);
        assertThat(book.query("select account_id, name from account_fact")).containsExactly("acct|One");
    }

    @Test
    void aUsageFileOfApplicationsThatAreNotInTheBook() {
        Path usage = new DropText().withUsage("2022-07-01", "1,2022-07-01,1,1", "2,2022-07-01,1,1").write(drop)
                .resolve("usage/usage-2022-07-01.csv");
        String refused = "Refused: " + usage
                + ": 2 of its 2 rows are bad, and at least half of the rows of a usage file must"
                + " be good; none of its applications is in this book: import apps.csv first; " + rightBook()
                + rejects("rejects/import-1-usage-2022-07-01.csv");
        assertThat(book.importing(drop)).isEqualTo(new Ended(3, NOTHING, refused));
        Ended again = book.run("import", "--max-rejects", "2", drop.toString());
        assertThat(again).isEqualTo(new Ended(3, NOTHING.replace("1:", "2:"), refused.replace("import-1", "import-2")));
        assertThat(book.query("select * from usage_daily")).isEmpty();
    }

    @Test
    void aUsageFileOfWhichMostBadRowsNameApplicationsThatAreNotInTheBook() {
        DropText.ofTwoApplications().withUsage("2022-07-01", "1,2022-07-01,1,1", "2,2022-07-01,x,1", "3,2022-07-01,1,1",
                "4,2022-07-01,1,1").write(drop);
        assertThat(book.importing(drop).err()).isEqualTo("Refused: " + drop.resolve("usage/usage-2022-07-01.csv")
                + ": 3 of"
                + " its 4 rows are bad, and at least half of the rows of a usage file must be good; 2 of them name"
                + " applications that are not in this book: import apps.csv first; " + rightBook()
                + rejects("rejects/import-1-usage-2022-07-01.csv"));
    }

    @Test
    void applicationsOfAccountsThatAreNotInTheBook() {
        new DropText().with("apps.csv", "sdk_app_id,account_id,site,created_on",
                IntStream.rangeClosed(1, 11).mapToObj(app -> app + ",acct,mainland,2021-01-01")
                        .collect(Collectors.joining("\n")))
                .write(drop);
        assertThat(book.importing(drop)).isEqualTo(new Ended(3, NOTHING, "Refused: " + drop.resolve("apps.csv")
                + ": 11 of"
                + " its 11 rows are bad, and at most 10 are accepted; none of its accounts is in this book: import"
                + " accounts.csv first; " + rightBook() + rejects("rejects/import-1-apps.csv")));
    }

    @Test
    void aFileOfWhichHalfIsBadMayStillBeAccepted() {
        new DropText()
                .with("accounts.csv", "account_id,name", ("acct,One\n".repeat(11) + ",nameless\n".repeat(11)).strip())
                .write(drop);
        assertThat(book.importing(drop).err())
                .isEqualTo("Refused: " + drop.resolve("accounts.csv") + ": 11 of its 22 rows"
                        + " are bad, and at most 10 are accepted; mend them, or call again with --max-rejects 11"
                        + rejects("rejects/import-1-accounts.csv"));
    }

    /** By what an operator sees that the settings name another book than he thinks. */
    private String rightBook() {
        return "is this the right book? " + (Database.ofThisRun() == Database.H2 ? "YUEJIE_HOME is " + book.home()
                : "The database is " + book.url().substring(0, book.url().indexOf('?')));
    }

    private String rejects(String file) {
        return ". Nothing of it was applied.\nRejected rows, each with its line and reason: "
                + book.home().resolve(file) + "\n";
    }

    @Test
    void aUsageFileWithMoreBadRowsThanTheCallerAccepts() {
        DropText.ofTwoApplications().withUsage("2022-07-01", "1,2022-07-01,1,1", "2,2022-07-01,x,1").write(drop);
        Ended ended = book.run("import", "--max-rejects", "0", drop.toString());
        assertThat(ended.err()).isEqualTo("Refused: " + drop.resolve("usage/usage-2022-07-01.csv") + ": 1 of its 2 rows"
                + " is bad, and at most 0 are accepted; mend them, or call again with --max-rejects 1. Nothing of it"
                + " was applied.\nRejected rows, each with its line and reason: "
                + book.home().resolve("rejects/import-1-usage-2022-07-01.csv") + "\n");
        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(book.query("select * from usage_daily")).isEmpty();
        assertThat(book.query("select rows_read, rows_applied, rows_unchanged, rows_rejected from import_file"
                + " where status = 'REFUSED'")).containsExactly("2|0|0|1");
    }

    @Test
    void unknownColumnsAreIgnoredWithOneWarning() {
        new DropText().with("accounts.csv", "since,account_id,name,rank", "2020,acct,One,1", "2021,acct-2,Two,2")
                .write(drop);
        Ended ended = book.importing(drop);
        assertThat(ended.err()).isEqualTo(drop.resolve("accounts.csv") + ": ignored unknown columns since, rank;"
                + " known are account_id, name\n");
        assertThat(ended.exitCode()).isZero();
    }

    @Test
    void theOtherFilesOfTheDropAreApplied() {
        new DropText().withText("topups.csv", "").with("accounts.csv", "account_id,name", "acct,One").write(drop);
        Ended ended = book.importing(drop);
        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.out()).isEqualTo("Import 1: 1 file applied, 0 skipped as already imported, 1 refused; 1 row"
                + " read = 1 applied + 0 unchanged + 0 rejected.\n"
                + "Mend the refused files and import them again; the other files were applied.\n");
        assertThat(book.query("select account_id from account_fact")).containsExactly("acct");
    }

    private void assertRefused(Path refused, String file, String why) {
        Ended ended = book.importing(refused);
        assertThat(ended.err()).isEqualTo("Refused: " + refused.resolve(file) + ": " + file + ": " + why
                + ". Nothing of it was applied.\n");
        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(book.query("select status from import_file")).isEqualTo(List.of("REFUSED"));
        assertThat(book.query("select * from account_fact")).isEmpty();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
