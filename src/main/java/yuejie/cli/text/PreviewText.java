package yuejie.cli.text;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import yuejie.calendar.BillingMonth;
import yuejie.calendar.DayWords;
import yuejie.cli.shell.ExitCode;
import yuejie.desk.MonthPreview;
import yuejie.desk.MonthStatus;
import yuejie.desk.MonthTotals;

/** What a month would be invoiced with, in words and as names and values. */
public final class PreviewText {

    private PreviewText() {
    }

    public static String of(BillingMonth month, MonthPreview.Preview preview) {
        MonthTotals totals = preview.totals();
        StringBuilder page = new StringBuilder("PREVIEW of " + month + " as things stand; nothing is written. ")
                .append(input(preview.input())).append("\n\n");
        if (!totals.items().isEmpty()) {
            page.append(items(totals)).append("\n\n");
            Table biggest = new Table("APPLICATION", "ACCOUNT", "AMOUNT");
            totals.biggest().forEach(line -> biggest.row(line.sdkAppId(), line.accountId(), line.amount()));
            page.append("The biggest invoices:\n").append(biggest).append("\n\n");
        }
        page.append(String.format("%,d applications = %,d to be invoiced + %,d with nothing due + %,d parked; %s CNY.",
                totals.applications(), totals.invoiced(), totals.nothingDue(), totals.parked(), totals.amount()));
        if (totals.missingDays() > 0) {
            page.append(String.format("%n%,d billable days have no snapshot row%s and count as zero usage.",
                    totals.missingDays(), preview.input().toCome() > 0 ? " so far" : ""));
        }
        return page.toString();
    }

    private static String input(MonthStatus.Input input) {
        return "Days imported: " + input.imported() + (input.rejected().isEmpty() ? "" : ", with rejected rows: "
                + input.rejected().stream().map(day -> day.day() + " (" + day.rows() + ")")
                        .collect(Collectors.joining(", ")))
                + (input.toCome() > 0 ? ", to come: " + input.toCome() : "")
                + (input.missing().isEmpty() ? "." : ", missing: " + DayWords.of(input.missing()) + ".");
    }

    static Table items(MonthTotals totals) {
        Table table = new Table("ITEM", "LINES", "AMOUNT");
        totals.items().forEach((item, sum) -> table.row(item, sum.count(), sum.amount()));
        return table;
    }

    public static Map<String, Object> json(BillingMonth month, MonthPreview.Preview preview) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("month", month.toString());
        json.put("exit_code", ExitCode.DONE.code());
        json.put("preview", true);
        json.put("days_imported", preview.input().imported());
        json.put("days_missing", preview.input().missing().stream().map(LocalDate::toString).toList());
        json.put("days_with_rejected_rows", preview.input().rejected().stream().map(RejectedDayJson::of).toList());
        json.put("days_to_come", preview.input().toCome());
        json.putAll(json(preview.totals()));
        json.put("biggest", preview.totals().biggest().stream().map(PreviewText::line).toList());
        json.put("parked_applications", preview.totals().firstParked().stream().map(PreviewText::line).toList());
        return json;
    }

    /** The sums. */
    public static Map<String, Object> json(MonthTotals totals) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("applications", totals.applications());
        json.put("invoiced", totals.invoiced());
        json.put("nothing_due", totals.nothingDue());
        json.put("parked", totals.parked());
        json.put("amount", totals.amount().toString());
        json.put("missing_days", totals.missingDays());
        Map<String, Object> items = new LinkedHashMap<>();
        totals.items().forEach((item, sum) -> items.put(item, Map.of("lines", sum.count(), "amount",
                sum.amount().toString())));
        json.put("items", items);
        return json;
    }

    private static Map<String, Object> line(MonthTotals.Line line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sdk_app_id", line.sdkAppId());
        json.put("account_id", line.accountId());
        json.put("amount", line.amount().toString());
        json.put("reason", line.words());
        return json;
    }

    /** The applications that would be parked, each in a sentence. */
    public static List<String> parked(MonthTotals totals) {
        return totals.firstParked().stream().map(line -> "Parked: application " + line.sdkAppId() + ": " + line.words())
                .toList();
    }
}
