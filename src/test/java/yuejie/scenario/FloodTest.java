package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import yuejie.scenario.BookRunner.Ended;

/** Files of very many bad rows neither fill the book nor hold up the import; what is rejected is still counted. */
@OnBothDatabases
class FloodTest {

    private static final String USAGE = "usage-2022-07-01.csv.gz";
    private static final String END = ". Nothing of it was applied.\n";

    @ABook
    private BookRunner book;

    @Test
    void aUsageFileOfMillionsOfBadRowsIsReadNoFurtherThanItTakesToRefuseIt() throws IOException {
        book.importing(DropText.ofTwoApplications().write(book.beside("drop")));
        long before = size();
        Path file = gzip(USAGE, DropText.USAGE_COLUMNS + "\n", "x\n", 3_000_000);
        assertThat(Files.size(file)).isLessThan(10_000);
        Ended ended = book.importing(file);

        assertThat(ended.exitCode()).isEqualTo(3);
        // 1 % of the rows that the most bytes could hold to which the file may expand
        int stopped = Integer.parseInt(ended.err().replaceFirst("(?s).*: (\\d+) of its first.*", "$1"));
        assertThat(stopped).isBetween(330_000, 350_000);
        assertThat(ended.err()).isEqualTo(String.format("Refused: %s: %d of its first %d rows are bad, and more than"
                + " 1 %% of the rows that it can have are bad; reading stopped at line %d, since no later row can"
                + " change that; mend them%sRejected rows, the first 1,000 and the last one of %,d, each with its line"
                + " and reason: %s%nRejected rows by reason: %,d MALFORMED_ROW%n", file, stopped, stopped, stopped + 1,
                END, stopped, book.home().resolve("rejects/import-2-usage-2022-07-01.csv"), stopped));
        assertThat(book.query("select rows_read, rows_rejected from import_file where file_id = 4"))
                .containsExactly(stopped + "|" + stopped);
        assertKept(2, "usage-2022-07-01.csv", stopped + 1);
        assertThat(size() - before).isLessThan(1_000_000);
    }

    @Test
    void aReferenceFileOfManyBadRowsIsReadWholeAndItsTextsAreKeptInPart() throws IOException {
        book.importing(DropText.ofTwoApplications().write(book.beside("drop")));
        long before = size();
        Path file = gzip("topups.csv.gz", "topup_id,account_id,amount,at\n", "x\nt,acct,0,2022-07-01T00:00:00\n",
                50_000);
        Ended ended = book.importing(file);
        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.err()).isEqualTo("Refused: " + file + ": 100000 of its 100000 rows are bad, and at most 1000"
                + " are accepted; mend them" + END + "Rejected rows, the first 1,000 and the last one of 100,000, each"
                + " with its line and reason: " + book.home().resolve("rejects/import-2-topups.csv")
                + "\nRejected rows by reason: 50,000 MALFORMED_ROW, 50,000 OUT_OF_RANGE\n");
        assertThat(book.query("select code, rejected, kept from reject_count order by code"))
                .containsExactly("MALFORMED_ROW|50000|500", "OUT_OF_RANGE|50000|501");
        assertKept(2, "topups.csv", 100_001);
        assertThat(size() - before).isLessThan(1_000_000);
    }

    /** Of orders, the rows are judged in another order than that of the file. */
    @Test
    void theFirstRowsByLineAreKeptInWhateverOrderTheyAreJudged() {
        String orders = IntStream.rangeClosed(1, 1_500).mapToObj(row -> String.format(
                "o-%d,3,PRO,1,2022-01-01,2022-01-01T00:%02d:%02d", row, 59 - row / 60 % 60, row % 60))
                .collect(Collectors.joining("\n"));
        Path drop = DropText.ofTwoApplications().with("orders.csv",
                "order_id,sdk_app_id,product,months,starts_on,purchased_at", orders).write(book.beside("drop"));
        Ended ended = book.with("yuejie.reference-chunk", 400).run("import", "--max-rejects", "2000", drop.toString());
        assertThat(ended.exitCode()).isEqualTo(4);
        assertThat(ended.out()).startsWith("Import 1: 3 files applied, 0 skipped as already imported, 0 refused;"
                + " 1,503 rows read = 3 applied + 0 unchanged + 1,500 rejected.\n");
        assertKept(1, "orders.csv", 1_501);
    }

    /** 70 rows of 4 KiB are more than 256 KiB. */
    @Test
    void ofLongRowsFewerAreKept() {
        String rows = ("acct" + "y".repeat(10_000) + "\n").repeat(70).strip();
        Path drop = new DropText().with("accounts.csv", "account_id,name", rows).write(book.beside("drop"));
        assertThat(book.run("import", "--max-rejects", "70", drop.toString()).err()).contains("Rejected rows, the first"
                + " 64 and the last one of 70, each with its line and reason: ");
        assertThat(book.query("select count(*), min(line_no), max(line_no) from reject")).containsExactly("65|2|71");
    }

    @Test
    void aFileThatExpandsToMoreThanAnySoundOneOfItsLengthIsRefused() throws IOException {
        Path file = gzip("accounts.csv.gz", "account_id,name\na,A\n", "\n".repeat(1 << 20), 80);
        long most = (64 << 20) + 200 * Files.size(file);
        Ended ended = book.importing(file);
        assertThat(ended.err()).isEqualTo(String.format("Refused: %s: accounts.csv.gz: its %,d compressed bytes expand"
                + " to more than %,d bytes, which is the limit for a file of this size; have it written again; if it"
                + " is right, send it uncompressed%s", file, Files.size(file), most, END));
        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(book.query("select * from account_fact")).isEmpty();
    }

    /** Where fewer rejects than that are found, all of them are wanted, to be mended. */
    @Test
    void aFileOfFewBadRowsIsReadToItsEndAlthoughItIsSureToBeRefused() {
        String rows = "1,2022-07-01,x,1\n".repeat(1_900).strip();
        Path drop = DropText.ofTwoApplications().withUsage("2022-07-01", rows).write(book.beside("drop"));
        Ended ended = book.run("import", "--max-rejects", "10", drop.toString());
        assertThat(ended.err()).contains(": 1900 of its 1900 rows are bad, and at least half of the rows of a usage"
                + " file must be good; mend them. ");
    }

    @Test
    void withALimitOfTheCallerReadingStopsAsSoonAsMoreAreFoundThanAreKept() {
        String rows = "1,2022-07-01,1,1\n".repeat(5_000) + "3,2022-07-01,1,1\n".repeat(5_000).strip();
        Path drop = DropText.ofTwoApplications().withUsage("2022-07-01", rows).write(book.beside("drop"));
        Ended ended = book.run("import", "--max-rejects", "10", drop.toString());
        assertThat(ended.err()).contains(": 2001 of its first 7001 rows are bad, and at most 10 are accepted; reading"
                + " stopped at line 7002, since no later row can change that; 2001 of them name applications that are"
                + " not in this book: import apps.csv first; ");
    }

    @Test
    void aFileOfWhichControlCsvSpeaksIsReadToItsEnd() throws IOException {
        String rows = "3,2022-07-01,1,1\n".repeat(5_000).strip();
        Path drop = DropText.ofTwoApplications().withUsage("2022-07-01", rows)
                .with("control.csv", "file,rows,sha256", "usage/usage-2022-07-01.csv,4999,").write(book.beside("drop"));
        assertThat(book.run("import", "--max-rejects", "10", drop.toString()).err()).contains("control.csv says rows"
                + " 4999; the file holds rows 5000; have the file sent again, or mend control.csv");
    }

    /** The first thousand by line, and the last: in the book and in the file beside it. */
    private void assertKept(int importId, String name, int lastLine) {
        List<String> lines = book.query("select line_no from reject order by line_no");
        assertThat(lines).hasSize(1_001).startsWith("2", "3").endsWith("1001", Integer.toString(lastLine));
        assertThat(BookRunner.files(book.home().resolve("rejects")).get("import-" + importId + "-" + name).lines()
                .skip(1).map(line -> line.split(",")[1])).isEqualTo(lines);
    }

    private Path gzip(String name, String head, String text, int times) throws IOException {
        Path file = book.beside(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(head.getBytes(StandardCharsets.UTF_8));
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < times; i++) {
                out.write(bytes);
            }
        }
        return file;
    }

    private long size() throws IOException {
        return Database.ofThisRun() == Database.H2 ? Files.size(book.home().resolve("book.mv.db"))
                : Long.parseLong(book.query("select pg_database_size(current_database())").get(0));
    }
}
