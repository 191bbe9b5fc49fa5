package yuejie.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Days in words: those that follow one another as a span, {@code 2022-07-01 to 2022-07-05, 2022-07-14}. */
public final class DayWords {

    private DayWords() {
    }

    /**
     * The days in words.
     *
     * @param days ascending
     */
    public static String of(List<LocalDate> days) {
        List<String> spans = new ArrayList<>();
        int first = 0;
        for (int last = 0; last < days.size(); last++) {
            boolean goesOn = last + 1 < days.size() && days.get(last + 1).equals(days.get(last).plusDays(1));
            if (!goesOn) {
                spans.add(first == last ? days.get(first).toString() : days.get(first) + " to " + days.get(last));
                first = last + 1;
            }
        }
        return String.join(", ", spans);
    }
}
