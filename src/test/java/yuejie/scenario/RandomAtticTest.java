package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yuejie.oracle.RandomAttic;

/**
 * Months of 2019 to 2021 under random catalogs with charges of every kind: what is imported, settled, corrected and
 * adjusted must be what an independent computation, hour by hour, says.
 */
@OnBothDatabases
class RandomAtticTest {

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return Database.ofThisRun() == Database.H2 ? LongStream.rangeClosed(1, 8) : LongStream.rangeClosed(9, 11);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aRandomMonthUnderARandomCatalogIsAsTheOracleSays(long seed) throws Exception {
        RandomAttic attic = new RandomAttic(seed);
        Path catalogs = attic.writeCatalog(folder.resolve("catalogs"));
        String month = attic.month().toString();
        BookRunner book = BookRunner.made(folder.resolve("book")).with("yuejie.catalogs", catalogs.toString());
        assertThat(book.importing(attic.writeDrop(folder.resolve("drop"))))
                .satisfies(ended -> assertThat(ended.exitCode()).as(ended.err()).isZero());
        boolean parked = attic.outcomes().stream().anyMatch(outcome -> outcome.contains("PARKED"));
        assertThat(book.settle(month))
                .satisfies(ended -> assertThat(ended.exitCode()).as(ended.err()).isEqualTo(parked ? 4 : 0));
        String prices = Files.readString(catalogs.resolve("attic.yaml"));

        assertThat(book.export(month).get("invoice_lines.csv")).as("seed %d under%n%s", seed, prices)
                .isEqualTo(attic.invoiceLines());
        assertThat(outcomes(book, month)).as("seed %d under%n%s", seed, prices).isEqualTo(attic.outcomes());

        assertThat(book.importing(attic.writeCorrections(folder.resolve("corrections"))).exitCode()).isZero();
        assertThat(book.run("adjust", "--month", month).exitCode()).isIn(0, 4);
        assertThat(outcomes(book, month)).as("seed %d, corrected, under%n%s", seed, prices)
                .isEqualTo(attic.outcomes());
        for (String[] command : new String[][] {{"verify", "--month", month},
            {"verify", "--month", month, "--exports", folder.resolve("book-out").toString()}}) {
            assertThat(book.run(command))
                    .satisfies(ended -> assertThat(ended.exitCode()).as(ended.out() + ended.err()).isZero());
        }
    }

    private static List<String> outcomes(BookRunner book, String month) {
        return book.export(month).get("assessments.csv").lines().skip(1).map(line -> line.split(",", -1))
                .map(fields -> fields[1] + "," + fields[3] + "," + fields[6]).toList();
    }
}
