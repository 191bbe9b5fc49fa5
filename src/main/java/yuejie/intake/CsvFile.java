package yuejie.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * A CSV file, plain or gzipped, read row by row in constant memory.
 * A malformed row is handed out as such and costs no other row; a file that cannot be read at all is refused,
 * possibly after rows were handed out, so nothing may be applied before {@link #next()} has returned null.
 */
public final class CsvFile implements Closeable {

    private final CsvSource source;
    private final InputStream bytes;
    private final RecordSplitter records;
    private final RecordFields fields = new RecordFields();
    private final CsvHeader header;
    private String[] values;
    private String problem;
    private String sha256;

    private CsvFile(Path file, CsvSource source, InputStream bytes, CsvLayout layout) throws IOException {
        this.source = source;
        this.bytes = bytes;
        this.records = new RecordSplitter(file, new CsvDecoder(bytes));
        this.header = CsvHeader.read(file, records, fields, layout);
    }

    /**
     * Opens a file and reads its header. A name that ends in {@code .gz} means gzip.
     *
     * @throws FileRefusedException if the file is not sound gzip, not UTF-8, or has no such header
     * @throws IOException          if it cannot be read
     */
    public static CsvFile open(Path file, CsvLayout layout) throws IOException {
        CsvSource source = new CsvSource(Files.newInputStream(file));
        InputStream bytes = source;
        try {
            if (file.getFileName().toString().endsWith(".gz")) {
                bytes = CsvGzip.open(file, source);
            }
            return new CsvFile(file, source, bytes, layout);
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    /** The SHA-256 of a file's bytes as stored, in lower-case hex. */
    public static String sha256(Path file) throws IOException {
        try (CsvSource source = new CsvSource(Files.newInputStream(file))) {
            return source.drain();
        }
    }

    /**
     * The next row, or null when there is none.
     *
     * @throws FileRefusedException if the file turns out not to be sound gzip or not to be UTF-8
     * @throws IOException          if it cannot be read
     */
    public CsvRow next() throws IOException {
        return advance() ? row() : null;
    }

    /**
     * Goes to the next row, of which {@link #values()} and {@link #row()} then tell; false when there is none. For
     * those who look at most rows but once: they need no {@link CsvRow} of each.
     *
     * @throws FileRefusedException if the file turns out not to be sound gzip or not to be UTF-8
     * @throws IOException          if it cannot be read
     */
    public boolean advance() throws IOException {
        if (sha256 != null) {
            return false;
        }
        if (!records.next()) {
            sha256 = source.drain();
            return false;
        }
        values = null;
        problem = records.problem();
        if (problem == null) {
            String[] found = records.fields(fields);
            if (found.length == header.slots().length) {
                values = header.arrange(found);
            } else {
                problem = RecordText.grouped(found.length) + (found.length == 1 ? " field" : " fields")
                        + ", the header has " + RecordText.grouped(header.slots().length);
            }
        }
        return true;
    }

    /** The fields of the current row as in {@link CsvRow#values()}; null where it is malformed. */
    public String[] values() {
        return values;
    }

    /** The current row. */
    public CsvRow row() {
        return new CsvRow(records.line(), records.raw(), records.length(), values, problem);
    }

    /** The columns that the layout does not know, in the order of the file. They are ignored. */
    public Set<String> unknownColumns() {
        return header.unknown();
    }

    /**
     * The SHA-256 of the file's bytes as stored (compressed ones, if so), in lower-case hex.
     *
     * @throws IllegalStateException if {@link #next()} has not yet returned null
     */
    public String sha256() {
        if (sha256 == null) {
            throw new IllegalStateException("The digest is known only after the last row");
        }
        return sha256;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
