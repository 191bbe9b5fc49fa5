/**
 * How are CSV files read and written? Plain or compressed, with the line and the text of each row, and going on after
 * a broken quote. It knows nothing of what the columns mean. Begin at {@link yuejie.csv.CsvFile}.
 */
@NullMarked
package yuejie.csv;

import org.jspecify.annotations.NullMarked;
