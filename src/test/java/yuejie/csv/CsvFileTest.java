package yuejie.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static yuejie.csv.CsvTestFiles.TWO;
import static yuejie.csv.CsvTestFiles.rows;
import static yuejie.csv.CsvTestFiles.shown;
import static yuejie.csv.CsvTestFiles.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {

    @TempDir
    private Path directory;

    private List<CsvRow> read(String text) throws IOException {
        return rows(write(directory, "some.csv", text), TWO);
    }

    @Test
    void readsTheRowsBelowTheHeader() throws IOException {
        assertThat(shown(read("id,name\n1,one\n2,two\n"))).containsExactly("2 [1, one]", "3 [2, two]");
    }

    @Test
    void aFileMayHaveNoRows() throws IOException {
        assertThat(read("id,name")).isEmpty();
        assertThat(read("id,name\r\n")).isEmpty();
    }

    @Test
    void theLastLineNeedsNoEnd() throws IOException {
        assertThat(shown(read("id,name\n1,one"))).containsExactly("2 [1, one]");
        assertThat(shown(read("id,name\n1,\"one\""))).containsExactly("2 [1, one]");
        assertThat(shown(read("id,name\n1,"))).containsExactly("2 [1, ]");
    }

    @Test
    void linesMayEndInCrLfOrLf() throws IOException {
        List<CsvRow> rows = read("id,name\r\n1,one\r\n2,\"two\"\r\n3,three\n");
        assertThat(shown(rows)).containsExactly("2 [1, one]", "3 [2, two]", "4 [3, three]");
        assertThat(rows).extracting(CsvRow::raw).containsExactly("1,one", "2,\"two\"", "3,three");
    }

    @Test
    void blankLinesAreNoRowsButCount() throws IOException {
        assertThat(shown(read("\n\r\nid,name\n\n1,one\n\r\n\n2,two\n\n")))
                .containsExactly("5 [1, one]", "8 [2, two]");
        assertThat(shown(read("id,name\n \n"))).containsExactly("2 ! 1 field, the header has 2");
    }

    @Test
    void aByteOrderMarkIsPassedOverAtTheStartOnly() throws IOException {
        assertThat(shown(read("\uFEFFid,name\n\uFEFF1,one\n"))).containsExactly("2 [\uFEFF1, one]");
    }

    @Test
    void columnsAreFoundByTheirExactNameInAnyOrder() throws IOException {
        CsvLayout layout = new CsvLayout(List.of("id", "name"), List.of("action", "note"));
        Path file = write(directory, "some.csv", "names,note,\"na\"\"me\",name,id,a id\na,b,c,d,e,f\n");
        assertThat(shown(rows(file, layout))).containsExactly("2 [e, d, , b]");
        try (CsvFile csv = CsvFile.open(file, layout)) {
            assertThat(csv.unknownColumns()).containsExactly("names", "na\"me", "a id");
        }
    }

    @Test
    void whitespaceBackslashesAndApostrophesAreKept() throws IOException {
        assertThat(shown(read("id,name\n 1 ,\" a\t\"\n\\,\\n\n'1,\"\\\"\n")))
                .containsExactly("2 [ 1 ,  a\t]", "3 [\\, \\n]", "4 ['1, \\]");
    }

    @Test
    void quotedFieldsMayHoldCommasQuotesAndLineBreaks() throws IOException {
        List<CsvRow> rows = read("id,name\n1,\"a,\"\"b\"\"\"\n\"2\",\"x\r\n\ny\"\n\"\",\"\"\"\"\n");
        assertThat(shown(rows)).containsExactly("2 [1, a,\"b\"]", "3 [2, x\r\n\ny]", "6 [, \"]");
        assertThat(rows.get(1).raw()).isEqualTo("\"2\",\"x\r\n\ny\"");
        assertThat(rows.get(1).rawLength()).isEqualTo("'2','x..\ny'".length());
    }

    @Test
    void aWrongNumberOfFieldsIsMalformed() throws IOException {
        List<CsvRow> rows = read("id,name\n1\n2,two,\n\"3,three\"\n4,four\n");
        assertThat(shown(rows)).containsExactly("2 ! 1 field, the header has 2", "3 ! 3 fields, the header has 2",
                "4 ! 1 field, the header has 2", "5 [4, four]");
        assertThat(rows.get(1).raw()).isEqualTo("2,two,");
    }

    @Test
    void aNulOrALoneCrIsMalformed() throws IOException {
        assertThat(shown(read("id,name\n1,o\0e\n2,\"t\0o\"\n3\r4,x\n5,\"a\rb\"\n6,x\r")))
                .containsExactly("2 ! NUL character", "3 ! NUL character", "4 ! a CR without LF outside quotes",
                        "5 [5, a\rb]", "6 ! a CR without LF outside quotes");
    }

    @Test
    void lengthsAreInBytesOfUtf8() throws IOException {
        List<CsvRow> rows = read("id,name\n1,é月😀\n");
        assertThat(rows.get(0).values()).containsExactly("1", "é月😀");
        assertThat(rows.get(0).rawLength()).isEqualTo(2 + 2 + 3 + 4);
    }

    @Test
    void gzipIsReadByName() throws IOException {
        Path file = write(directory, "some.csv.gz", "id,name\n1,one\n");
        assertThat(shown(rows(file, TWO))).containsExactly("2 [1, one]");
    }

    @Test
    void gzipMayHaveSeveralMembers() throws IOException {
        Path file = write(directory, "some.csv.gz", "id,name\n1,one\n2");
        byte[] second = Files.readAllBytes(write(directory, "more.csv.gz", ",two\n"));
        Files.write(file, second, StandardOpenOption.APPEND);
        assertThat(shown(rows(file, TWO))).containsExactly("2 [1, one]", "3 [2, two]");
    }

    @Test
    void theDigestIsOfTheStoredBytes() throws Exception {
        for (String name : List.of("some.csv", "some.csv.gz")) {
            Path file = write(directory, name, "id,name\n1,one\n".getBytes(StandardCharsets.UTF_8));
            String expected = HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
            try (CsvFile csv = CsvFile.open(file, TWO)) {
                assertThat(csv.next()).isPresent();
                assertThatIllegalStateException().isThrownBy(csv::sha256)
                        .withMessage("The digest is known only after the last row");
                assertThat(csv.next()).isEmpty();
                assertThat(csv.next()).isEmpty();
                assertThat(csv.sha256()).isEqualTo(expected);
            }
            assertThat(CsvFile.sha256(file)).isEqualTo(expected);
        }
    }

    @Test
    void aLayoutNamesAColumnOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CsvLayout(List.of("id", "name"), List.of("id")))
                .withMessage("A column is named twice: [id, name, id]");
    }
}
