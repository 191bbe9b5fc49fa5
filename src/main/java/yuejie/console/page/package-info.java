/**
 * What do all pages of the console share? The frame, languages, lists of rows that can be shown and taken away as CSV,
 * and the forms of numbers and times. Begin at {@link yuejie.console.page.Page}.
 */
@NullMarked
package yuejie.console.page;

import org.jspecify.annotations.NullMarked;
