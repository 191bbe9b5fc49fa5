package yuejie.failure;

import java.util.ArrayList;
import java.util.List;

/** The causes of a failure. */
public final class Causes {

    private Causes() {
    }

    /** A failure and its causes, outermost first; each once, also where the causes form a loop. */
    public static List<Throwable> of(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }
}
