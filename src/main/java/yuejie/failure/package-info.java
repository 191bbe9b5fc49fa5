/**
 * Why did a command end early? The refusal of something that is not met, a wrong setting, a missing book, a run that
 * failed, and the causes of a failure. It knows nothing else. Begin at {@link yuejie.failure.RefusedException}.
 */
@NullMarked
package yuejie.failure;

import org.jspecify.annotations.NullMarked;
