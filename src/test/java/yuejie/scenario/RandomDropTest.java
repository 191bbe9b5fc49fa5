package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yuejie.oracle.Oracle;
import yuejie.oracle.RandomDrop;
import yuejie.oracle.RandomPrepaid;

/**
 * Data drops made from seeds go through the whole program; what is exported must be, byte for byte, what an
 * independent naive computation makes of the same files. A failure names the seed and the month.
 */
@OnBothDatabases
class RandomDropTest {

    private static final int APPLICATIONS = 60;
    private static final List<YearMonth> MONTHS = List.of(YearMonth.of(2022, 1), YearMonth.of(2022, 7),
            YearMonth.of(2023, 2), YearMonth.of(2024, 2), YearMonth.of(2024, 12), YearMonth.of(2023, 4));

    @TempDir
    private Path folder;

    private record Seeded(long seed, YearMonth month) {
    }

    static List<Seeded> drops() {
        return Database.ofThisRun() == Database.H2 ? seeds(1, 10) : seeds(11, 14);
    }

    static List<Seeded> correctedDrops() {
        return Database.ofThisRun() == Database.H2 ? seeds(101, 106) : seeds(107, 109);
    }

    private static List<Seeded> seeds(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(seed -> new Seeded(seed, MONTHS.get(seed % MONTHS.size()))).toList();
    }

    @ParameterizedTest
    @MethodSource("drops")
    void aRandomDropSettlesAsTheOracleSays(Seeded seeded) {
        Path drop = folder.resolve("drop");
        RandomDrop.of(seeded.seed, seeded.month, APPLICATIONS).writeTo(drop);
        assertSettlesAsTheOracleSays(seeded, List.of(drop));
    }

    @ParameterizedTest
    @MethodSource("correctedDrops")
    void aRandomDropWithCorrectionsBeforeItsSettlementSettlesAsTheOracleSays(Seeded seeded) {
        Path drop = folder.resolve("drop");
        Path corrections = folder.resolve("corrections");
        RandomDrop random = RandomDrop.of(seeded.seed, seeded.month, APPLICATIONS);
        random.writeTo(drop);
        random.writeCorrectionsTo(corrections);
        assertSettlesAsTheOracleSays(seeded, List.of(drop, corrections));
    }

    static List<Seeded> prepaidDrops() {
        return Database.ofThisRun() == Database.H2 ? seeds(201, 204) : seeds(204, 205);
    }

    @ParameterizedTest
    @MethodSource("prepaidDrops")
    void randomOrdersAreAcceptedAndRefusedAsTheOracleSays(Seeded seeded) {
        Path drop = folder.resolve("drop");
        Path prepaid = folder.resolve("prepaid");
        RandomDrop.of(seeded.seed, seeded.month, APPLICATIONS).writeTo(drop);
        RandomPrepaid.write(seeded.seed, seeded.month, drop, prepaid);
        BookRunner book = BookRunner.made(folder.resolve("book")).with("yuejie.reference-chunk", 50);
        book.importing(drop);
        assertThat(book.run("import", prepaid.toString(), "--max-rejects", "1000").exitCode()).isEqualTo(4);
        book.settle(seeded.month.toString());
        Map<String, String> actual = book.export(seeded.month.toString());
        RandomPrepaid.exports(List.of(drop, prepaid))
                .forEach((file, text) -> assertThat(actual.get(file)).as("%s of %s", file, seeded).isEqualTo(text));
        assertThat(actual.get("orders.csv")).contains("NOT_SOLD_FOR_PLAN", "MONTHS_OUT_OF_RANGE",
                "UNKNOWN_APP", "WITHDRAWN");
    }

    private void assertSettlesAsTheOracleSays(Seeded seeded, List<Path> drops) {
        BookRunner book = BookRunner.made(folder.resolve("book"));
        for (Path drop : drops) {
            BookRunner.Ended imported = book.importing(drop);
            assertThat(imported.exitCode()).as("import of %s: %s", seeded, imported.err()).isZero();
        }
        Map<String, String> expected = Oracle.of(drops).exports(seeded.month);
        boolean parks = expected.get("assessments.csv").contains(",PARKED,");
        BookRunner.Ended settled = book.settle(seeded.month.toString());
        assertThat(settled.exitCode()).as("settlement of %s: %s", seeded, settled.err()).isEqualTo(parks ? 4 : 0);
        Map<String, String> actual = book.export(seeded.month.toString());
        expected.forEach((file, text) -> assertThat(actual.get(file)).as("%s of %s", file, seeded).isEqualTo(text));
    }
}
