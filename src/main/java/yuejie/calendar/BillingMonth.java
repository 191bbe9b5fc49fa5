package yuejie.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A calendar month: the period of a settlement.
 *
 * @param month the year and month
 */
public record BillingMonth(YearMonth month) implements Comparable<BillingMonth> {

    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}");

    /** The month of a year, counted from 1. */
    public static BillingMonth of(int year, int monthOfYear) {
        return new BillingMonth(YearMonth.of(year, monthOfYear));
    }

    /** The month in which a day lies. */
    public static BillingMonth of(LocalDate day) {
        return new BillingMonth(YearMonth.from(day));
    }

    /**
     * Reads {@code YYYY-MM}, for example {@code 2022-07}.
     *
     * @throws IllegalArgumentException if the text is no such month
     */
    public static BillingMonth parse(String text) {
        try {
            if (FORM.matcher(text).matches()) {
                return new BillingMonth(YearMonth.parse(text));
            }
        } catch (DateTimeParseException e) {
            // falls through: the message below says what is right
        }
        throw new IllegalArgumentException(
                "'" + text + "' is no month; a month is written YYYY-MM, for example 2022-07");
    }

    /** The first day. */
    public LocalDate firstDay() {
        return month.atDay(1);
    }

    /** The last day, which belongs to the month. */
    public LocalDate lastDay() {
        return month.atEndOfMonth();
    }

    /** Day {@code index} of the month, counted from 0. */
    public LocalDate day(int index) {
        return month.atDay(index + 1);
    }

    /** How many days the month has, 28 to 31. */
    public int length() {
        return month.lengthOfMonth();
    }

    /** All days, in order. */
    public List<LocalDate> days() {
        return IntStream.range(0, length()).mapToObj(this::day).toList();
    }

    /** All seconds of the month. */
    public TimeSpan span() {
        return new TimeSpan(BillingZone.startOf(firstDay()), BillingZone.startOf(lastDay().plusDays(1)));
    }

    /** Whether the day lies in the month. */
    public boolean contains(LocalDate day) {
        return YearMonth.from(day).equals(month);
    }

    @Override
    public int compareTo(BillingMonth other) {
        return month.compareTo(other.month);
    }

    /** {@code YYYY-MM}. */
    @Override
    public String toString() {
        return month.toString();
    }
}
