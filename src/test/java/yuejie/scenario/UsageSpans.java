package yuejie.scenario;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A month of usage written by spans of days: {@code sdk_app_id,days,dau,groups,…}, where the days are {@code 1-10}. A
 * column of a meter may be there beside users and groups.
 */
record UsageSpans(String text) {

    /** The drop with the usage file of every day of a month. */
    DropText into(DropText drop, String month) {
        List<String> lines = text.lines().toList();
        DropText more = drop;
        for (int day = 1; day <= YearMonth.parse(month).lengthOfMonth(); day++) {
            String date = YearMonth.parse(month).atDay(day).toString();
            int today = day;
            String rows = lines.stream().skip(1).map(line -> line.split(",", 3)).filter(row -> covers(row[1], today))
                    .map(row -> row[0] + "," + date + "," + row[2] + "\n").collect(Collectors.joining());
            more = more.withText("usage/usage-" + date + ".csv",
                    lines.get(0).replace("days", "usage_date") + "\n" + rows);
        }
        return more;
    }

    private static boolean covers(String days, int day) {
        String[] span = days.split("-");
        return Integer.parseInt(span[0]) <= day && day <= Integer.parseInt(span[1]);
    }
}
