/**
 * Do the totals hold? The identities that are proved before anything is sealed. Begin at
 * {@link yuejie.audit.proof.JdbcProof}.
 */
package yuejie.audit.proof;
