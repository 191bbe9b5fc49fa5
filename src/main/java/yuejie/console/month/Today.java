package yuejie.console.month;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import yuejie.calendar.BillingMonth;
import yuejie.calendar.BillingZone;

/** Months as they stand in addresses. */
final class Months {

    private Months() {
    }

    /** The month that an address names. */
    static BillingMonth of(String text) {
        try {
            return BillingMonth.parse(text);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage(), e);
        }
    }

    /** The current day, in the zone of the book. */
    static LocalDate today() {
        return BillingZone.dayOf(Instant.now());
    }
}
