package planted.catalog;

import java.time.Instant;
import java.time.LocalDate;

/** Lets the wall clock into a rule. */
final class LooksAtTheClock {

    private LooksAtTheClock() {
    }

    static LocalDate today() {
        return LocalDate.now();
    }

    static Instant now() {
        return Instant.now();
    }

    static long millis() {
        return System.currentTimeMillis();
    }
}
