package yuejie.cli.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yuejie.cli.shell.ExitCode;
import yuejie.desk.MonthStatus;
import yuejie.desk.MonthStatus.Applications;
import yuejie.desk.MonthStatus.Counted;
import yuejie.desk.MonthStatus.Input;
import yuejie.desk.MonthStatus.Invoiced;
import yuejie.desk.StatusInquiry;
import yuejie.money.Money;

/** Where a month stands, for programs. What is not known yet is null. */
public final class StatusJson {

    private StatusJson() {
    }

    public static Map<String, Object> of(StatusInquiry.Answer answer, ExitCode code) {
        MonthStatus status = answer.status();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("month", status.month().toString());
        json.put("exit_code", code.code());
        json.put("input", input(status.input()));
        json.put("settlement", status.settled() ? "SEALED" : status.revisions().isEmpty() ? "NOT_BEGUN" : "BEGUN");
        json.put("revisions", status.revisions().stream().map(StatusJson::revision).toList());
        json.put("applications", status.applications().map(StatusJson::applications).orElse(null));
        json.put("money", status.settled() ? money(status.money()) : null);
        json.put("unfinished", status.unfinished().stream().map(each -> {
            Map<String, Object> run = new LinkedHashMap<>();
            run.put("what", each.what());
            run.put("command", each.command());
            return run;
        }).toList());
        json.put("running", status.running());
        Map<String, Object> next = new LinkedHashMap<>();
        next.put("command", answer.next().command().orElse(null));
        next.put("reason", answer.next().reason());
        json.put("next", next);
        return json;
    }

    private static Map<String, Object> input(Input input) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("days_imported", input.imported());
        json.put("days_missing", days(input.missing()));
        json.put("days_accepted_as_missing", days(input.accepted()));
        json.put("days_to_come", input.toCome());
        json.put("days_suspicious", input.low().stream().map(LowDayJson::of).toList());
        json.put("days_with_rejected_rows", input.rejected().stream().map(RejectedDayJson::of).toList());
        json.put("files_refused", input.refused().stream().map(file -> {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("file", file.path().toString());
            each.put("message", file.message());
            return each;
        }).toList());
        return json;
    }

    private static Map<String, Object> revision(MonthStatus.Revision revision) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("revision", revision.revision());
        json.put("kind", revision.kind().name());
        json.put("sealed", revision.sealed());
        json.put("applications", revision.totals().applications());
        json.put("parked", revision.totals().parked());
        json.put("debits", revision.totals().debits());
        json.put("debit_amount", revision.totals().debit().toString());
        json.put("credits", revision.totals().credits());
        json.put("credit_amount", revision.totals().credit().toString());
        json.put("root", revision.seal().map(MonthStatus.Seal::root).orElse(null));
        json.put("sealed_at", revision.seal()
                .map(seal -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(seal.at())).orElse(null));
        json.put("sealed_by", revision.seal().map(MonthStatus.Seal::by).orElse(null));
        json.put("approved_by", revision.seal().flatMap(MonthStatus.Seal::approved).map(approved -> approved.by())
                .orElse(null));
        return json;
    }

    private static Map<String, Object> applications(Applications applications) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("settled", applications.settled());
        json.put("invoiced", applications.invoiced().count());
        json.put("invoiced_amount", applications.invoiced().amount().toString());
        json.put("nothing_due", applications.nothingDue());
        json.put("parked", applications.parked().size());
        json.put("parked_by_reason", applications.parkedByReason());
        json.put("parked_amount", applications.waits().toString());
        json.put("parked_applications", applications.parked().stream().map(parked -> {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("sdk_app_id", parked.sdkAppId());
            each.put("reason", parked.reason());
            each.put("detail", parked.detail());
            each.put("mended", parked.mended());
            each.put("amount", parked.waits().map(Money::toString).orElse(null));
            return each;
        }).toList());
        json.put("changed_since", applications.changed());
        return json;
    }

    private static Map<String, Object> money(Invoiced money) {
        Map<String, Object> json = new LinkedHashMap<>();
        put(json, "invoices", money.invoices());
        json.put("lines", money.lines());
        put(json, "debits", money.debits());
        put(json, "credits", money.credits());
        json.put("credits_off_what_was_open", money.lowered().toString());
        json.put("credits_to_balances", money.givenBack().toString());
        put(json, "deducted", money.deducted());
        put(json, "open", money.open());
        put(json, "overdue", money.overdue());
        money.notApproved().ifPresent(waiting -> put(json, "not_approved", waiting));
        json.put("held", money.holds().stream().map(hold -> {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("invoice_no", hold.number().toString());
            each.put("open_amount", hold.open().toString());
            each.put("reason", hold.heldFor().orElse(""));
            return each;
        }).toList());
        return json;
    }

    private static void put(Map<String, Object> json, String name, Counted counted) {
        json.put(name, counted.count());
        json.put(name + "_amount", counted.amount().toString());
    }

    private static List<String> days(List<LocalDate> days) {
        return days.stream().map(LocalDate::toString).toList();
    }
}
