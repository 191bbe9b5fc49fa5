package yuejie.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** What is done with the bytes of a file. */
final class Bytes {

    /** A member of gzip of many bad rows, and one that expands to more than the program accepts. */
    static final byte[] FLOOD = gzip("x\n".repeat(20_000).getBytes(StandardCharsets.UTF_8));
    static final byte[] BOMB = gzip("\n".repeat(100 << 20).getBytes(StandardCharsets.UTF_8));

    private Bytes() {
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    /** Byte for byte, so that what is not UTF-8 stays so. */
    static byte[] replaced(byte[] bytes, String pattern, String by) {
        return new String(bytes, StandardCharsets.ISO_8859_1).replaceAll(pattern, by)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] firstLine(byte[] bytes) {
        int length = 0;
        while (bytes[length] != '\n') {
            length++;
        }
        return Arrays.copyOf(bytes, length + 1);
    }

    static byte[] header(byte[] bytes, UnaryOperator<String> how) {
        byte[] first = firstLine(bytes);
        String header = new String(first, 0, first.length - 1, StandardCharsets.UTF_8);
        return joined((how.apply(header) + "\n").getBytes(StandardCharsets.UTF_8),
                Arrays.copyOfRange(bytes, first.length, bytes.length));
    }

    /** With a further column that withdraws each row. */
    static byte[] withdrawn(byte[] bytes) {
        byte[] header = firstLine(bytes);
        return joined(replaced(header, "\n", ",action\n"), replaced(Arrays.copyOfRange(bytes, header.length,
                bytes.length), "\r?\n", ",WITHDRAW\n"));
    }

    /** The header and a few rows, none of which begins with a number. */
    static byte[] fewBadRows(byte[] bytes, int rows) {
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n");
        return joined(firstLine(bytes), Arrays.stream(lines).skip(1).limit(rows).map(line -> "x" + line + "\n")
                .collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8));
    }

    /** The last line that has an end, with it. */
    static String lastLine(byte[] bytes) {
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n");
        return lines[lines.length - 1] + "\n";
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(target)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target.toByteArray();
    }

    /** With one bit that is another one. */
    static byte[] flipped(byte[] bytes, int place, Random random) {
        byte[] other = bytes.clone();
        other[place] ^= (byte) (1 << random.nextInt(8));
        return other;
    }
}
