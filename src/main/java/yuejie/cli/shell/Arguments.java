package yuejie.cli.shell;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import yuejie.calendar.BillingMonth;
import yuejie.calendar.DateSpan;
import yuejie.calendar.DayWords;
import yuejie.invoice.InvoiceNumber;

/** Reads arguments; what makes no sense is a wrong call. */
public final class Arguments {

    private static final Pattern ROOT = Pattern.compile("[0-9a-fA-F]{64}");

    private Arguments() {
    }

    public static BillingMonth month(String text) {
        try {
            return BillingMonth.parse(text);
        } catch (IllegalArgumentException e) {
            throw new WrongCallException("--month: " + e.getMessage());
        }
    }

    /** An application's id. */
    public static long app(long id) {
        if (id < 1) {
            throw new WrongCallException("--app " + id + ": an application's id is a whole number, 1 or more");
        }
        return id;
    }

    /** How many of a list are shown. */
    public static int top(int top) {
        if (top < 0) {
            throw new WrongCallException("--top " + top + ": it is a whole number, 0 or more");
        }
        return top;
    }

    public static InvoiceNumber invoice(String text) {
        try {
            return InvoiceNumber.parse(text);
        } catch (NumberFormatException e) {
            throw new WrongCallException("'" + text + "' is no invoice number: an application's id is at most "
                    + Long.MAX_VALUE);
        } catch (IllegalArgumentException e) {
            throw new WrongCallException(e.getMessage());
        }
    }

    /** The root of a seal, in small letters as it is kept. */
    public static String root(String text) {
        if (!ROOT.matcher(text).matches()) {
            throw new WrongCallException("--root " + text + " is no root; a root has 64 digits, 0 to 9 and a to f");
        }
        return text.toLowerCase(Locale.ROOT);
    }

    /** A day, or a range of days with both ends. */
    public static DateSpan days(String option, String text) {
        try {
            return DayWords.range(text);
        } catch (DateTimeException e) {
            throw new WrongCallException(option + ": '" + text + "' is no date and no range of dates; these are written"
                    + " YYYY-MM-DD and YYYY-MM-DD..YYYY-MM-DD, for example 2022-07-03..2022-07-09");
        } catch (IllegalArgumentException e) {
            throw new WrongCallException(option + ": " + e.getMessage());
        }
    }

    public static LocalDate day(String option, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new WrongCallException(option + ": '" + text
                    + "' is no date; a date is written YYYY-MM-DD, for example 2022-07-14");
        }
    }
}
