package yuejie.cli.text;

import java.util.LinkedHashMap;
import java.util.Map;
import yuejie.usage.LowDay;

/** A day that has far less usage than the days before it, for programs. */
public final class LowDayJson {

    private LowDayJson() {
    }

    public static Map<String, Object> of(LowDay low) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("day", low.day().toString());
        json.put("days_before", low.daysBefore());
        json.put("low", low.low().stream().map(LowDayJson::of).toList());
        return json;
    }

    private static Map<String, Object> of(LowDay.Low low) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("figure", low.figure());
        json.put("value", low.value());
        json.put("median", low.median());
        return json;
    }
}
