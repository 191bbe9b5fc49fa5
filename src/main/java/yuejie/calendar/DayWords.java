package yuejie.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Days in words: single days, and ranges of days that follow one another: {@code 2022-07-03..2022-07-09,2022-07-12}.
 */
public final class DayWords {

    private static final String TO = "..";

    private DayWords() {
    }

    /**
     * The days in words. The words can be given as an argument of a command, too.
     *
     * @param days ascending
     */
    public static String of(List<LocalDate> days) {
        List<String> ranges = new ArrayList<>();
        int first = 0;
        for (int last = 0; last < days.size(); last++) {
            boolean goesOn = last + 1 < days.size() && days.get(last + 1).equals(days.get(last).plusDays(1));
            if (!goesOn) {
                ranges.add(first == last ? days.get(first).toString() : days.get(first) + TO + days.get(last));
                first = last + 1;
            }
        }
        return String.join(",", ranges);
    }

    /**
     * A day, or a range of days.
     *
     * @param words {@code 2022-07-12}, or {@code 2022-07-03..2022-07-09} with both ends included
     * @throws java.time.DateTimeException if that is neither
     * @throws IllegalArgumentException    if the range ends before it begins
     */
    public static DateSpan range(String words) {
        String[] ends = words.split(Pattern.quote(TO), 2);
        LocalDate first = LocalDate.parse(ends[0]);
        LocalDate last = LocalDate.parse(ends[ends.length - 1]);
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("'" + words + "' ends before it begins");
        }
        return new DateSpan(first, last.plusDays(1));
    }
}
