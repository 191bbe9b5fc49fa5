package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import yuejie.scenario.BookRunner.Ended;

/**
 * An export goes into a directory or is refused; it follows no link or pipe that lies there under a name of its own.
 */
@OnBothDatabases
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class OddExportPlacesTest {

    @ABook
    private BookRunner book;

    @BeforeEach
    void settleAMonth() {
        book.importing(DropText.ofTwoApplications().withUsageOf("2022-07").write(book.beside("drop")));
        assertThat(book.settle("2022-07").exitCode()).isZero();
    }

    @Test
    void whatIsNoDirectoryIsAWrongCall() throws IOException {
        Path nowhere = Files.createSymbolicLink(book.beside("nowhere"), book.beside("missing"));
        Path loop = Files.createSymbolicLink(book.beside("loop"), book.beside("loop"));
        Path pipe = OddPlacesTest.pipe(book.beside("pipe"));
        Path file = Files.writeString(book.beside("file"), "");
        for (Path out : new Path[] {nowhere, loop, pipe, file}) {
            assertThat(export(out)).isEqualTo(new Ended(2, "", "--out " + out + " is not a directory\n"
                    + "Try: yuejie export --help\n"));
            Path below = out.resolve("below/it");
            assertThat(export(below)).isEqualTo(new Ended(2, "", "--out " + below + " cannot be made: " + out
                    + " is not a directory\nTry: yuejie export --help\n"));
        }
        assertThat(book.beside("missing")).doesNotExist();
    }

    @Test
    void aDirectoryInThePlaceOfAFileKeepsAllFilesFromBeingWritten() throws IOException {
        for (String name : new String[] {"ledger.csv", "manifest.json"}) {
            Path out = book.beside("out of " + name);
            Path inTheWay = Files.createDirectories(out.resolve(name));
            assertThat(export(out)).isEqualTo(new Ended(3, "", inTheWay + " is a directory, and an export has a file of"
                    + " that name. Nothing was written; move it, or export to another directory.\n"));
            assertThat(out).isDirectoryNotContaining(path -> !path.equals(inTheWay));
        }
    }

    @Test
    void pipesAndLinksUnderTheNamesOfTheFilesAreReplacedAndNotFollowed() throws IOException {
        Path out = Files.createDirectories(book.beside("out"));
        Path precious = Files.writeString(book.beside("precious"), "precious");
        for (String name : new String[] {"assessments.csv", "ledger.csv", "manifest.json"}) {
            OddPlacesTest.pipe(out.resolve("." + name + ".part"));
            Files.createSymbolicLink(out.resolve(name), precious);
        }
        Files.createSymbolicLink(out.resolve(".invoices.csv.part"), precious);
        Ended ended = export(out);
        assertThat(ended.exitCode()).as("%s", ended.err()).isZero();
        assertThat(precious).hasContent("precious");
        assertThat(book.run("verify", "--month", "2022-07", "--exports", out.toString()).exitCode()).isZero();
    }

    @Test
    void anExportOfPipesIsNone() throws IOException {
        Path out = book.beside("out");
        export(out);
        Files.delete(out.resolve("ledger.csv"));
        OddPlacesTest.pipe(out.resolve("ledger.csv"));
        Ended ended = book.run("verify", "--month", "2022-07", "--exports", out.toString());
        assertThat(ended.err()).contains("ledger.csv: it is missing\n");
        assertThat(ended.exitCode()).isEqualTo(4);
        Files.delete(out.resolve("manifest.json"));
        OddPlacesTest.pipe(out.resolve("manifest.json"));
        assertThat(book.run("verify", "--month", "2022-07", "--exports", out.toString()).exitCode()).isEqualTo(3);
    }

    @Test
    void aPipeAmongTheCopiesOfSealsIsFound() throws IOException {
        OddPlacesTest.pipe(book.seals().resolve("000002-deduction-2022-08-01.json"));
        Ended ended = book.run("verify", "--month", "2022-07");
        assertThat(ended.err()).isEqualTo("seals/" + book.seals().getFileName()
                + "/000002-deduction-2022-08-01.json: it cannot be read as a seal\n");
        assertThat(ended.exitCode()).isEqualTo(4);
    }

    private Ended export(Path out) {
        return book.run("export", "--month", "2022-07", "--out", out.toString());
    }
}
