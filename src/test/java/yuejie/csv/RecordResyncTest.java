package yuejie.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static yuejie.csv.CsvTestFiles.TWO;
import static yuejie.csv.CsvTestFiles.rows;
import static yuejie.csv.CsvTestFiles.shown;
import static yuejie.csv.CsvTestFiles.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damage stays on its own line. */
class RecordResyncTest {

    private static final String SEVERAL_LINES = "a record of several lines and more than 65,536 bytes; is a quote not"
            + " closed?";

    @TempDir
    private Path directory;

    private List<CsvRow> read(String text) throws IOException {
        return rows(write(directory, "some.csv", text), TWO);
    }

    @Test
    void aQuoteThatIsNeverClosedCostsOneLine() throws IOException {
        List<CsvRow> rows = read("id,name\n1,one\n2,\"two\n3,three\r\n\n4,four\n");
        assertThat(shown(rows))
                .containsExactly("2 [1, one]", "3 ! quote not closed", "4 [3, three]", "6 [4, four]");
        assertThat(rows.get(1).raw()).isEqualTo("2,\"two");
        assertThat(rows.get(1).rawLength()).isEqualTo(6);
    }

    @Test
    void aQuoteThatTheNextQuotedFieldContradictsCostsOneLine() throws IOException {
        assertThat(shown(read("id,name\n1,\"one\n2,two\n3,\"three\"\n4,\"four\"\n"))).containsExactly(
                "2 ! text after a closing quote", "3 [2, two]", "4 [3, three]", "5 [4, four]");
    }

    @Test
    void textAfterAClosingQuoteCostsOneLine() throws IOException {
        assertThat(shown(read("id,name\n\"1\"x,one\n\"2\" ,two\n\"3\"\r3,x\n4,\"x\"\r")))
                .containsExactly("2 ! text after a closing quote", "3 ! text after a closing quote",
                        "4 ! text after a closing quote", "5 ! text after a closing quote");
        assertThat(shown(read("id,name\n1,\"one\n2,two\"x\n3,three\n"))).containsExactly(
                "2 ! text after a closing quote", "3 ! quote within an unquoted field", "4 [3, three]");
    }

    @Test
    void aQuoteWithinAnUnquotedFieldCostsOneLine() throws IOException {
        assertThat(shown(read("id,name\n1,on\"e\n2, \"two\"\n3,three\n"))).containsExactly(
                "2 ! quote within an unquoted field", "3 ! quote within an unquoted field", "4 [3, three]");
    }

    @Test
    void theQuoteMattersMoreThanTheNulBeforeIt() throws IOException {
        assertThat(shown(read("id,name\n1\0,on\"e\n"))).containsExactly("2 ! quote within an unquoted field");
    }

    @Test
    void aRecordOfTheGreatestLengthIsAccepted() throws IOException {
        String fits = "1," + "x".repeat(65_534);
        String inQuotes = "2,\"" + "y\n".repeat(32_766) + "\"";
        for (String lineEnd : List.of("\n", "\r\n")) {
            List<CsvRow> rows = read("id,name" + lineEnd + fits + lineEnd + inQuotes + lineEnd + "3,x");
            assertThat(rows).extracting(CsvRow::problem).containsOnly(Optional.empty());
            assertThat(rows).extracting(CsvRow::rawLength).containsExactly(65_536L, 65_536L, 3L);
            assertThat(rows.get(0).values().get(1)).hasSize(65_534);
            assertThat(rows.get(1).values().get(1)).isEqualTo("y\n".repeat(32_766));
            assertThat(rows).extracting(CsvRow::line).containsExactly(2L, 3L, 3L + 32_767);
        }
    }

    @Test
    void aLineOverTheLimitIsOneMalformedRow() throws IOException {
        for (String lineEnd : List.of("\n", "\r\n")) {
            // with 262,135 and the header before it, the buffer ends between CR and LF
            for (int length : new int[] {65_537, 65_538, 65_539, 70_000, 262_134, 262_135, 1_000_000}) {
                String plain = "1," + "x".repeat(length - 2);
                String inQuotes = "2,\"" + "x".repeat(length - 4) + "\"";
                List<CsvRow> rows = read("id,name\n" + plain + lineEnd + inQuotes + lineEnd + "3,y" + lineEnd + plain);
                String problem = String.format("a record of %,d bytes; the limit is 65,536", length);
                assertThat(shown(rows))
                        .containsExactly("2 ! " + problem, "3 ! " + problem, "4 [3, y]", "5 ! " + problem);
                assertThat(rows.get(0).rawLength()).isEqualTo(length);
                assertThat(rows.get(1).raw()).isEqualTo(inQuotes.substring(0, 4_096));
            }
        }
    }

    @Test
    void theLimitIsInBytes() throws IOException {
        assertThat(shown(read("id,name\n1," + "é".repeat(32_768) + "\n2,\"" + "月".repeat(30_000) + "\"\n3,y\n")))
                .containsExactly("2 ! a record of 65,538 bytes; the limit is 65,536",
                        "3 ! a record of 90,004 bytes; the limit is 65,536", "4 [3, y]");
    }

    @Test
    void aQuoteStillOpenAtTheLimitCostsOneLine() throws IOException {
        List<CsvRow> rows = read("id,name\n1,\"one\n" + "2,two\n".repeat(50_000) + "3,\"three\"\n");
        assertThat(rows).hasSize(50_002);
        assertThat(shown(rows.subList(0, 2))).containsExactly("2 ! " + SEVERAL_LINES, "3 [2, two]");
        assertThat(rows.subList(1, 50_002)).extracting(CsvRow::problem).containsOnly(Optional.empty());
        assertThat(rows.get(50_001).line()).isEqualTo(50_003);
    }

    @Test
    void aRecordOfSeveralLinesOverTheLimitCostsItsFirstLine() throws IOException {
        assertThat(shown(read("id,name\n1,\"月\n" + "月".repeat(30_000) + "\"\n2,two\n"))).containsExactly(
                "2 ! " + SEVERAL_LINES, "3 ! a record of 90,001 bytes; the limit is 65,536", "4 [2, two]");
        assertThat(shown(read("id,name\n1,\"a\nb\"," + "x".repeat(70_000) + "\n2,two\n"))).containsExactly(
                "2 ! " + SEVERAL_LINES, "3 ! a record of 70,003 bytes; the limit is 65,536", "4 [2, two]");
    }

    @Test
    void rawTextIsCutBetweenCharacters() throws IOException {
        String odd = "1," + "é".repeat(3_000);
        String astral = "12,x" + "😀".repeat(3_000);
        String shifted = "1,x" + "😀".repeat(30_000);
        List<CsvRow> rows = read("id,name\n" + odd + "\n" + astral + "\n" + shifted + "\n1," + "z".repeat(4_094));
        assertThat(rows).extracting(row -> row.raw().getBytes(StandardCharsets.UTF_8).length)
                .containsExactly(4_096, 4_096, 4_095, 4_096);
        assertThat(rows.get(2).raw()).isEqualTo(shifted.substring(0, 3 + 2 * 1_023));
        assertThat(rows).extracting(CsvRow::rawLength).containsExactly(6_002L, 12_004L, 120_003L, 4_096L);
        assertThat(rows.get(0).values().get(1)).hasSize(3_000);
    }
}
