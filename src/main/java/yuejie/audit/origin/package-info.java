/**
 * Where does what counts come from? Imports, decisions and runs, compared with the links of the chain that seal them:
 * before money moves, and whenever somebody verifies. The digests are computed from the rows with SQL of this package's
 * own. Begin at {@link yuejie.audit.origin.JdbcOrigins}.
 */
@NullMarked
package yuejie.audit.origin;

import org.jspecify.annotations.NullMarked;
