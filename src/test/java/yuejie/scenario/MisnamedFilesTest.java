package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuejie.scenario.BookRunner.Ended;

/** A file whose name is nearly one of a data drop is refused under the right name, and never passed over. */
@OnBothDatabases
class MisnamedFilesTest {

    private static final String DAY = "usage/usage-2022-07-01.csv";

    @ABook
    private BookRunner book;
    private Path drop;

    @BeforeEach
    void writeADrop() {
        drop = DropText.ofTwoApplications().withUsage("2022-07-01", "1,2022-07-01,1,1", "2,2022-07-01,1,1")
                .write(book.beside("drop"));
    }

    @ParameterizedTest
    @CsvSource({"orders.csv, ORDERS.CSV, orders.csv", "orders.csv, Orders.csv, orders.csv",
        "orders.csv, orders.csv.GZ, orders.csv.gz", "orders.csv, orders.CSV.gz, orders.csv.gz",
        "orders.csv, ' orders.csv', orders.csv", DAY + ", usage/Usage-2022-07-01.csv, usage-2022-07-01.csv",
        DAY + ", usage/usage_2022_07_01.CSV, usage-2022-07-01.csv",
        DAY + ", usage/usage-20220701.csv, usage-2022-07-01.csv",
        DAY + ", USAGE-2022-07-01.CSV.GZ, usage-2022-07-01.csv.gz"})
    void itIsRefusedUnderTheRightNameAndTheOtherFilesAreApplied(String was, String odd, String right)
            throws IOException {
        Files.move(drop.resolve(was), drop.resolve(odd));
        Ended ended = book.importing(drop);
        assertThat(ended).isEqualTo(new Ended(3, "Import 1: 3 files applied, 0 skipped as already imported, 1 refused; "
                + (was.equals(DAY) ? "4 rows read = 4" : "5 rows read = 5") + " applied + 0 unchanged + 0 rejected.\n"
                + "Mend the refused files and import them again; the other files were applied.\n",
                "Refused: " + drop.resolve(odd) + ": its name must be " + right + ". Nothing of it was applied.\n"));
        assertThat(book.run("status", "--month", "2022-07").out()).contains(drop.resolve(odd) + ": its name must be "
                + right);

        Files.move(drop.resolve(odd), drop.resolve(was));
        assertThat(book.importing(drop).exitCode()).isZero();
        assertThat(book.run("status", "--month", "2022-07").out()).contains("Files refused nothing\n");
    }

    @Test
    void aDirectoryOfUsageInCapitalsIsRefused() throws IOException {
        Files.move(drop.resolve("usage"), drop.resolve("USAGE"));
        assertThat(book.importing(drop)).isEqualTo(new Ended(3, "Import 1: 3 files applied, 0 skipped as already"
                + " imported, 1 refused; 4 rows read = 4 applied + 0 unchanged + 0 rejected.\nMend the refused files"
                + " and import them again; the other files were applied.\n",
                "Refused: " + drop.resolve("USAGE") + ": its name must be usage. Nothing of it was applied.\n"));
    }

    @Test
    void besideTheFileUnderTheRightNameItAloneIsRefused() throws IOException {
        Files.writeString(drop.resolve("Accounts.csv"), "account_id,name\nb,B\n");
        assertThat(book.importing(drop).err()).isEqualTo("Refused: " + drop.resolve("Accounts.csv")
                + ": its name must be accounts.csv. Nothing of it was applied.\n");
        assertThat(book.query("select account_id from account_fact")).containsExactly("acct");
    }

    @Test
    void aFileOfAnotherProgramIsLeftAloneWithAWarning() throws IOException {
        for (String name : new String[] {".DS_Store", "README.txt", "apps.csv~", "myapps.csv", "usage.txt"}) {
            Files.writeString(drop.resolve(name), "");
        }
        Ended ended = book.importing(drop);
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.err().lines()).hasSize(5).allMatch(line -> line.contains(" is not a file of a data drop and is"
                + " left alone; it would be one of accounts.csv, apps.csv, "));
    }
}
