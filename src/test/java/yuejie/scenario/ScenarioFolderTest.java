package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A folder holds a data drop and the exports that must come of it. */
@OnBothDatabases
@Tag("each-time")
class ScenarioFolderTest {

    private static final String CONFORMANCE = "src/test/resources/conformance/";
    private static final Path SAMPLE = Path.of("sample-data", "2022-07");

    @ABook
    private BookRunner book;

    @ParameterizedTest
    @CsvSource({CONFORMANCE + "july-2022, 2022-07", CONFORMANCE + "leap-february-2024, 2024-02"})
    void aConformanceCaseComesOutByteForByte(Path scenario, YearMonth month) {
        settled(scenario, month);
        for (int day : List.of(1, 2, 3)) {
            ends(day < 3 ? 0 : 4, "deduct", "--date", month.plusMonths(1).atDay(day).toString());
        }
        assertComesOut(scenario.resolve("expected"), month);
    }

    @Test
    void theSampleWorkedOutByHandComesOutWholeFromItsSettlementToItsLastDeduction() {
        YearMonth july = YearMonth.of(2022, 7);
        settled(SAMPLE, july);
        assertComesOut(SAMPLE.resolve("expected"), july);

        ends(0, "deduct", "--date", "2022-08-01");
        imports("2022-08-02");
        ends(0, "deduct", "--date", "2022-08-02");
        ends(4, "deduct", "--date", "2022-08-03");
        assertComesOut(SAMPLE.resolve("expected-after-deduction"), july);

        imports("2022-08-09");
        ends(0, "settle", "--month", "2022-07", "--parked");
        ends(0, "adjust", "--month", "2022-07");
        imports("2022-08-12");
        ends(0, "adjust", "--month", "2022-07");
        imports("2022-08-20");
        ends(4, "deduct", "--date", "2022-08-20");
        assertComesOut(SAMPLE.resolve("expected-after-adjustment"), july);
        ends(0, "verify", "--month", "2022-07");
    }

    private void settled(Path scenario, YearMonth month) {
        assertThat(book.importing(scenario.resolve("drop")).exitCode()).isZero();
        ends(4, "settle", "--month", month.toString());
    }

    private void imports(String day) {
        assertThat(book.importing(SAMPLE.resolve("august").resolve(day)).exitCode()).isZero();
    }

    private void ends(int exitCode, String... command) {
        BookRunner.Ended ended = book.run(command);
        assertThat(ended.exitCode()).as("%s: %s", String.join(" ", command), ended.err()).isEqualTo(exitCode);
    }

    private void assertComesOut(Path expected, YearMonth month) {
        assertThat(book.export(month.toString())).containsAllEntriesOf(BookRunner.files(expected));
    }
}
