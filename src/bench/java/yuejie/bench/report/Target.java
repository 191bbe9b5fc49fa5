package yuejie.bench.report;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What is to be reached.
 *
 * @param what  what is looked at
 * @param limit it must not be more
 * @param found what was measured; empty where it was not
 */
record Target(String what, double limit, OptionalDouble found) {

    boolean isReached() {
        return found.orElse(Double.MAX_VALUE) <= limit;
    }

    String verdict() {
        return found.isEmpty() ? "not measured" : isReached() ? "reached" : "NOT REACHED";
    }

    String line() {
        return String.format(Locale.ROOT, "%-62s %8.3f %8s  %s", what, limit,
                found.isEmpty() ? "-" : String.format(Locale.ROOT, "%.3f", found.getAsDouble()), verdict());
    }
}
