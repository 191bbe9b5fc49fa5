package yuejie.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/**
 * The one time zone of the book: Asia/Shanghai, kept as the fixed offset +08:00, because the rules
 * know no daylight saving (the zone itself had daylight saving until 1991).
 */
public final class BillingZone {

    /** +08:00. */
    public static final ZoneOffset OFFSET = ZoneOffset.ofHours(8);

    private static final long SECONDS_OF_DAY = 86_400;
    private static final Pattern TIME = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2})?");
    private static final int LOCAL_TIME_LENGTH = 19;

    private BillingZone() {
    }

    /** The first second of a day, in seconds since 1970-01-01T00:00Z. */
    public static long startOf(LocalDate day) {
        return day.toEpochDay() * SECONDS_OF_DAY - OFFSET.getTotalSeconds();
    }

    /**
     * A time as people and files write it: {@code YYYY-MM-DDThh:mm:ss}, in this zone or with an offset of its own.
     *
     * @throws DateTimeException if the text is no such time
     */
    public static OffsetDateTime parse(String text) {
        if (!TIME.matcher(text).matches() || text.startsWith("0000")) {
            throw new DateTimeException("no time: " + text);
        }
        return LocalDateTime.parse(text.substring(0, LOCAL_TIME_LENGTH)).atOffset(text.length() == LOCAL_TIME_LENGTH
                ? OFFSET : ZoneOffset.of(text.substring(LOCAL_TIME_LENGTH)));
    }

    /**
     * A time as {@link #parse} reads it, or {@code YYYY-MM-DD} for the beginning of a day in this zone.
     *
     * @throws DateTimeException if the text is neither
     */
    public static Instant parseTimeOrDay(String text) {
        return (text.contains("T") ? parse(text) : at(startOf(LocalDate.parse(text)))).toInstant();
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
