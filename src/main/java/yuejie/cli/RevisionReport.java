package yuejie.cli;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import yuejie.calendar.BillingMonth;
import yuejie.cli.shell.BookCommand;
import yuejie.cli.shell.ExitCode;
import yuejie.invoice.AssessmentSummary;
import yuejie.invoice.RevisionTotals;
import yuejie.jobs.settle.Revisions;
import yuejie.money.Money;
import yuejie.text.Plural;

/** How a command that settled some applications of a month again reports the result. */
final class RevisionReport {

    /** The result of settling applications of a month again, by name. */
    record Json(BillingMonth month, long applications, long debits, Money debitAmount, long credits,
            Money creditAmount, long parked) {

        Json(BillingMonth month, RevisionTotals totals) {
            this(month, totals.applications(), totals.debits(), totals.debit(), totals.credits(), totals.credit(),
                    totals.parked());
        }
    }

    record Settled(@JsonUnwrapped Json totals, ExitCode exitCode) {
    }

    private RevisionReport() {
    }

    /** Reports, and gives the exit code: 4 while applications of the month are parked. */
    static ExitCode of(BookCommand command, BillingMonth month, String which, Revisions.Result result) {
        ExitCode code = result.parked().isEmpty() ? ExitCode.DONE : ExitCode.LOOK;
        command.result(new Settled(new Json(month, result.totals()), code));
        parked(command, result.totals().parked() == 0 ? "Still parked" : "Parked", result.parked(),
                result.allParked());
        command.say(result.totals().applications() == 0 ? "No application of " + month + " " + which
                + "; there is nothing to settle again. Nothing was changed."
                : month + " is settled again and proved: " + words(result.totals()) + " Next: yuejie export --month "
                        + month
                        + " --out DIR");
        return code;
    }

    /** Warns of the first of so many parked applications. */
    static void parked(BookCommand command, String title, List<AssessmentSummary> first, long all) {
        first.forEach(
                parked -> command.warn(title + ": application " + parked.sdkAppId() + ": " + parked.reason() + ": "
                        + parked.detail()));
        if (all > first.size()) {
            command.warn("… and " + (all - first.size()) + " more; assessments.csv of the export lists them all.");
        }
    }

    static String words(RevisionTotals totals) {
        return String.format("%s, %,d of them parked; %s to pay, %s CNY; %s, %s CNY.",
                Plural.of(totals.applications(), "application"), totals.parked(),
                Plural.of(totals.debits(), "invoice"), totals.debit(), Plural.of(totals.credits(), "credit"),
                totals.credit());
    }
}
