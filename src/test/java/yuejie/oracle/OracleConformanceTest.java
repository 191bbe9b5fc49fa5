package yuejie.oracle;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The witness itself is held against the conformance cases and the sample worked out by hand. */
class OracleConformanceTest {

    private static final Path CONFORMANCE = Path.of("src", "test", "resources", "conformance");
    private static final Path SAMPLE = Path.of("sample-data", "2022-07");

    @ParameterizedTest
    @CsvSource({"july-2022, 2022-07", "leap-february-2024, 2024-02"})
    void theOracleReproducesTheConformanceCaseByteForByte(String folder, YearMonth month) {
        Path home = CONFORMANCE.resolve(folder);
        YearMonth next = month.plusMonths(1);
        Chronicle book = new Chronicle();
        book.imports(home.resolve("drop"));
        book.settle(month);
        for (int day = 1; day <= 3; day++) {
            book.deduct(next.atDay(day));
        }
        Map<String, String> exports = book.exports(month);
        assertNotNull(exports.remove("ledger.csv"), "the cases have no ledger");
        assertSame(home.resolve("expected"), exports, 5);
    }

    @Test
    void theOracleAgreesWithTheSampleWorkedOutByHand() {
        Oracle oracle = Oracle.of(SAMPLE.resolve("drop"));
        assertSame(SAMPLE.resolve("expected"), oracle.exports(YearMonth.of(2022, 7)), 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-01", "2022-07", "2023-02", "2024-02", "2024-12"})
    void aRandomDropIsTheSameForTheSameSeedAndSettlesInAnyMonth(YearMonth month, @TempDir Path folder) {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        RandomDrop.of(7, month, 40).writeTo(first);
        RandomDrop.of(7, month, 40).writeTo(second);
        Map<String, String> exports = Oracle.of(first).exports(month);
        assertEquals(exports, Oracle.of(second).exports(month));
        assertTrue(exports.get("invoices.csv").lines().count() > 1, "some application is invoiced");
        assertEquals(contents(first), contents(second));
    }

    @Test
    void aCorrectionDropChangesWhatTheMonthComesTo(@TempDir Path folder) {
        YearMonth month = YearMonth.of(2022, 7);
        Path drop = folder.resolve("drop");
        Path corrections = folder.resolve("corrections");
        RandomDrop random = RandomDrop.of(11, month, 40);
        random.writeTo(drop);
        random.writeCorrectionsTo(corrections);
        String before = Oracle.of(drop).exports(month).get("invoices.csv");
        String after = Oracle.of(List.of(drop, corrections)).exports(month).get("invoices.csv");
        assertNotEquals(before, after, "the corrections of seed 11 are felt");
    }

    private static void assertSame(Path expected, Map<String, String> actual, int files) {
        assertEquals(files, actual.size());
        Stream<Executable> checks = actual.entrySet().stream()
                .map(file -> () -> assertEquals(text(expected.resolve(file.getKey())), file.getValue(), file.getKey()));
        assertAll(checks);
    }

    private static List<String> contents(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted()
                    .map(file -> folder.relativize(file) + " " + Arrays.toString(bytes(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }
}
