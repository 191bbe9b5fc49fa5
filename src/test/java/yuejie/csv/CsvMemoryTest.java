package yuejie.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static yuejie.csv.CsvTestFiles.TWO;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is allocated in all, garbage counted too, stays small however much passes through. */
class CsvMemoryTest {

    private static final int MEGABYTE = 1_000_000;
    private static final long ALLOCATED_MAX = 4 * MEGABYTE;

    @TempDir
    private Path directory;

    private interface Action {
        void run() throws IOException;
    }

    private static long allocatedBy(Action action) throws IOException {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        action.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    /** A gzipped file of some text, then megabytes of one character, then more text. */
    private Path bomb(String head, char filler, int megabytes, String tail) throws IOException {
        Path file = directory.resolve("bomb.csv.gz");
        byte[] block = new byte[MEGABYTE];
        Arrays.fill(block, (byte) filler);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        }) {
            out.write(head.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < megabytes; i++) {
                out.write(block);
            }
            out.write(tail.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private void assertOneLongRowThenAShortOne(Path file, String problem) throws IOException {
        assertThat(allocatedBy(() -> {
            try (CsvFile csv = CsvFile.open(file, TWO)) {
                CsvRow row = csv.next().orElseThrow();
                assertThat(row.problem()).contains(problem);
                assertThat(row.raw()).hasSize(4_096);
                assertThat(csv.next().orElseThrow().values()).containsExactly("2", "two");
                assertThat(csv.next()).isEmpty();
            }
        })).isLessThan(ALLOCATED_MAX);
    }

    @Test
    void aLineOfTwoHundredMegabytesIsPassedOver() throws IOException {
        assertOneLongRowThenAShortOne(bomb("id,name\n1,", 'x', 200, "\r\n2,two\n"),
                "a record of 200,000,002 bytes; the limit is 65,536");
    }

    @Test
    void soIsOneInQuotesAndOneOfQuotes() throws IOException {
        assertOneLongRowThenAShortOne(bomb("id,name\n1,\"", 'x', 20, "\"\n2,two\n"),
                "a record of 20,000,004 bytes; the limit is 65,536");
        assertOneLongRowThenAShortOne(bomb("id,name\n1,", '"', 20, "\n2,two\n"),
                "a record of 20,000,002 bytes; the limit is 65,536");
    }

    @Test
    void aHeaderOfTwentyMegabytesIsRefused() throws IOException {
        Path file = bomb("id,", 'x', 20, ",name\n1,one\n");
        assertThat(allocatedBy(() -> assertThatExceptionOfType(FileRefusedException.class)
                .isThrownBy(() -> CsvFile.open(file, TWO))
                .withMessage("bomb.csv.gz: the header in line 1 is malformed: a record of 20,000,008 bytes; "
                        + "the limit is 65,536; the first line must name the columns id,name")))
                .isLessThan(ALLOCATED_MAX);
    }

    @Test
    void soManyBlankLinesArePassedOver() throws IOException {
        Path file = bomb("id,name\n", '\n', 20, "1,one");
        assertThat(allocatedBy(() -> {
            try (CsvFile csv = CsvFile.open(file, TWO)) {
                assertThat(csv.next().orElseThrow().line()).isEqualTo(20_000_002);
                assertThat(csv.next()).isEmpty();
            }
        })).isLessThan(ALLOCATED_MAX);
    }
}
