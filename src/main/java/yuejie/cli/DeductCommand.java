package yuejie.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import yuejie.calendar.BillingZone;
import yuejie.cli.shell.Book;
import yuejie.cli.shell.ExitCode;
import yuejie.cli.shell.RunningJob;
import yuejie.cli.shell.WritingCommand;
import yuejie.collection.DeductionTotals;
import yuejie.jobs.deduct.Deduction;
import yuejie.jobs.deduct.DeductionPreview;
import yuejie.money.Money;
import yuejie.text.Plural;

/** {@code deduct}: deducts open invoices from the balances. */
@Command(name = "deduct", description = {"Tries to deduct every open invoice of the months before the date from its"
        + " account's balance: the whole amount or nothing, once a date. After a failure, the same command goes on"
        + " where it stopped; again on the same date it tries only what was not tried on it yet.",
    "Ends with 4 while invoices are unpaid after day 3."})
final class DeductCommand extends WritingCommand {

    @Option(names = "--date", required = true, paramLabel = "YYYY-MM-DD",
            description = "The date of the attempts; top-ups of that day count.")
    private LocalDate date;

    @Option(names = "--preview",
            description = "Only show what would be deducted, and which invoices are not covered; nothing is changed."
                    + " The date may lie ahead. Ends with 4 where invoices would be overdue.")
    private boolean preview;

    record Previewed(LocalDate date, ExitCode exitCode, long deducted, Money deductedAmount, long insufficientBalance,
            Money insufficientBalanceAmount, long overdue, List<DeductionPreview.NotCovered> notCovered) {
    }

    record Deducted(LocalDate date, ExitCode exitCode, boolean nothingToTry, long deducted, Money deductedAmount,
            long insufficientBalance, long open, Money openAmount, long overdue, Money overdueAmount, long held) {
    }

    @Override
    protected ExitCode run(Book book) {
        if (preview) {
            return report(book.get(DeductionPreview.class).of(date));
        }
        Deduction.Result result;
        try (RunningJob ignored = running(book)) {
            result = book.get(Deduction.class).run(date, BillingZone.dayOf(Instant.now()));
        }
        DeductionTotals totals = result.totals();
        ExitCode code = totals.overdue() > 0 ? ExitCode.LOOK : ExitCode.DONE;
        result(new Deducted(date, code, result.nothingToTry(), totals.deducted(), totals.deductedAmount(),
                totals.failed(), totals.open(), totals.openAmount(), totals.overdue(), totals.overdueAmount(),
                totals.held()));
        report(result);
        return code;
    }

    private ExitCode report(DeductionPreview.Outcome outcome) {
        ExitCode code = outcome.overdue() > 0 ? ExitCode.LOOK : ExitCode.DONE;
        result(new Previewed(date, code, outcome.deducted(), outcome.deductedAmount(), outcome.notCovered(),
                outcome.notCoveredAmount(), outcome.overdue(), outcome.first()));
        outcome.first().forEach(each -> warn("Not covered: " + each.invoice() + ", " + each.open() + " CNY; the balance"
                + " is " + each.balance() + " CNY"));
        if (outcome.notCovered() > outcome.first().size()) {
            warn("… and " + (outcome.notCovered() - outcome.first().size()) + " more");
        }
        say(String.format("%s would deduct %s, %s CNY; %s, %s CNY, not covered by the balance; %,d of these would be"
                + " overdue. Nothing was changed.", date, Plural.of(outcome.deducted(), "invoice"),
                outcome.deductedAmount(), Plural.of(outcome.notCovered(), "invoice"), outcome.notCoveredAmount(),
                outcome.overdue()));
        return code;
    }

    private void report(Deduction.Result result) {
        DeductionTotals totals = result.totals();
        say(String.format("%s %s: %s deducted, %s CNY; %,d not covered by their balance. Open now: %s,"
                + " %s CNY; of these %,d overdue, %s CNY%s.", date,
                result.nothingToTry()
                        ? "was done before, nothing was left to try" : "is deducted and proved",
                Plural.of(totals.deducted(), "invoice"), totals.deductedAmount(), totals.failed(),
                Plural.of(totals.open(), "invoice"), totals.openAmount(), totals.overdue(), totals.overdueAmount(),
                totals.held() == 0 ? "" : String.format("; %,d held", totals.held())));
        say(totals.overdue() > 0
                ? "Look at the overdue invoices (yuejie aging); they are tried again on every later date."
                : totals.open() > 0 ? "What is open is tried again with the next date: yuejie deduct --date YYYY-MM-DD"
                : "Nothing is open.");
    }
}
