/**
 * What is handed to other programs? The export files of a month and their manifest. It reads the tables and computes
 * nothing. Begin at {@link yuejie.invoice.export.JdbcExports}.
 */
@NullMarked
package yuejie.invoice.export;

import org.jspecify.annotations.NullMarked;
