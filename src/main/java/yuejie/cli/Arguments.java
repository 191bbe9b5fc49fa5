package yuejie.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import yuejie.calendar.BillingMonth;

/** Reads arguments; what makes no sense is a wrong call. */
final class Arguments {

    private Arguments() {
    }

    static BillingMonth month(String text) {
        try {
            return BillingMonth.parse(text);
        } catch (IllegalArgumentException e) {
            throw new WrongCallException("--month: " + e.getMessage());
        }
    }

    static LocalDate day(String option, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new WrongCallException(option + ": '" + text
                    + "' is no date; a date is written YYYY-MM-DD, for example 2022-07-14");
        }
    }
}
