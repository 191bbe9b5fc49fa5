/**
 * Do the totals hold? The identities that are proved before anything is sealed. Begin at
 * {@link yuejie.audit.proof.JdbcProof}.
 */
@NullMarked
package yuejie.audit.proof;

import org.jspecify.annotations.NullMarked;
