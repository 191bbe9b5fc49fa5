/**
 * What does a row of a reference file become? A fact, nothing because the book holds it already, or a reject. Begin
 * at {@link yuejie.intake.reference.FactIntake}.
 */
package yuejie.intake.reference;
