package yuejie.console.month;

import java.time.Instant;
import java.time.LocalDate;
import yuejie.calendar.BillingZone;

/** The current day, in the zone of the book. */
final class Today {

    private Today() {
    }

    static LocalDate date() {
        return BillingZone.dayOf(Instant.now());
    }
}
