/**
 * What does a row of a reference file become? A fact, nothing because the book holds it already, or a reject. Begin
 * at {@link yuejie.intake.reference.FactIntake}.
 */
@NullMarked
package yuejie.intake.reference;

import org.jspecify.annotations.NullMarked;
