package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuejie.scenario.BookRunner.Ended;

/** What the program writes is for its owner alone, whatever the umask is; what others made stays open. */
@OnBothDatabases
class RightsTest {

    private static final String OWNER = "rw-------";
    private static final String OWNERS_FOLDER = "rwx------";

    @TempDir
    private Path folder;
    private BookRunner book;
    private Path out;

    @BeforeEach
    void fillABook() throws IOException {
        book = new BookRunner(folder.resolve("a/book"));
        out = folder.resolve("b/out");
        Path drop = DropText.ofTwoApplications().withUsageOf("2022-07")
                .with("topups.csv", "topup_id,account_id,amount,at", "t-1,acct,none,2022-08-01T00:00:00")
                .withUsage("2022-07-20", "1,2022-07-20,12000,5").write(folder.resolve("drop"));
        assertThat(book.importing(drop).exitCode()).isEqualTo(4);
        assertThat(book.settle("2022-07").exitCode()).isZero();
    }

    @Test
    void whatBelongsToABookIsForItsOwnerAlone() throws IOException {
        assertThat(modes(folder.resolve("a"))).isNotEmpty().allSatisfy(
                (name, mode) -> assertThat(mode).isEqualTo(name.contains(".") ? OWNER : OWNERS_FOLDER));
        assertThat(modes(folder.resolve("a"))).containsKeys("book/rejects", "book/seals",
                "book/rejects/import-1-topups.csv");
    }

    @Test
    void whatIsExportedIsForItsOwnerAloneUnlessAModeIsGiven() throws IOException {
        assertThat(export().exitCode()).isZero();
        assertThat(modes(folder.resolve("b"))).hasSize(10).allSatisfy(
                (name, mode) -> assertThat(mode).isEqualTo(name.contains(".") ? OWNER : OWNERS_FOLDER));
        out = folder.resolve("c/out");
        assertThat(export("--mode", "0640").exitCode()).isZero();
        assertThat(modes(folder.resolve("c"))).hasSize(10).allSatisfy(
                (name, mode) -> assertThat(mode).isEqualTo(name.contains(".") ? "rw-r-----" : "rwxr-x---"));
        assertThat(book.run("compare", "--month", "2022-07", "--catalog", "mainland-2022", "--catalog",
                "mainland-2022", "--csv", folder.resolve("compared.csv").toString()).exitCode()).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("compared.csv"))))
                .isEqualTo(OWNER);
    }

    @Test
    void aModeThatMakesNoSenseIsAWrongCall() {
        assertThat(export("--mode", "777")).isEqualTo(new Ended(2, "", "--mode: '777' is no mode of an export; these"
                + " are octal numbers such as 0600, 0640 and 0644: the owner reads and writes, and nobody executes\n"
                + "Try: yuejie export --help\n"));
    }

    @Test
    void aBookThatIsOpenToOthersIsToldByWhatWritesAndStaysAsItIs() throws IOException {
        Path home = book.home();
        Path rejects = home.resolve("rejects");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(deduct("2022-08-01").err()).isEmpty();
        Files.setPosixFilePermissions(rejects, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(deduct("2022-08-02").err()).isEqualTo("Others on this machine may read the book: " + home
                + " has the mode 0755, " + rejects + " has the mode 0755. To close it to them: chmod go= " + home
                + "\n");
        assertThat(Files.getPosixFilePermissions(rejects))
                .isEqualTo(PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(book.run("history").err()).isEmpty();
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        assertThat(deduct("2022-08-03").err()).isEmpty();
    }

    private Ended deduct(String date) {
        return book.run("deduct", "--date", date);
    }

    private Ended export(String... more) {
        return book.run(Stream.concat(Stream.of("export", "--month", "2022-07", "--out", out.toString()),
                Stream.of(more)).toArray(String[]::new));
    }

    /** By their names below a directory. */
    private static Map<String, String> modes(Path directory) throws IOException {
        Map<String, String> modes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(each -> !each.equals(directory)).toList()) {
                modes.put(directory.relativize(file).toString(),
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
        }
        return modes;
    }
}
