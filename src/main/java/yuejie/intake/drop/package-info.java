/**
 * Which files came? The files of a data drop by name and kind, and what {@code control.csv} says of them (R9.2). It
 * knows no tables. Begin at {@link yuejie.intake.drop.DataDrop}.
 */
@NullMarked
package yuejie.intake.drop;

import org.jspecify.annotations.NullMarked;
