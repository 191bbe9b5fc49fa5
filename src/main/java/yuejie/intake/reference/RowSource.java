package yuejie.intake.reference;

import java.io.IOException;
import yuejie.csv.CsvRow;
import yuejie.csv.FileRefusedException;

/** Rows of a file, one after the other. */
@FunctionalInterface
public interface RowSource {

    /**
     * The next row; null at the end.
     *
     * @throws FileRefusedException if the file cannot be read as such
     */
    CsvRow next() throws IOException;
}
