package yuejie.intake.log;

import java.time.LocalDate;
import yuejie.text.Plural;

/**
 * A day of which usage was imported, but not all of it: the file of the day that took effect last has rejected rows.
 *
 * @param day  the day
 * @param rows how many rows of that file were rejected
 */
public record RejectedDay(LocalDate day, long rows) {

    /** The day and its number of rows in words. */
    public String words() {
        return day + ": " + Plural.of(rows, "row");
    }
}
