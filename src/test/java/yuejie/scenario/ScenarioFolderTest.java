package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A folder holds a data drop and the exports that must come of it. */
@OnBothDatabases
class ScenarioFolderTest {

    private static final String CONFORMANCE = "src/test/resources/conformance/";

    /** The files that a settlement fills; a sample also has those of the money that moves afterwards. */
    private static final Set<String> OF_SETTLEMENT = Set.of("assessments.csv", "invoices.csv", "invoice_lines.csv");

    @TempDir
    private Path folder;

    /** What deductions change of an invoice: its open amount and its status, the last two of its columns. */
    private static final int COLUMNS_OF_DEDUCTION = 2;

    @ParameterizedTest
    @CsvSource({CONFORMANCE + "july-2022, 2022-07", CONFORMANCE + "leap-february-2024, 2024-02"})
    void aConformanceCaseComesOutByteForByte(Path scenario, String month) {
        Map<String, String> expected = BookRunner.files(scenario.resolve("expected"));
        Map<String, String> actual = settled(scenario, month);
        assertThat(actual.get("assessments.csv")).isEqualTo(expected.get("assessments.csv"));
        assertThat(actual.get("invoice_lines.csv")).isEqualTo(expected.get("invoice_lines.csv"));
        assertThat(beforeDeduction(actual.get("invoices.csv")))
                .isEqualTo(beforeDeduction(expected.get("invoices.csv")));
    }

    @ParameterizedTest
    @CsvSource("sample-data/2022-07, 2022-07")
    void aSampleWorkedOutByHandComesOutWhole(Path scenario, String month) {
        Map<String, String> expected = BookRunner.files(scenario.resolve("expected"));
        expected.keySet().retainAll(OF_SETTLEMENT);
        assertThat(settled(scenario, month)).containsAllEntriesOf(expected);
    }

    private Map<String, String> settled(Path scenario, String month) {
        BookRunner book = new BookRunner(folder.resolve("book"));
        assertThat(book.importing(scenario.resolve("drop")).exitCode()).isZero();
        assertThat(book.settle(month).exitCode()).isEqualTo(4);
        return book.export(month);
    }

    private static String beforeDeduction(String invoices) {
        return invoices.lines().map(line -> line.split(",", -1)).map(fields ->
                String.join(",", Arrays.asList(fields).subList(0, fields.length - COLUMNS_OF_DEDUCTION)))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
