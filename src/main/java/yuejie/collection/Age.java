package yuejie.collection;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import yuejie.calendar.BillingMonth;

/** How long an open amount has been due: an overdue invoice ages from day 1 of the month after its own (R8.1, R8.2). */
public enum Age {
    /** No attempt on or after day 3 has failed up to the date, however old the month is. */
    NOT_OVERDUE,
    /** 1 to 30 days. */
    UP_TO_30,
    /** 31 to 60 days. */
    UP_TO_60,
    /** 61 to 90 days. */
    UP_TO_90,
    /** More than 90 days. */
    OVER_90;

    /**
     * The age of an open amount.
     *
     * @param month   the month of the invoice
     * @param overdue whether the invoice is overdue as of the date
     */
    static Age of(BillingMonth month, boolean overdue, LocalDate asOf) {
        if (!overdue) {
            return NOT_OVERDUE;
        }
        long days = ChronoUnit.DAYS.between(month.lastDay().plusDays(1), asOf);
        return days <= 30 ? UP_TO_30 : days <= 60 ? UP_TO_60 : days <= 90 ? UP_TO_90 : OVER_90;
    }
}
