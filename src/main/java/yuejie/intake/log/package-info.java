/**
 * What became of each file and each bad row? The import log and the rejected rows, as tables and as files. Begin at
 * {@link yuejie.intake.log.JdbcImportLog}.
 */
@NullMarked
package yuejie.intake.log;

import org.jspecify.annotations.NullMarked;
