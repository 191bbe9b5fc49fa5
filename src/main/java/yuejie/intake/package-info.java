/**
 * What came in? A data drop is found and compared with its control totals ({@link yuejie.intake.drop}), its fields
 * are read ({@link yuejie.intake.row}), its rows become facts ({@link yuejie.intake.reference}) or a day of usage
 * ({@link yuejie.intake.snapshot}), and everything is logged ({@link yuejie.intake.log}). A bad row is a value with a
 * code, never an exception that stops a file; a file that cannot be read as such is refused as a whole. Begin at
 * {@link yuejie.intake.drop.DataDrop}.
 */
@NullMarked
package yuejie.intake;

import org.jspecify.annotations.NullMarked;
