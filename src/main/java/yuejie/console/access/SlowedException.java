package yuejie.console.access;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** A login was not tried, as too many failed before it. */
final class SlowedException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    /** The next one is tried after so long. */
    SlowedException(Duration wait) {
        super("Too many logins failed");
        this.wait = wait;
    }

    /** How long to wait, in whole seconds. */
    long seconds() {
        return wait.plusMillis(999).toSeconds();
    }
}
