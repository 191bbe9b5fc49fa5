package yuejie.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * The one time zone of the book: Asia/Shanghai, kept as the fixed offset +08:00, because the rules
 * know no daylight saving (the zone itself had it until 1991).
 */
public final class BillingZone {

    /** +08:00. */
    public static final ZoneOffset OFFSET = ZoneOffset.ofHours(8);

    private static final long SECONDS_OF_DAY = 86_400;

    private BillingZone() {
    }

    /** The first second of a day, in seconds since 1970-01-01T00:00Z. */
    public static long startOf(LocalDate day) {
        return day.toEpochDay() * SECONDS_OF_DAY - OFFSET.getTotalSeconds();
    }

    /** The day in which an instant lies. */
    public static LocalDate dayOf(Instant instant) {
        return instant.atOffset(OFFSET).toLocalDate();
    }

    /** The instant of a number of seconds since 1970-01-01T00:00Z, at the book's offset. */
    public static OffsetDateTime at(long epochSecond) {
        return Instant.ofEpochSecond(epochSecond).atOffset(OFFSET);
    }

    /** The local date and time of a number of seconds since 1970-01-01T00:00Z. */
    public static LocalDateTime localTime(long epochSecond) {
        return LocalDateTime.ofEpochSecond(epochSecond, 0, OFFSET);
    }
}
