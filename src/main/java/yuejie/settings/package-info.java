/**
 * How is a book set up, and where is it kept? Settings come from the command line, the environment,
 * {@code yuejie.yaml} in the home folder and the program itself, and from nowhere else. It knows Spring's environment
 * and no tables. Begin at {@link yuejie.settings.BookSettings}.
 */
@NullMarked
package yuejie.settings;

import org.jspecify.annotations.NullMarked;
