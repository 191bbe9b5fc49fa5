package yuejie.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yuejie.calendar.BillingMonth;
import yuejie.cli.shell.BookCommand;
import yuejie.cli.shell.ExitCode;
import yuejie.cli.shell.Shown;
import yuejie.invoice.AssessmentSummary;
import yuejie.invoice.RevisionTotals;
import yuejie.jobs.settle.Revisions;

/** How a command that settled some applications of a month again says what it came to. */
final class RevisionReport {

    private RevisionReport() {
    }

    /** Reports, and gives the exit code: 4 while applications of the month are parked. */
    static ExitCode of(BookCommand command, BillingMonth month, String which, Revisions.Result result) {
        ExitCode code = result.parked().isEmpty() ? ExitCode.DONE : ExitCode.LOOK;
        Map<String, Object> json = new LinkedHashMap<>(json(month, result.totals()));
        json.put("exit_code", code.code());
        command.result(json);
        parked(command, result.parked(), result.allParked());
        command.say(result.totals().applications() == 0 ? "No application of " + month + " is " + which
                + "; there is nothing to settle again. Nothing was changed."
                : month + " is settled again and proved: " + words(result.totals()) + " Next: yuejie export --month "
                        + month
                        + " --out DIR");
        return code;
    }

    /** Warns of the first of so many parked applications. */
    static void parked(BookCommand command, List<AssessmentSummary> first, long all) {
        first.forEach(parked -> command.warn("Parked: application " + parked.sdkAppId() + ": " + parked.reason() + ": "
                + parked.detail()));
        if (all > first.size()) {
            command.warn("… and " + (all - first.size()) + " more; assessments.csv of the export lists them all.");
        }
    }

    static String words(RevisionTotals totals) {
        return String.format("%s; %s to pay, %s CNY; %s, %s CNY; %,d parked.",
                Shown.count(totals.applications(), "application"), Shown.count(totals.debits(), "invoice"),
                totals.debit(),
                Shown.count(totals.credits(), "credit"), totals.credit(), totals.parked());
    }

    static Map<String, Object> json(BillingMonth month, RevisionTotals totals) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("month", month.toString());
        json.put("applications", totals.applications());
        json.put("debits", totals.debits());
        json.put("debit_amount", totals.debit().toString());
        json.put("credits", totals.credits());
        json.put("credit_amount", totals.credit().toString());
        json.put("parked", totals.parked());
        return json;
    }
}
