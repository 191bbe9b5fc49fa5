package yuejie.cli.text;

import java.time.LocalDate;
import java.util.List;
import yuejie.intake.log.RejectedDay;

/** A day with rejected rows that were not mended, by name. */
public record RejectedDayJson(LocalDate day, long rowsRejected) {

    public static List<RejectedDayJson> of(List<RejectedDay> days) {
        return days.stream().map(each -> new RejectedDayJson(each.day(), each.rows())).toList();
    }
}
