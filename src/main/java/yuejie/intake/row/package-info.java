/**
 * What does a field say? The values of a row, and the code and the sentence of a row that is rejected. It knows no
 * files and no tables. Begin at {@link yuejie.intake.row.Field}.
 */
@NullMarked
package yuejie.intake.row;

import org.jspecify.annotations.NullMarked;
