package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import yuejie.csv.CsvFile;
import yuejie.scenario.BookRunner.Ended;

/**
 * Links, pipes, devices and directories where something else is expected: each has its sentence, and none is waited
 * for.
 */
@OnBothDatabases
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class OddPlacesTest {

    private static final String LEADS_NOWHERE = "it is a link that leads nowhere";
    private static final String LEADS_OUT = "it is a link that leads out of the drop; put what it leads to in its"
            + " place, or call again with --follow-links";
    private static final String NOT_REGULAR = "it is not a regular file";

    @ABook
    private BookRunner book;
    private Path drop;

    @BeforeEach
    void makeABookAndADrop() throws IOException {
        drop = Files.createDirectories(book.beside("drop"));
    }

    @Test
    void linksThatLeadOutOfADropAreRefusedUnlessTheCallerWantsThemFollowed() throws IOException {
        Path real = DropText.ofTwoApplications().withUsage("2022-07-01", "1,2022-07-01,1,1").write(book.beside("real"));
        link(drop.resolve("accounts.csv"), real.resolve("accounts.csv"));
        link(drop.resolve("apps.csv"), Path.of("../real/apps.csv"));
        link(drop.resolve("usage"), real.resolve("usage"));
        Ended refused = book.importing(drop);
        assertThat(refused.err()).isEqualTo(refused("accounts.csv", LEADS_OUT) + refused("apps.csv", LEADS_OUT)
                + refused("usage", LEADS_OUT));
        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(book.query("select distinct sha256 from import_file")).containsExactly("");

        Ended ended = book.run("import", "--follow-links", link(book.beside("link"), drop).toString());
        assertThat(ended.exitCode()).as("%s", ended.err()).isZero();
        assertThat(book.query("select name from import_file where import_id = 2 order by file_id"))
                .containsExactly("accounts.csv", "apps.csv", "usage-2022-07-01.csv");
        assertThat(book.query("select count(*) from usage_daily")).containsExactly("1");
    }

    /** Not even the first line, where the operator wants the link followed. */
    @Test
    void nothingIsToldOfAFileToWhichALinkLeads() throws IOException {
        Files.writeString(book.beside("shadow"), "root:$6$salt$hash:19000:0:99999:7:::\n");
        link(drop.resolve("topups.csv"), Path.of("../shadow"));
        assertThat(book.importing(drop).err()).isEqualTo(refused("topups.csv", LEADS_OUT));
        Ended ended = book.run("import", "--follow-links", drop.toString());
        assertThat(ended.err()).isEqualTo(refused("topups.csv", "topups.csv: the header lacks topup_id, account_id,"
                + " amount, at, and has 1 column in 36 characters; name the columns exactly so, separated by commas"));
        link(drop.resolve("control.csv"), Path.of("../shadow"));
        assertThat(book.importing(drop).err()).isEqualTo("Refused: " + drop.resolve("control.csv") + ": control.csv: it"
                + " is a link that leads out of the drop; put what it leads to in its place, or call again with"
                + " --follow-links. Nothing was changed.\n");
    }

    @Test
    void linksWithinADropAndLinksThatTheCallerNamesAreFollowed() throws IOException {
        Path real = new DropText().with("data/1.csv", "account_id,name", "acct,One")
                .with("data/2.csv", "sdk_app_id,account_id,site,created_on", "1,acct,mainland,2021-01-01").write(drop);
        link(drop.resolve("accounts.csv"), Path.of("data/1.csv"));
        link(drop.resolve("apps.csv"), real.resolve("data/2.csv"));
        assertThat(book.importing(link(book.beside("link"), drop)).exitCode()).isZero();
        assertThat(book.query("select sdk_app_id from application")).containsExactly("1");
        Path file = Files.writeString(book.beside("day"), DropText.USAGE_COLUMNS + "\n1,2022-07-01,1,1\n");
        assertThat(book.importing(link(book.beside("usage-2022-07-01.csv"), file)).exitCode()).isZero();
        assertThat(book.query("select count(*) from usage_daily")).containsExactly("1");
    }

    /** Between the look at a file and its reading, somebody may put a link in its place. */
    @Test
    void aLinkIsNotFollowedWhereAFileWasLookedAt() throws IOException {
        Path link = link(drop.resolve("accounts.csv"), Files.writeString(book.beside("other"), "secret"));
        assertThatThrownBy(() -> CsvFile.sha256(link)).isInstanceOf(IOException.class);
    }

    @Test
    void whatIsNoFileIsRefusedByNameAndTheOthersAreApplied() throws IOException {
        new DropText().with("accounts.csv", "account_id,name", "acct,One").write(drop);
        pipe(drop.resolve("apps.csv.gz"));
        link(drop.resolve("orders.csv"), book.beside("nowhere"));
        link(drop.resolve("options.csv"), drop.resolve("options.csv"));
        Files.createDirectories(drop.resolve("service_status.csv"));
        link(drop.resolve("topups.csv"), Path.of("/dev/zero"));
        Ended ended = book.importing(drop);
        assertThat(ended.err()).isEqualTo(refused("apps.csv.gz", NOT_REGULAR) + refused("orders.csv", LEADS_NOWHERE)
                + refused("options.csv", LEADS_NOWHERE) + refused("service_status.csv", NOT_REGULAR)
                + refused("topups.csv", NOT_REGULAR));
        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(book.query("select account_id from account_fact")).containsExactly("acct");
    }

    @Test
    void aDirectoryOfUsageThatIsNoneIsRefused() throws IOException {
        new DropText().with("accounts.csv", "account_id,name", "acct,One").write(drop);
        Path usage = link(drop.resolve("usage"), book.beside("not mounted"));
        Ended ended = book.importing(drop);
        assertThat(ended.err()).isEqualTo(refused("usage", LEADS_NOWHERE));
        assertThat(ended.exitCode()).isEqualTo(3);
        Files.delete(usage);
        Files.writeString(usage, "");
        assertThat(book.importing(drop).err())
                .isEqualTo(refused("usage", "it is not a directory, as that of the usage files is"));
        Files.delete(usage);
        assertThat(book.importing(drop).exitCode()).isZero();
    }

    @Test
    void aPathThatLeadsNowhereIsAWrongCall() throws IOException {
        Ended ended = book.importing(link(book.beside("link"), book.beside("nowhere")));
        assertThat(ended.err()).isEqualTo("There is no file or directory " + book.beside("link")
                + "\nTry: yuejie import --help\n");
        assertThat(ended.exitCode()).isEqualTo(2);
    }

    @Test
    void pipesAndLoopsNamedAloneAreRefused() throws IOException {
        String none = ": its name is none of a data drop's: accounts.csv, apps.csv, orders.csv, options.csv,"
                + " service_status.csv, topups.csv, usage-YYYY-MM-DD.csv, each also with .gz. Nothing of it was"
                + " applied.\n";
        Path pipe = pipe(book.beside("pipe"));
        Path loop = link(book.beside("loop"), book.beside("loop"));
        for (Path each : new Path[] {pipe, loop}) {
            Ended ended = book.importing(each);
            assertThat(ended.err()).isEqualTo("Refused: " + each + none);
            assertThat(ended.exitCode()).isEqualTo(3);
        }
    }

    /** Root reads whatever there is: then only that is shown. */
    @Test
    void whatMayNotBeReadIsRefused() throws IOException {
        new DropText().with("accounts.csv", "account_id,name", "acct,One").write(drop);
        Path file = drop.resolve("accounts.csv");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        boolean isRoot = Files.isReadable(file);
        assertThat(book.importing(drop).err()).isEqualTo(isRoot ? ""
                : refused("accounts.csv", "it cannot be read: permission denied"));
        Files.setPosixFilePermissions(drop, PosixFilePermissions.fromString("---------"));
        Ended ended = book.importing(drop);
        Files.setPosixFilePermissions(drop, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(ended.err())
                .isEqualTo(isRoot ? "" : drop + " cannot be read: permission denied. Nothing was changed;"
                        + " let this user read it, then call again.\n");
        assertThat(ended.exitCode()).isEqualTo(isRoot ? 0 : 3);
    }

    @Test
    void aHomeThatIsNoDirectoryIsRefusedByEveryCommandThatOpensABook() throws IOException {
        for (Path home : new Path[] {pipe(book.beside("pipe")), Files.writeString(book.beside("file"), ""),
            link(book.beside("nowhere"), book.beside("missing")), link(book.beside("l"), book.beside("l"))}) {
            BookRunner odd = new BookRunner(home);
            for (Ended ended : new Ended[] {odd.importing(drop), odd.run("history"),
                odd.run("verify", "--month", "2022-07"), odd.run("status", "--month", "2022-07")}) {
                assertThat(ended).isEqualTo(new Ended(3, "", "The book cannot be kept in " + home + ": " + home
                        + " is in the"
                        + " way, a directory is needed there. Nothing was changed; move it, or set YUEJIE_HOME to"
                        + " another directory.\n"));
            }
        }
    }

    @Test
    void whatIsInTheWayOfAPartOfTheBookIsNamed() throws IOException {
        new DropText().with("accounts.csv", "account_id,name", "acct,One").write(drop);
        book.importing(drop);
        // a pipe takes its place
        Files.deleteIfExists(book.home().resolve("book.mv.db"));
        Files.move(book.home().resolve("seals"), book.beside("copies"));
        for (Map.Entry<String, String> part : Map.of("rejects", "a directory is needed there", "seals",
                "a directory is needed there", "book.mv.db", "the file of the book is needed there").entrySet()) {
            boolean needed = Database.ofThisRun() == Database.H2 || !part.getKey().equals("book.mv.db");
            Path inTheWay = pipe(book.home().resolve(part.getKey()));
            Ended ended = book.run("history");
            assertThat(ended.err()).isEqualTo(needed ? "The book cannot be kept in " + book.home() + ": " + inTheWay
                    + " is in the way, " + part.getValue()
                    + ". Nothing was changed; move it, or set YUEJIE_HOME to another"
                    + " directory.\n" : "");
            Files.delete(inTheWay);
        }
    }

    @Test
    void catalogsInAPipeAreRefused() throws IOException {
        new DropText().with("accounts.csv", "account_id,name", "acct,One").write(drop);
        Path pipe = pipe(book.beside("pipe"));
        Ended ended = book.run("import", "--catalogs", pipe.toString(), drop.toString());
        assertThat(ended.err())
                .isEqualTo(pipe + ": (directory): not a directory — expected a readable directory of catalog"
                        + " files (*.yaml, *.yml)\n");
        assertThat(ended.exitCode()).isEqualTo(3);
        Path catalogs = Files.createDirectories(book.beside("catalogs"));
        pipe(catalogs.resolve("mine.yaml"));
        assertThat(book.run("import", "--catalogs", catalogs.toString(), drop.toString()).err())
                .isEqualTo("mine.yaml: (file): not a file — expected a readable file\n");
    }

    private static Path link(Path link, Path target) throws IOException {
        return Files.createSymbolicLink(link, target);
    }

    static Path pipe(Path path) throws IOException {
        try {
            assertThat(new ProcessBuilder("mkfifo", path.toString()).inheritIO().start().waitFor()).isZero();
            return path;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String refused(String name, String why) {
        return "Refused: " + drop.resolve(name) + ": " + why + ". Nothing of it was applied.\n";
    }
}
