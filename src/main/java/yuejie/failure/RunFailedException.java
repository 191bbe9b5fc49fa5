package yuejie.failure;

import org.jspecify.annotations.Nullable;

/** A run failed or was stopped. What it committed stands; the same call goes on from there. */
public final class RunFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A failure in words, with what caused it; null where nothing is known of that. */
    public RunFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
