package yuejie.intake.row;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.regex.Pattern;
import yuejie.calendar.BillingZone;
import yuejie.money.Money;
import yuejie.text.Escaped;

/** Reads the fields of a row; what cannot be accepted ends in a {@link RowRejectedException}. */
public final class Field {

    public static final long GREATEST_COUNT = 999_999_999_999L;

    private static final int LONGEST_ID = 255;
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int LAST_YEAR = 9999;
    private static final Pattern AMOUNT = Pattern.compile("(0*)([0-9]{1,15})(\\.[0-9]{1,2})?");

    private Field() {
    }

    /** An id: not empty, at most 255 characters. */
    public static String id(String column, String value) {
        present(column, value);
        if (value.codePointCount(0, value.length()) > LONGEST_ID) {
            throw new RowRejectedException(RejectCode.OUT_OF_RANGE,
                    column + " " + Escaped.quoted(value) + "; an id has at most " + LONGEST_ID + " characters");
        }
        return value;
    }

    public static String present(String column, String value) {
        if (value.isEmpty()) {
            throw new RowRejectedException(RejectCode.MISSING_VALUE, column + " is empty");
        }
        return value;
    }

    /** A whole number in ASCII digits. */
    public static long number(String column, String value, long least, long greatest) {
        present(column, value);
        boolean negative = value.charAt(0) == '-';
        int start = negative ? 1 : 0;
        long number = 0;
        boolean tooGreat = false;
        for (int i = start; i < value.length(); i++) {
            int digit = value.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw notANumber(column, value);
            }
            tooGreat |= number > (Long.MAX_VALUE - digit) / 10;
            number = tooGreat ? Long.MAX_VALUE : number * 10 + digit;
        }
        if (start == value.length()) {
            throw notANumber(column, value);
        }
        if (negative) {
            throw new RowRejectedException(RejectCode.NEGATIVE, column + " " + Escaped.quoted(value)
                    + "; it is a whole number from " + least + " to " + greatest);
        }
        if (tooGreat || number < least || number > greatest) {
            throw new RowRejectedException(RejectCode.OUT_OF_RANGE, column + " " + Escaped.quoted(value)
                    + "; it is a whole number from " + least + " to " + greatest);
        }
        return number;
    }

    private static RowRejectedException notANumber(String column, String value) {
        return new RowRejectedException(RejectCode.NOT_A_NUMBER,
                column + " " + Escaped.quoted(value) + "; a whole number is written in the digits 0 to 9");
    }

    public static long sdkAppId(String value) {
        return number("sdk_app_id", value, 1, Long.MAX_VALUE);
    }

    public static LocalDate date(String column, String value) {
        present(column, value);
        try {
            if (DATE.matcher(value).matches() && !value.startsWith("0000")) {
                return LocalDate.parse(value);
            }
        } catch (DateTimeException e) {
            // rejected below
        }
        throw new RowRejectedException(RejectCode.BAD_DATE,
                column + " " + Escaped.quoted(value) + "; a date is written YYYY-MM-DD");
    }

    /** A time in Asia/Shanghai, or with an offset of its own. */
    public static Instant time(String column, String value) {
        present(column, value);
        try {
            return inRange(column, value, BillingZone.parse(value));
        } catch (DateTimeException e) {
            // rejected below
        }
        throw new RowRejectedException(RejectCode.BAD_DATE, column + " " + Escaped.quoted(value)
                + "; a time is written YYYY-MM-DDThh:mm:ss, with an offset like +08:00 or Z if it is not local");
    }

    /** An offset must not carry a time out of the years that a date can be written in: its day is exported. */
    private static Instant inRange(String column, String value, OffsetDateTime time) {
        int year = time.withOffsetSameInstant(BillingZone.OFFSET).getYear();
        if (year < 1 || year > LAST_YEAR) {
            throw new RowRejectedException(RejectCode.OUT_OF_RANGE, column + " " + Escaped.quoted(value)
                    + "; in Asia/Shanghai a time lies in the years 1 to " + LAST_YEAR);
        }
        return time.toInstant();
    }

    public static String choice(String column, String value, Collection<String> valid) {
        present(column, value);
        if (!valid.contains(value)) {
            throw new RowRejectedException(RejectCode.UNKNOWN_VALUE,
                    column + " " + Escaped.quoted(value) + "; it is one of " + String.join(", ", valid));
        }
        return value;
    }

    /** An amount of more than 0.00 with two decimals at most. */
    public static Money amount(String column, String value) {
        present(column, value);
        if (value.matches("-[0-9]+(\\.[0-9]+)?")) {
            throw new RowRejectedException(RejectCode.NEGATIVE, column + " " + Escaped.quoted(value)
                    + "; an amount is more than 0.00");
        }
        if (!value.matches("[0-9]+(\\.[0-9]+)?")) {
            throw new RowRejectedException(RejectCode.NOT_A_NUMBER, column + " " + Escaped.quoted(value)
                    + "; an amount is written like 1000.00");
        }
        if (!AMOUNT.matcher(value).matches() || new BigDecimal(value).signum() == 0) {
            throw new RowRejectedException(RejectCode.OUT_OF_RANGE, column + " " + Escaped.quoted(value)
                    + "; an amount lies between 0.01 and 999999999999999.99, with two decimals at most");
        }
        return Money.of(value);
    }
}
