/**
 * Is the database as it was sealed? Each sealed row is digested again and compared with its manifest. Begin at
 * {@link yuejie.audit.book.JdbcVerification}.
 */
@NullMarked
package yuejie.audit.book;

import org.jspecify.annotations.NullMarked;
