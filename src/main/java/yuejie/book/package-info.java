/**
 * Which beans make up a book? The Spring configurations, one for each way to open a book: to work in it, to look at
 * what ran, to verify it. This package knows all rooms below it and contains no logic. Begin at
 * {@link yuejie.book.BookConfiguration}.
 */
@NullMarked
package yuejie.book;

import org.jspecify.annotations.NullMarked;
