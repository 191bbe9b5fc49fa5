package yuejie.cli.text;

import java.util.LinkedHashMap;
import java.util.Map;
import yuejie.intake.log.RejectedDay;

/** A day with rejected rows that were not mended, for programs. */
public final class RejectedDayJson {

    private RejectedDayJson() {
    }

    public static Map<String, Object> of(RejectedDay rejected) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("day", rejected.day().toString());
        json.put("rows_rejected", rejected.rows());
        return json;
    }
}
