package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuejie.scenario.BookRunner.Ended;

/**
 * The file of an embedded book that cannot be read is refused by every command, with what to do, and keeps its bytes.
 */
@OnBothDatabases
@Tag("on-h2-only")
class DamagedBookTest {

    private static final int BLOCK = 4096;
    private static final String RESTORE = " Nothing was changed; restore that file from a backup. What was exported can"
            + " be verified without it: yuejie verify --month YYYY-MM --exports DIR\n";
    private static final String WRITTEN = " It was written by H2 2.2 or later (format 3).";

    @ABook
    private BookRunner book;
    private Path file;
    private Path drop;

    @BeforeEach
    void fillTheBook() {
        drop = DropText.ofTwoApplications().withUsageOf("2022-07").write(book.beside("drop"));
        assertThat(book.importing(drop).exitCode()).isZero();
        file = book.home().resolve("book.mv.db");
    }

    @Test
    void aHeaderThatIsOverwritten() throws IOException {
        byte[] content = Files.readAllBytes(file);
        Arrays.fill(content, 0, 2 * BLOCK, (byte) 'x');
        assertRefused(content, "does not begin as the file of a book does.");
        assertRefused("no book".getBytes(StandardCharsets.UTF_8), "does not begin as the file of a book does.");
    }

    /** A process that ends writes into the header that it is exact; a book that is closed in a test may lack that. */
    @Test
    void aFileThatIsCut() throws IOException {
        String content = Files.readString(file, StandardCharsets.ISO_8859_1)
                .replaceFirst("^(H:2,[^\n]*)(,created:[^\n]*\n)\0{8}", "$1,clean:1$2");
        int last = Integer.parseInt(content.replaceFirst("(?s)^H:2,block:([0-9a-f]+),.*", "$1"), 16) * BLOCK;
        assertRefused(content.substring(0, last).getBytes(StandardCharsets.ISO_8859_1), "was cut: it has " + last
                + " bytes, and its last part begins at " + last + "." + WRITTEN);
    }

    @Test
    void aMiddleThatIsOverwritten() throws IOException {
        byte[] content = Files.readAllBytes(file);
        Arrays.fill(content, 2 * BLOCK, content.length, (byte) 0);
        assertRefused(content, "is damaged." + WRITTEN);
        String unclean = new String(content, StandardCharsets.ISO_8859_1).replace(",clean:1", "");
        assertRefused(unclean.getBytes(StandardCharsets.ISO_8859_1), "is damaged." + WRITTEN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1 | H2 1.4 (format 1)", "2 | H2 2.0 or 2.1 (format 2)",
        "9 | another version of H2 (format 9)"})
    void aFileOfAnotherVersion(String format, String writer) throws IOException {
        String content = Files.readString(file, StandardCharsets.ISO_8859_1).replaceAll("(H:2,[^\n]*,format:)3",
                "$1" + format);
        assertRefused(content.getBytes(StandardCharsets.ISO_8859_1),
                "is in a format that this version of the program does not read. It was written by "
                        + writer + ".");
    }

    /** Root reads whatever there is: then only that is shown. */
    @Test
    void aFileThatMayNotBeRead() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        boolean isRoot = Files.isReadable(file);
        for (Ended ended : everyCommand()) {
            assertThat(ended.err())
                    .isEqualTo(isRoot ? ended.err() : file + " cannot be read: permission denied. Nothing was"
                            + " changed; let this user read it, then call again.\n");
        }
    }

    /** Nobody can make a directory there, not even root. */
    @Test
    void aHomeThatCannotBeMade() {
        BookRunner nowhere = new BookRunner(Path.of("/proc/self/fdinfo/book"));
        assertThat(nowhere.importing(drop)).isEqualTo(new Ended(3, "", "The book in /proc/self/fdinfo/book cannot be"
                + " written: /proc/self/fdinfo/book: it cannot be made. Nothing was changed; let this user write there,"
                + " or set YUEJIE_HOME to another directory.\n"));
    }

    private List<Ended> everyCommand() {
        return List.of(book.run("status", "--month", "2022-07"), book.run("history"),
                book.run("verify", "--month", "2022-07"), book.importing(drop), book.settle("2022-07"),
                book.run("deduct", "--date", "2022-08-01"),
                book.run("export", "--month", "2022-07", "--out", book.beside("out").toString()));
    }

    private void assertRefused(byte[] content, String why) throws IOException {
        Files.write(file, content);
        assertThat(everyCommand()).containsOnly(new Ended(3, "", "The book cannot be read: " + file + " " + why
                + RESTORE));
        assertThat(file).hasBinaryContent(content);
    }
}
