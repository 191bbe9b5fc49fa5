package yuejie.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static yuejie.csv.CsvTestFiles.TWO;
import static yuejie.csv.CsvTestFiles.rows;
import static yuejie.csv.CsvTestFiles.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileRefusalTest {

    private static final String EXPECTED = "; the first line must name the columns id,name";

    private static final String EXACTLY = "; name the columns exactly so, separated by commas";

    @TempDir
    private Path directory;

    private void assertRefused(Path file, CsvLayout layout, String message) {
        assertThatExceptionOfType(FileRefusedException.class).isThrownBy(() -> rows(file, layout))
                .withMessage(message);
    }

    private void assertRefused(String text, String message) throws IOException {
        assertRefused(write(directory, "some.csv", text), TWO, message);
    }

    private void assertBytesRefused(byte[] bytes, String message) throws IOException {
        assertRefused(Files.write(directory.resolve("some.csv.gz"), bytes), TWO, message);
    }

    private byte[] gzip(String text) throws IOException {
        return Files.readAllBytes(write(directory, "other.csv.gz", text));
    }

    private static byte[] concat(byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        return all.toByteArray();
    }

    @Test
    void withoutAHeader() throws IOException {
        for (String empty : List.of("", "\uFEFF", "\n\r\n\n")) {
            assertRefused(empty, "some.csv: no header, the file is empty" + EXPECTED);
        }
    }

    @Test
    void withoutARequiredColumn() throws IOException {
        assertRefused("id,other\n1,2\n",
                "some.csv: the header lacks name, and has 2 columns in 8 characters" + EXACTLY);
        assertRefused("id;name\n", "some.csv: the header lacks id, name, and has 1 column in 7 characters" + EXACTLY);
        assertRefused("𝒳\n", "some.csv: the header lacks id, name, and has 1 column in 1 character" + EXACTLY);
    }

    /** It may be that of a file that is none of the operator's business. */
    @Test
    void aHeaderThatIsNotOursIsNotQuoted() throws IOException {
        assertRefused("root:$6$salt$hash:19000:0:99999:7:::\n", "some.csv: the header lacks id, name, and has 1 column"
                + " in 36 characters" + EXACTLY);
        assertRefused("id,\u001b[31m" + "x".repeat(3_000), "some.csv: the header lacks name, and has 2 columns in 3,008"
                + " characters" + EXACTLY);
    }

    @Test
    void withAColumnThatIsWrittenDifferently() throws IOException {
        assertRefused("Id,other\n1,2\n", "some.csv: the header must name column 1 id" + EXACTLY);
        assertRefused("ID, Name \n1,2\n", "some.csv: the header must name column 1 id, column 2 name" + EXACTLY);
        CsvLayout layout = new CsvLayout(List.of("id"), List.of("sum_dau"), List.of("action"));
        for (String odd : List.of("SUM_DAU", "sum-dau", "sum dau", "ＳＵＭ＿ｄａｕ", "sum_dau\u200B", "\tsum_dau")) {
            assertRefused(write(directory, "some.csv", "id,x," + odd + "\n"), layout,
                    "some.csv: the header must name column 3 sum_dau" + EXACTLY);
        }
        assertRefused(write(directory, "some.csv", "id,sum_dau,Sum_Dau\n"), layout,
                "some.csv: the header names the column sum_dau twice; leave one of the two");
        assertRefused(write(directory, "some.csv", "id,Action\n"), layout,
                "some.csv: the header must name column 2 action" + EXACTLY);
    }

    @Test
    void withAColumnThatHasAMeaningInOtherFilesAlone() throws IOException {
        CsvLayout layout = new CsvLayout(List.of("id"), List.of("name"), List.of("action", "name", "at"));
        assertRefused(write(directory, "some.csv", "id,name,at,x,action\n"), layout, "some.csv: the header has at,"
                + " action, which has a meaning in other files and none in this one; take it out, or send the rows in"
                + " the file that they are meant for");
        assertThat(rows(write(directory, "some.csv", "id,name,x\n1,one,2\n"), layout)).hasSize(1);
    }

    @Test
    void withAColumnThatHasNoName() throws IOException {
        for (String header : List.of("id,,name\n1,2,3\n", "id, ,name\n", "id,\u00A0,name,\n")) {
            assertRefused(header, "some.csv: column 2 of the header has no name; name the column, or take its comma out"
                    + " of every line");
        }
        assertRefused("id,name,\n1,one,\n2,two\n", "some.csv: column 3 of the header has no name; name the column, or"
                + " take its comma out of every line");
    }

    @Test
    void withAColumnTwice() throws IOException {
        assertRefused("id,name,id\n1,2,3\n",
                "some.csv: the header names the column id twice; leave one of the two");
        assertRefused(write(directory, "some.csv", "id,action,x,x,action\n"),
                new CsvLayout(List.of("id"), List.of("action")),
                "some.csv: the header names the column action twice; leave one of the two");
    }

    @Test
    void withAMalformedHeader() throws IOException {
        assertRefused("\nid,\"name\n1,2\n",
                "some.csv: the header in line 2 is malformed: quote not closed" + EXPECTED);
        assertRefused("id,na\0me\n", "some.csv: the header in line 1 is malformed: NUL character" + EXPECTED);
    }

    @Test
    void withAHeaderOverTheLimit() throws IOException {
        String fits = "id,name," + "x".repeat(65_536 - "id,name,".length());
        assertThat(rows(write(directory, "some.csv", fits + "\r\n1,2,3"), TWO)).hasSize(1);
        assertRefused(fits + "x\n1,2,3", "some.csv: the header in line 1 is malformed: "
                + "a record of 65,537 bytes; the limit is 65,536" + EXPECTED);
    }

    @Test
    void notUtf8() throws IOException {
        byte[] head = "id,name\n1,é\n2,".getBytes(StandardCharsets.UTF_8);
        for (int[] bad : new int[][] {{0xE9}, {0xC0, 0x80}, {0xED, 0xA0, 0x80}, {0xFF}, {0xF4, 0x90, 0x80, 0x80}}) {
            byte[] bytes = new byte[bad.length];
            for (int i = 0; i < bad.length; i++) {
                bytes[i] = (byte) bad[i];
            }
            assertRefused(write(directory, "some.csv", concat(head, bytes, "\n3,x\n".getBytes())), TWO,
                    "some.csv: not UTF-8 at byte 16, line 3; save it as UTF-8");
        }
    }

    @Test
    void notUtf8FarDownOrCutWithinACharacter() throws IOException {
        byte[] lines = ("id,name\n" + "1234,678é\n".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(lines, lines.length - 2);
        for (String name : List.of("some.csv", "some.csv.gz")) {
            assertRefused(write(directory, name, cut), TWO,
                    name + ": not UTF-8 at byte 1,100,006, line 100,001; save it as UTF-8");
        }
    }

    @Test
    void notGzipThoughNamedSo() throws IOException {
        assertBytesRefused("id,name\n1,one\n".getBytes(StandardCharsets.UTF_8),
                "some.csv.gz: not gzip, though its name ends in .gz; compress it, or take .gz off its name");
    }

    @Test
    void truncatedGzipWhereverItIsCut() throws IOException {
        byte[] whole = gzip("id,name\n1,one\n2,two\n3,three\n");
        for (int length = 0; length < whole.length; length++) {
            assertBytesRefused(Arrays.copyOf(whole, length),
                    "some.csv.gz: the gzip data is truncated; have it written or copied again");
        }
    }

    @Test
    void corruptGzip() throws IOException {
        byte[] whole = gzip("id,name\n1,one\n");
        whole[whole.length - 8] ^= 1;
        assertBytesRefused(whole,
                "some.csv.gz: the gzip data is corrupt (Corrupt GZIP trailer); have it written or copied again");
    }

    @Test
    void gzipFollowedByAnythingElse() throws IOException {
        byte[] whole = gzip("id,name\n1,one\n");
        byte[] second = gzip("2,two\n");
        second[1] ^= 1;
        for (byte[] rest : List.of(new byte[1], new byte[9], new byte[40], new byte[200_000], second)) {
            assertBytesRefused(concat(whole, rest), "some.csv.gz: bytes that are not gzip follow the gzip data"
                    + "; have it written or copied again");
        }
    }

    @Test
    void gzipMayExpandToTwoHundredTimesItsSizeBeyondTheFirst64MebibytesAndTo4Gibibytes() {
        assertThat(CsvGzip.mostExpanded(0)).isEqualTo(67_108_864);
        assertThat(CsvGzip.mostExpanded(1_000_000)).isEqualTo(267_108_864);
        assertThat(CsvGzip.mostExpanded(30_000_000)).isEqualTo(4_294_967_296L);
        assertThat(CsvGzip.mostExpanded(Long.MAX_VALUE)).isEqualTo(4_294_967_296L);
    }

    @Test
    void aFileThatIsNotThereIsAnotherMatter() {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> CsvFile.open(directory.resolve("none.csv"), TWO));
    }
}
