package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuejie.scenario.BookRunner.Ended;

/** Directories of any name: what a shell, a setting, an address or a database would read into one is not read there. */
@OnBothDatabases
class PathNamesTest {

    private static final String ALL_AT_ONCE = "a b'c\"d $e ${user.name} #{1+1} %20 ? * & = , ~ 月结\n目录 𝒳";

    @TempDir
    private Path folder;
    private Path odd;

    @BeforeEach
    void makeTheDirectory() throws IOException {
        odd = Files.createDirectories(folder.resolve(ALL_AT_ONCE));
    }

    @Test
    void aMonthIsSettledWhateverItsDirectoriesAreCalled() throws IOException {
        BookRunner book = new BookRunner(odd.resolve("home of " + ALL_AT_ONCE));
        Path drop = odd.resolve("drop of " + ALL_AT_ONCE);
        DropText.ofTwoApplications().withUsageOf("2022-07")
                .with("topups.csv", "topup_id,account_id,amount,at", "t,acct,x,")
                .write(drop);
        assertThat(book.importing(drop).exitCode()).isEqualTo(4);
        assertThat(book.settle("2022-07").exitCode()).isZero();
        assertThat(book.run("verify", "--month", "2022-07").exitCode()).isZero();
        Path out = odd.resolve("out of " + ALL_AT_ONCE);
        assertThat(book.run("export", "--month", "2022-07", "--out", out.toString()).exitCode()).isZero();
        assertThat(book.run("verify", "--month", "2022-07", "--exports", out.toString()).exitCode()).isZero();

        assertThat(BookRunner.files(out)).hasSize(9);
        assertThat(BookRunner.files(book.home().resolve("rejects"))).containsOnlyKeys("import-1-topups.csv");
        assertThat(BookRunner.files(book.home().resolve("rejects")).get("import-1-topups.csv"))
                .contains('"' + drop.resolve("topups.csv").toString().replace("\"", "\"\"") + "\",2,NOT_A_NUMBER,");
        assertThat(BookRunner.files(book.seals())).hasSize(2);
        try (var places = Files.list(odd)) {
            assertThat(Set.copyOf(places.toList())).isEqualTo(Set.of(book.home(), drop, out));
        }
    }

    @Test
    void theCopiesOfTheSealsAreLookedAtWhateverTheHomeIsCalled() throws IOException {
        BookRunner book = new BookRunner(odd);
        book.importing(DropText.ofTwoApplications().withUsageOf("2022-07").write(folder.resolve("drop")));
        book.settle("2022-07");
        Path copy = book.seals().resolve("000002-settlement-2022-07-revision-1.json");
        Files.writeString(copy, Files.readString(copy).replaceFirst("[0-9a-f]{64}", "0".repeat(64)));
        assertThat(book.run("verify", "--month", "2022-07").exitCode()).isEqualTo(4);
    }

    @Test
    void ownCatalogsAreReadFromADirectoryOfAnyName() throws IOException {
        Path catalogs = Files.createDirectories(odd.resolve("catalogs"));
        Files.writeString(catalogs.resolve("mine.yaml"), "no catalog");
        Ended ended = new BookRunner(folder.resolve("book")).run("import", "--catalogs", catalogs.toString(),
                DropText.ofTwoApplications().write(folder.resolve("drop")).toString());
        assertThat(ended.err()).startsWith("mine.yaml");
        assertThat(ended.exitCode()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\\"})
    void aHomeThatTheEmbeddedDatabaseWouldReadAsAnotherOneIsRefused(String taken) {
        BookRunner book = new BookRunner(folder.resolve("a" + taken + "b"));
        Path drop = DropText.ofTwoApplications().write(folder.resolve("d" + taken + "rop"));
        Ended ended = book.importing(drop);
        if (Database.ofThisRun() == Database.H2) {
            assertThat(ended.err()).isEqualTo("The embedded book cannot be kept in " + book.home()
                    + ": its database does not accept " + taken
                    + " in a path. Nothing was changed; set YUEJIE_HOME to a path without it.\n");
            assertThat(ended.exitCode()).isEqualTo(3);
            assertThat(Files.exists(book.home()) || Files.exists(folder.resolve("a"))).isFalse();
        } else {
            assertThat(ended.exitCode()).as("%s", ended.err()).isZero();
        }
    }

    @Test
    void aLongNameOfAFileIsCutWhereThereIsNoRoomForItAndNeverWithinACharacter() throws IOException {
        Path file = Files.writeString(Files.createDirectories(folder.resolve("drop")).resolve("usage-" + "𝒳".repeat(40)
                + "1.csv"), "");
        BookRunner book = new BookRunner(folder.resolve("book"));
        assertThat(book.importing(file.getParent()).exitCode()).isEqualTo(3);
        assertThat(book.query("select name, path from import_file"))
                .containsExactly("usage-" + "𝒳".repeat(29) + "|" + file);
    }
}
