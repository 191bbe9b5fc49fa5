package yuejie.csv;

import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;

/** A CSV file that is being written: rows end with LF, and a field is quoted only where it has to be. */
public final class CsvOut implements AutoCloseable {

    private final CSVWriter csv;
    private final Path file;

    /**
     * Begins with the header.
     *
     * @param out  where the rows go; closed with this
     * @param file the file, for messages
     */
    public CsvOut(Writer out, Path file, String... header) {
        this.csv = new CSVWriter(out, ICSVWriter.DEFAULT_SEPARATOR, ICSVWriter.DEFAULT_QUOTE_CHARACTER,
                ICSVWriter.DEFAULT_QUOTE_CHARACTER, ICSVWriter.DEFAULT_LINE_END);
        this.file = file;
        row(header);
    }

    /** Writes a row; a text that came from outside must be {@code InertText}. */
    public void row(String... fields) {
        csv.writeNext(fields, false);
    }

    /**
     * Ends the file.
     *
     * @throws IOException if not all of it could be written
     */
    @Override
    public void close() throws IOException {
        try (csv) {
            csv.flush();
            if (csv.checkError()) {
                throw new IOException("Writing " + file + " failed: " + csv.getException());
            }
        }
    }
}
