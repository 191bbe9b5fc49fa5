package yuejie.intake;

import java.io.IOException;

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
