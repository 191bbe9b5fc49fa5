/**
 * How many rows are written at once. {@link yuejie.bulk.JdbcBulk} inserts rows by COPY on PostgreSQL and by
 * statements of many rows elsewhere, in the caller's transaction.
 */
package yuejie.bulk;
