/**
 * How does the book look in a browser? A web application beside the commands, which only reads. What all its pages
 * share lies in {@link yuejie.console.page}; the pages lie in one room for each subject. Begin at
 * {@link yuejie.console.Console}.
 */
@NullMarked
package yuejie.console;

import org.jspecify.annotations.NullMarked;
