package yuejie.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import yuejie.intake.RejectedDay;

/** A day with rejected rows that were not mended, for programs. */
final class RejectedDayJson {

    private RejectedDayJson() {
    }

    static Map<String, Object> of(RejectedDay rejected) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("day", rejected.day().toString());
        json.put("rows_rejected", rejected.rows());
        return json;
    }
}
