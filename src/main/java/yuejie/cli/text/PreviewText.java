package yuejie.cli.text;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
import yuejie.money.Money;
import yuejie.text.Plural;

/** What a month would be invoiced with, in words and as names and values. */
public final class PreviewText {

    record Json(BillingMonth month, ExitCode exitCode, boolean preview, int daysImported, List<LocalDate> daysMissing,
            List<RejectedDayJson> daysWithRejectedRows, int daysToCome, @JsonUnwrapped Sums sums, List<Line> biggest,
            List<Line> parkedApplications) {
    }

    record Line(long sdkAppId, String accountId, Money amount, String reason) {
    }

    record Item(long lines, Money amount) {
    }

    /** What a month amounts to, by name. */
    public record Sums(long applications, long invoiced, long nothingDue, long parked, Money amount, long missingDays,
            Map<String, Item> items) {

        public Sums(MonthTotals totals) {
            this(totals.applications(), totals.invoiced(), totals.nothingDue(), totals.parked(), totals.amount(),
                    totals.missingDays(), new LinkedHashMap<>());
            totals.items().forEach((item, sum) -> items.put(item, new Item(sum.count(), sum.amount())));
        }
    }

    private PreviewText() {
    }

    public static String of(BillingMonth month, MonthPreview.Preview preview) {
        MonthTotals totals = preview.totals();
        StringBuilder page = new StringBuilder("PREVIEW of " + month + " from the present data; nothing is written. ")
                .append(input(preview.input())).append("\n\n");
        if (!totals.items().isEmpty()) {
            page.append(items(totals)).append("\n\n");
            Table biggest = new Table("APPLICATION", "ACCOUNT", "AMOUNT");
            totals.biggest().forEach(line -> biggest.row(line.sdkAppId(), line.accountId(), line.amount()));
            page.append("The biggest invoices:\n").append(biggest).append("\n\n");
        }
        page.append(String.format("%s = %,d to be invoiced + %,d with nothing due + %,d parked; %s CNY.",
                Plural.of(totals.applications(), "application"), totals.invoiced(), totals.nothingDue(),
                totals.parked(), totals.amount()));
        if (totals.missingDays() > 0) {
            page.append("\nCounted as zero usage, without a snapshot row")
                    .append(preview.input().toCome() > 0 ? " so far: " : ": ")
                    .append(Plural.of(totals.missingDays(), "billable day")).append('.');
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

    /** The preview by name. */
    public static Object json(BillingMonth month, ExitCode code, MonthPreview.Preview preview) {
        MonthStatus.Input input = preview.input();
        return new Json(month, code, true, input.imported(), input.missing(),
                RejectedDayJson.of(input.rejected()), input.toCome(), new Sums(preview.totals()),
                lines(preview.totals().biggest()), lines(preview.totals().firstParked()));
    }

    private static List<Line> lines(List<MonthTotals.Line> lines) {
        return lines.stream().map(each -> new Line(each.sdkAppId(), each.accountId(), each.amount(), each.words()))
                .toList();
    }

    /** The applications that would be parked, each in a sentence. */
    public static List<String> parked(MonthTotals totals) {
        return totals.firstParked().stream().map(line -> "Parked: application " + line.sdkAppId() + ": " + line.words())
                .toList();
    }
}
