package yuejie.intake.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuejie.csv.CsvTestFiles;
import yuejie.csv.FileRefusedException;

/** What control.csv says of the files of a drop, and what is said of a broken one: each case with its whole message. */
class ControlFileTest {

    private static final String HASH = "ab".repeat(32);
    private static final String DAY = "usage/usage-2022-07-01.csv";
    private static final String NAMES = "accounts.csv, apps.csv, orders.csv, options.csv, service_status.csv,"
            + " topups.csv, usage-YYYY-MM-DD.csv, each also with .gz";

    @TempDir
    private Path folder;

    @Test
    void whatItSaysOfAFileIsKeptWithTheFile() throws IOException {
        file(DAY);
        file("apps.csv.gz");
        file("orders.csv");
        control("file,rows,sum_dau,sum_groups,sha256",
                DAY + ",007,-12,123456789012345678901234567890," + HASH.toUpperCase(Locale.ROOT),
                "apps.csv.gz,1,,,", "orders.csv,,,,");
        assertThat(said()).containsExactly("apps.csv: rows 1", "orders.csv: ", "usage-2022-07-01.csv: rows 7, sum_dau"
                + " -12, sum_groups 123456789012345678901234567890, sha256 " + HASH);
    }

    @Test
    void itsColumnsComeInAnyOrderThoseOfSumsMayBeAbsentAndItMayBeGzippedOrHaveAByteOrderMark() throws IOException {
        file("usage-2022-07-01.csv");
        control("\uFEFFsha256,file,rows", HASH + ",usage-2022-07-01.csv,3");
        assertThat(said()).containsExactly("usage-2022-07-01.csv: rows 3, sha256 " + HASH);
        Files.delete(folder.resolve("control.csv"));
        CsvTestFiles.write(folder, "control.csv.gz", "file,rows,sha256\r\nusage-2022-07-01.csv,4,\r\n");
        assertThat(said()).containsExactly("usage-2022-07-01.csv: rows 4");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            apps.csv,x,,,                   | rows 'x'; a whole number is written in the digits 0 to 9
            apps.csv,-1,,,                  | rows '-1'; it is a whole number from 0 to 9223372036854775807
            apps.csv,,,,abc                 | sha256 'abc'; a SHA-256 is written in 64 hexadecimal digits
            apps.csv,,5,,                   | sum_dau '5'; only usage files have sums, leave it empty for apps.csv
            usage/usage-2022-07-01.csv,,5,1.5, | sum_groups '1.5'; a sum is a whole number of at most 60 digits, 0 to 9
            ,1,,,                           | file is empty
            apps.csv,1                      | 2 fields, the header has 5
            invoices.csv,1,,,               | file 'invoices.csv': its name is none of a data drop's: NAMES
            usage/usage-2022-02-30.csv,1,,, | file 'usage/usage-2022-02-30.csv': 2022-02-30 in its name is no date
            用量 1.csv,1,,,                 | file '用量 1.csv': its name is none of a data drop's: NAMES
            ../apps.csv,1,,,                | file '../apps.csv': OUT
            usage/../../apps.csv,1,,,       | file 'usage/../../apps.csv': OUT
            /srv/apps.csv,1,,,              | file '/srv/apps.csv': OUT
            ./apps.csv,1,,,                 | file './apps.csv': its name is none of a data drop's: NAMES
            control.csv,1,,,                | file 'control.csv': its name is none of a data drop's: NAMES
            orders.csv,1,,,                 | file 'orders.csv' is named twice, first as 'orders.csv'
            orders.csv.gz,1,,,              | file 'orders.csv.gz' is named twice, first as 'orders.csv'
            """)
    void whereALineIsBrokenNothingOfItIsBelieved(String line, String why) throws IOException {
        file("orders.csv");
        control("file,rows,sum_dau,sum_groups,sha256", "orders.csv,1,,,", line);
        assertRefused("line 3: " + why.replace("NAMES", NAMES).replace("OUT",
                "it leads out of the drop; a file is named by its path from where control.csv lies")
                + "; mend it and call again");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            file,rows              | the header lacks sha256, and has 2 columns in 9 characters; name the columns \
            exactly so, separated by commas
            file,rows,sha256,Sum_DAU | the header must name column 4 sum_dau; name the columns exactly so, separated \
            by commas
            file,rows,sha256,sum_dua | the header has 1 column that it must not have; a control file has the columns \
            file,rows,sum_dau,sum_groups,sha256 and no others
            file,rows,rows,sha256  | the header names the column rows twice; leave one of the two
            ''                     | no header, the file is empty; the first line must name the columns file,rows,sha256
            """)
    void aHeaderThatIsAnotherOneIsRefused(String header, String why) throws IOException {
        Files.writeString(folder.resolve("control.csv"), header);
        assertRefused(why);
    }

    @Test
    void itMustBeOneRegularFileInUtf8() throws IOException {
        Path control = Files.write(folder.resolve("control.csv"), new byte[] {'f', (byte) 0xFF});
        assertRefused("not UTF-8 at byte 2, line 1; save it as UTF-8");
        control("file,rows,sha256");
        Path second = file("control.csv.gz");
        assertThatThrownBy(() -> DropFinder.find(List.of(folder), false)).isInstanceOf(FileRefusedException.class)
                .hasMessage("control.csv.gz: there is a control.csv beside it; keep one of the two");
        Files.delete(second);
        Files.delete(control);
        Files.createDirectories(control);
        assertRefused("it is not a regular file; mend it and call again");
    }

    @Test
    void itsNameMustBeWrittenSo() throws IOException {
        Path control = file("Control.CSV.gz");
        assertThatThrownBy(() -> DropFinder.find(List.of(folder), false)).isInstanceOfSatisfying(
                FileRefusedException.class, refused -> assertThat(refused.file()).isEqualTo(control))
                .hasMessage("Control.CSV.gz: its name must be control.csv; rename it and call again");
    }

    @Test
    void aFileThatIsNotThereIsRefusedUnderItsName() throws IOException {
        control("file,rows,sha256", "topups.csv,1,", DAY + ",1,");
        DataDrop drop = DropFinder.find(List.of(folder), false);
        assertThat(drop.files()).extracting(DropFile::path).containsExactly(folder.resolve("topups.csv"),
                folder.resolve(DAY));
        assertThat(drop.files()).extracting(file -> file.refusal().orElse("")).containsOnly(
                "control.csv names it, and it is not there; have it sent, or mend control.csv");
        assertThat(drop.files().get(1).usageDate()).hasToString("Optional[2022-07-01]");
    }

    @Test
    void aFileInTheOtherFormOrInAnotherPlaceIsNotTheOneThatIsNamed() throws IOException {
        Path gzipped = file(DAY + ".gz");
        Path elsewhere = file("elsewhere/apps.csv");
        control("file,rows,sha256", DAY + ",1,", "apps.csv,1,");
        DataDrop drop = DropFinder.find(List.of(folder, elsewhere.getParent()), false);
        assertThat(drop.files()).extracting(DropFile::path).containsExactly(elsewhere, gzipped);
        assertThat(drop.files()).extracting(file -> file.refusal().orElse("")).containsExactly(
                "control.csv names " + folder.resolve("apps.csv") + ", which is not there; keep the one that is meant,"
                        + " or mend control.csv",
                "control.csv names " + folder.resolve(DAY) + ", which is not there; keep the one that is meant, or mend"
                        + " control.csv");
    }

    @Test
    void aFileThatItDoesNotNameIsTakenWithAWarning() throws IOException {
        Path day = file(DAY);
        Path orders = file("orders.csv");
        Path single = file("elsewhere/topups.csv");
        control("file,rows,sha256");
        DataDrop drop = DropFinder.find(List.of(folder, single), false);
        assertThat(drop.files()).hasSize(3).allMatch(file -> file.refusal().isEmpty() && file.control().isEmpty());
        String unknown = " is not named in control.csv; nothing is known of what it should hold";
        assertThat(drop.warnings()).filteredOn(warning -> warning.contains("control")).containsExactly(
                orders + unknown, day + unknown);
    }

    @Test
    void namedAloneItIsNoFileOfADrop() throws IOException {
        control("file,rows,sha256");
        assertThat(DropFinder.find(List.of(folder.resolve("control.csv")), false).files()).singleElement()
                .satisfies(file -> assertThat(file.refusal()).contains(
                        "it is read with the directory that it lies in; name that"));
    }

    @Test
    void aDropOfWhichSomethingElseIsSaidIsAnotherOne() throws IOException {
        file(DAY);
        String without = DropFinder.find(List.of(folder), false).hash();
        control("file,rows,sha256", DAY + ",1,");
        String with = DropFinder.find(List.of(folder), false).hash();
        control("rows,file,sha256", "01," + DAY + ",");
        assertThat(DropFinder.find(List.of(folder), false).hash()).isEqualTo(with).isNotEqualTo(without);
        control("file,rows,sha256", DAY + ",2,");
        assertThat(DropFinder.find(List.of(folder), false).hash()).isNotEqualTo(with);
    }

    private void assertRefused(String why) {
        assertThatThrownBy(() -> DropFinder.find(List.of(folder), false))
                .isInstanceOfSatisfying(FileRefusedException.class,
                        refused -> assertThat(refused.file()).isEqualTo(folder.resolve("control.csv")))
                .hasMessage("control.csv: " + why);
    }

    private List<String> said() throws IOException {
        return DropFinder.find(List.of(folder), false).files().stream()
                .map(file -> file.name() + ": " + file.control().orElseThrow().text()).toList();
    }

    private void control(String... lines) throws IOException {
        Files.writeString(folder.resolve("control.csv"), String.join("\n", lines) + "\n");
    }

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "");
    }
}
