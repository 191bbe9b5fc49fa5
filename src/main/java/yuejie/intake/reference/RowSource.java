package yuejie.intake.reference;

import java.io.IOException;
import java.util.Optional;
import yuejie.csv.CsvRow;
import yuejie.csv.FileRefusedException;

/** Rows of a file, one after the other. */
@FunctionalInterface
public interface RowSource {

    /**
     * The next row; empty at the end.
     *
     * @throws FileRefusedException if the file cannot be read as such
     */
    Optional<CsvRow> next() throws IOException;
}
