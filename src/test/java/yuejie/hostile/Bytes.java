package yuejie.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;

/** What is done with the bytes of a file. */
final class Bytes {

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
