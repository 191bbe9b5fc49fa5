package yuejie.intake.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files of a directory are taken, in which order, and what is said of the others. */
class DropFinderTest {

    @TempDir
    private Path folder;

    @Test
    void theFilesOfADropComeInTheOrderOfTheDataContract() throws IOException {
        for (String name : List.of("usage/usage-2022-07-02.csv", "usage/usage-2022-07-01.csv.gz", "topups.csv",
                "service_status.csv.gz", "options.csv", "orders.csv", "apps.csv", "accounts.csv")) {
            file(name);
        }
        DataDrop drop = DropFinder.find(List.of(folder), false);
        assertThat(drop.files()).extracting(DropFile::name).containsExactly("accounts.csv", "apps.csv", "orders.csv",
                "options.csv", "service_status.csv", "topups.csv", "usage-2022-07-01.csv", "usage-2022-07-02.csv");
        assertThat(drop.files()).allMatch(file -> file.refusal().isEmpty());
        assertThat(drop.warnings()).isEmpty();
    }

    @Test
    void aSingleFileIsTakenFromWhereverItLies() throws IOException {
        DataDrop drop = DropFinder.find(List.of(file("elsewhere/usage-2024-02-29.csv")), false);
        assertThat(drop.files()).singleElement().satisfies(file -> {
            assertThat(file.kind()).isEqualTo(FileKind.USAGE);
            assertThat(file.usageDate()).hasToString("Optional[2024-02-29]");
            assertThat(file.sha256()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        });
    }

    @Test
    void whatIsNoFileOfADropIsLeftAloneWithAWarning() throws IOException {
        Path stray = file("README.txt");
        file("apps.csv");
        DataDrop drop = DropFinder.find(List.of(folder), false);
        assertThat(drop.files()).extracting(DropFile::name).containsExactly("apps.csv");
        assertThat(drop.warnings()).containsExactly(stray + " is not a file of a data drop and is left alone; it would"
                + " be one of accounts.csv, apps.csv, orders.csv, options.csv, service_status.csv, topups.csv,"
                + " usage-YYYY-MM-DD.csv, each also with .gz");
    }

    @Test
    void aFileOfOneNameFromTwoPlacesIsRefused() throws IOException {
        Path one = file("one/apps.csv");
        Path two = file("two/apps.csv.gz");
        assertThat(DropFinder.find(List.of(one, two), false).files()).extracting(file -> file.refusal().orElse(""))
                .containsExactly("it came twice: " + one + " and " + two + "; keep one");
    }

    @Test
    void aDayThatDoesNotExistIsRefused() throws IOException {
        file("usage/usage-2023-02-29.csv");
        assertThat(DropFinder.find(List.of(folder), false).files()).extracting(file -> file.refusal().orElse(""))
                .containsExactly("2023-02-29 in its name is no date");
    }

    @Test
    void aDirectoryNamedLikeAFileIsRefused() throws IOException {
        Files.createDirectories(folder.resolve("apps.csv"));
        assertThat(DropFinder.find(List.of(folder), false).files()).extracting(file -> file.refusal().orElse(""))
                .containsExactly("it is not a regular file");
    }

    @Test
    void aPathThatDoesNotExistIsAFailure() {
        Path nowhere = folder.resolve("nowhere");
        assertThatThrownBy(() -> DropFinder.find(List.of(nowhere), false)).isInstanceOf(NoSuchFileException.class)
                .hasMessage(nowhere.toString());
    }

    @Test
    void aDropIsKnownByTheNamesAndContentsOfItsFiles() throws IOException {
        Path apps = file("one/apps.csv");
        String hash = DropFinder.find(List.of(apps), false).hash();
        assertThat(DropFinder.find(List.of(file("two/apps.csv")), false).hash()).isEqualTo(hash);
        assertThat(DropFinder.find(List.of(file("two/orders.csv")), false).hash()).isNotEqualTo(hash);
        Files.writeString(apps, "sdk_app_id\n");
        assertThat(DropFinder.find(List.of(apps), false).hash()).isNotEqualTo(hash);
    }

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "");
    }
}
