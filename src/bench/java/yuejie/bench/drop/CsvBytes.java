package yuejie.bench.drop;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a CSV file byte by byte, without a String for each number: a month can have 31 million rows. */
final class CsvBytes implements AutoCloseable {

    private static final int LONGEST_FIELD = 64;

    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 16];
    private final byte[] digits = new byte[20];
    private int size;
    private boolean inLine;

    CsvBytes(Path file, String header) throws IOException {
        Files.createDirectories(file.getParent());
        out = Files.newOutputStream(file);
        with(header).end();
    }

    CsvBytes with(long number) throws IOException {
        separate();
        int first = digits.length;
        long left = number;
        do {
            digits[--first] = (byte) ('0' + left % 10);
            left /= 10;
        } while (left > 0);
        System.arraycopy(digits, first, buffer, size, digits.length - first);
        size += digits.length - first;
        return this;
    }

    /** A field of at most 64 ASCII characters, none of which needs quotes. */
    CsvBytes with(String text) throws IOException {
        separate();
        for (int i = 0; i < text.length(); i++) {
            buffer[size++] = (byte) text.charAt(i);
        }
        return this;
    }

    void end() {
        buffer[size++] = '\n';
        inLine = false;
    }

    private void separate() throws IOException {
        // room for a comma before and a line end after the field
        if (size > buffer.length - LONGEST_FIELD - 2) {
            out.write(buffer, 0, size);
            size = 0;
        }
        if (inLine) {
            buffer[size++] = ',';
        }
        inLine = true;
    }

    @Override
    public void close() throws IOException {
        out.write(buffer, 0, size);
        out.close();
    }
}
