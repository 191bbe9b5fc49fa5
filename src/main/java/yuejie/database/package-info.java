/**
 * How is the database used well? {@link yuejie.database.JdbcBulk} inserts rows by COPY on PostgreSQL and by
 * statements of many rows elsewhere, in the caller's transaction; the other classes name errors and orders that the
 * two databases have in common. Begin at {@link yuejie.database.JdbcBulk}.
 */
@NullMarked
package yuejie.database;

import org.jspecify.annotations.NullMarked;
