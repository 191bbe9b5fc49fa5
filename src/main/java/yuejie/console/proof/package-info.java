/**
 * Is it still what was sealed, and who decided what? The pages of the chain of seals, of verifications and of
 * decisions. Begin at {@link yuejie.console.proof.SealsController}.
 */
@NullMarked
package yuejie.console.proof;

import org.jspecify.annotations.NullMarked;
