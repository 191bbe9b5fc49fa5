package yuejie.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file, plain or gzipped, read row by row in constant memory. A malformed row is handed out as such, and no other
 * row is lost. A file that cannot be read at all is refused, possibly after rows were handed out; so nothing may take
 * effect before {@link #next()} has reached the end.
 */
public final class CsvFile implements Closeable {

    private final CsvSource source;
    private final InputStream bytes;
    private final CsvDecoder text;
    /** The most bytes of text that the file can hold. */
    private final long longest;
    private final RecordSplitter records;
    private final CsvHeader header;
    private final PlainFields plainFields;
    private boolean plain;
    private Optional<String> problem = Optional.empty();
    private @Nullable List<String> values;
    private @Nullable String sha256;

    private CsvFile(Path file, CsvSource source, InputStream bytes, long longest, CsvLayout layout)
            throws IOException {
        this.source = source;
        this.bytes = bytes;
        this.longest = longest;
        this.text = new CsvDecoder(bytes);
        this.records = new RecordSplitter(file, text);
        this.header = CsvHeader.read(file, records, layout);
        this.plainFields = new PlainFields(header.columns());
    }

    /**
     * Opens a file and reads its header. A name that ends in {@code .gz} means gzip.
     *
     * @throws FileRefusedException if the file is not sound gzip or expands to too much, is not UTF-8, or has no such
     *                              header
     * @throws IOException          if it cannot be read
     */
    public static CsvFile open(Path file, CsvLayout layout) throws IOException {
        CsvSource source = new CsvSource(Files.newInputStream(file));
        InputStream bytes = source;
        try {
            long longest = Files.size(file);
            if (file.getFileName().toString().endsWith(".gz")) {
                bytes = CsvGzip.open(file, source, longest);
                longest = CsvGzip.mostExpanded(longest);
            }
            return new CsvFile(file, source, bytes, longest, layout);
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    /**
     * The SHA-256 of a file's bytes as stored, in lower-case hex.
     *
     * @throws IOException if it cannot be read, or is a link: a link could lead to another file than was looked at
     */
    public static String sha256(Path file) throws IOException {
        try (CsvSource source = new CsvSource(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS))) {
            return source.drain();
        }
    }

    /**
     * The next row; empty at the end.
     *
     * @throws FileRefusedException if the file turns out not to be sound gzip or not to be UTF-8
     * @throws IOException          if it cannot be read
     */
    public Optional<CsvRow> next() throws IOException {
        return advance() ? Optional.of(row()) : Optional.empty();
    }

    /**
     * Goes to the next row, which {@link #digits}, {@link #values()} and {@link #row()} then read; false when there is
     * none. In a large file, a row of plain numbers that is read in this way makes no object.
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
        plain = problem.isEmpty() && records.find(plainFields);
        if (problem.isEmpty() && !plain) {
            String[] found = records.fields();
            if (found.length == header.columns()) {
                values = header.arrange(found);
            } else {
                problem = Optional.of(RecordText.grouped(found.length) + (found.length == 1 ? " field" : " fields")
                        + ", the header has " + RecordText.grouped(header.columns()));
            }
        }
        return true;
    }

    /**
     * A field of the current row that is a whole number, in 1 to 18 ASCII digits and without quotes; -1 where it is
     * written in any other way.
     *
     * @param slot its place among the values of a row
     */
    public long digits(int slot) {
        return plain ? plainFields.digits(header.columnOf(slot)) : -1;
    }

    /**
     * Whether a field of the current row is a certain text, written without quotes.
     *
     * @param slot its place among the values of a row
     */
    public boolean is(int slot, String text) {
        return plain && plainFields.is(header.columnOf(slot), text);
    }

    /** Whether the file has the column at that place among the values of a row. */
    public boolean has(int slot) {
        return header.columnOf(slot) >= 0;
    }

    /** The fields of the current row as in {@link CsvRow#values()}. */
    public List<String> values() throws IOException {
        if (values == null) {
            values = problem.isEmpty() ? header.arrange(records.fields()) : List.of();
        }
        return values;
    }

    /** The current row. */
    public CsvRow row() throws IOException {
        return new CsvRow(records.line(), records.raw(), records.length(), values(), problem);
    }

    /**
     * No more rows than this follow the current one: what is left of a plain file, or of the most that a compressed one
     * may expand to, holds at most one row for every two bytes, a character and a line end.
     */
    public long mostFurtherRows() {
        long undecoded = Math.max(0, longest - text.position() + 1);
        return (undecoded + records.ahead()) / 2 + 1;
    }

    /** The physical line on which the current row starts, counted from 1. */
    public long line() {
        return records.line();
    }

    /** Ends the reading after the current row: none follows, and {@link #sha256()} is known. */
    public void stop() throws IOException {
        sha256 = source.drain();
    }

    /** The columns that the layout does not know, in the order of the file. They are ignored. */
    public Set<String> unknownColumns() {
        return header.unknown();
    }

    /**
     * The SHA-256 of the file's bytes as stored (compressed ones, if so), in lower-case hex.
     *
     * @throws IllegalStateException if {@link #next()} has not yet reached the end, and reading was not stopped
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
