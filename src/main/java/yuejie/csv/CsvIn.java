package yuejie.csv;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvMalformedLineException;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A CSV file that the program wrote, read record by record. Unlike {@link CsvFile}, it knows no columns, and ends at
 * the first broken quote.
 */
public final class CsvIn {

    private final CSVReader csv;
    private final Path file;

    /**
     * Begins before the first record.
     *
     * @param file the file, for messages
     */
    public CsvIn(Reader in, Path file) {
        this.csv = new CSVReaderBuilder(in).withCSVParser(new RFC4180ParserBuilder().build())
                .withKeepCarriageReturn(true).build();
        this.file = file;
    }

    /**
     * The fields of the next record; empty at the end.
     *
     * @throws FileRefusedException if a quoted field does not end
     */
    public Optional<List<String>> next() throws IOException {
        try {
            return Optional.ofNullable(csv.readNext()).map(List::of);
        } catch (CsvMalformedLineException | CsvValidationException e) {
            throw new FileRefusedException(file, "a quoted field does not end", "have it exported again", e);
        }
    }

    /** The physical line on which the last record ended, from 1. */
    public long line() {
        return csv.getLinesRead();
    }
}
