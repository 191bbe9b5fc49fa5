/**
 * Does everything add up? Findings, and the chain of seals as every verification reads it. The rooms below re-compute
 * with SQL and arithmetic of their own, and call none of the code that made the rows. Begin at
 * {@link yuejie.audit.Verification}.
 */
@NullMarked
package yuejie.audit;

import org.jspecify.annotations.NullMarked;
