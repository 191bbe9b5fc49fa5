/**
 * How is text compared and shown? In the order of code points, and with what a terminal or spreadsheet would act on
 * made harmless. It knows nothing of the book. Begin at {@link yuejie.text.InertText}.
 */
@NullMarked
package yuejie.text;

import org.jspecify.annotations.NullMarked;
