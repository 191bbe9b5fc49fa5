package yuejie.collection;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import yuejie.calendar.BillingMonth;

/** How long what is open has been due: an overdue invoice ages from day 1 of the month after its own (R8.1, R8.2). */
public enum Age {
    /** No attempt failed on or after day 3 by then, however old the month is. */
    NOT_OVERDUE(Long.MIN_VALUE),
    /** 1 to 30 days. */
    UP_TO_30(1),
    /** 31 to 60 days. */
    UP_TO_60(31),
    /** 61 to 90 days. */
    UP_TO_90(61),
    /** More than 90 days. */
    OVER_90(91);

    private final long fromDays;

    Age(long fromDays) {
        this.fromDays = fromDays;
    }

    /**
     * The age of what is open.
     *
     * @param month   the month of the invoice
     * @param overdue whether the invoice is overdue as of the date
     */
    static Age of(BillingMonth month, boolean overdue, LocalDate asOf) {
        if (!overdue) {
            return NOT_OVERDUE;
        }
        long days = ChronoUnit.DAYS.between(month.lastDay().plusDays(1), asOf);
        Age age = UP_TO_30;
        for (Age each : values()) {
            age = days >= each.fromDays && each.compareTo(age) > 0 ? each : age;
        }
        return age;
    }
}
