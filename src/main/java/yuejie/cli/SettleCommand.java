package yuejie.cli;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import yuejie.calendar.BillingMonth;
import yuejie.calendar.BillingZone;
import yuejie.calendar.DateSpan;
import yuejie.cli.shell.Book;
import yuejie.cli.shell.ExitCode;
import yuejie.cli.shell.RunningJob;
import yuejie.cli.shell.WritingCommand;
import yuejie.cli.shell.WrongCallException;
import yuejie.cli.text.PreviewText;
import yuejie.cli.text.RejectedDayJson;
import yuejie.desk.MonthPreview;
import yuejie.invoice.Totals;
import yuejie.jobs.settle.MonthEndSettlement;
import yuejie.jobs.settle.Revisions;
import yuejie.money.Money;
import yuejie.settlement.Discarded;
import yuejie.text.Plural;

/** {@code settle}: settles a month. */
@Command(name = "settle", description = "Settles a month: peaks, overage, proration, invoices. After a failure, the"
        + " same command goes on where it stopped; after success it changes nothing.")
final class SettleCommand extends WritingCommand {

    @Option(names = "--month", required = true, paramLabel = "YYYY-MM", description = "The month.")
    private BillingMonth month;

    @Option(names = "--accept-missing-days", split = ",", paramLabel = "DAY|DAY..DAY", description = "Days of the"
            + " month without a usage import that are settled as zero usage all the same, single ones and ranges with"
            + " both ends: 2022-07-03..2022-07-09,2022-07-12. Kept in the audit trail. A month without any usage"
            + " import is not settled.")
    private List<DateSpan> acceptMissingDays = new ArrayList<>();

    @Option(names = "--parked",
            description = "Settle the month's parked applications again, after their data was mended,"
                    + " and change nothing else.")
    private boolean parked;

    @Option(names = "--discard",
            description = "Remove as a whole a settlement that was begun and does not reconcile; the"
                    + " removal is recorded. What is settled and proved is never removed.")
    private boolean discard;

    @Option(names = "--preview",
            description = "Show what would be invoiced with the data that is imported now, also for a month"
                    + " that is still running; write nothing.")
    private boolean preview;

    @Option(names = "--top", paramLabel = "N", defaultValue = "10",
            description = "With --preview: how many of the biggest invoices are shown (default: ${DEFAULT-VALUE}).")
    private int top;

    private final Set<LocalDate> acceptedDays = new TreeSet<>();

    record Settled(BillingMonth month, ExitCode exitCode, boolean wasComplete,
            @JsonUnwrapped Totals totals, List<RejectedDayJson> daysWithRejectedRows) {
    }

    record Removed(BillingMonth month, ExitCode exitCode, int revision, long discardedAssessments,
            long discardedInvoices, long discardedLines, Money discardedAmount) {
    }

    @Override
    protected void check() {
        if (Stream.of(parked, discard, preview, !acceptMissingDays.isEmpty()).filter(given -> given).count() > 1) {
            throw new WrongCallException(
                    "Of --parked, --discard, --preview and --accept-missing-days only one can be given");
        }
        for (DateSpan range : acceptMissingDays) {
            Stream.of(range.startInclusive(), range.lastDay()).filter(day -> !month.contains(day)).findFirst()
                    .ifPresent(day -> {
                        throw new WrongCallException("--accept-missing-days " + day + " is not a day of " + month);
                    });
            range.days().forEach(acceptedDays::add);
        }
    }

    @Override
    protected ExitCode run(Book book) {
        if (discard) {
            return discard(book);
        }
        if (preview) {
            MonthPreview.Preview shown = book.get(MonthPreview.class)
                    .preview(month, BillingZone.dayOf(Instant.now()), top);
            ExitCode code = shown.totals().parked() > 0 ? ExitCode.LOOK : ExitCode.DONE;
            result(PreviewText.json(month, code, shown));
            PreviewText.parked(shown.totals()).forEach(this::warn);
            say(PreviewText.of(month, shown));
            return code;
        }
        if (parked) {
            try (RunningJob ignored = running(book)) {
                return RevisionReport.of(this, month, "is parked",
                        book.get(Revisions.class).settleParked(month));
            }
        }
        MonthEndSettlement.Result result;
        try (RunningJob ignored = running(book)) {
            result = book.get(MonthEndSettlement.class).run(month, BillingZone.dayOf(Instant.now()),
                    List.copyOf(acceptedDays));
        }
        ExitCode code = result.needsALook() ? ExitCode.LOOK : ExitCode.DONE;
        result(new Settled(month, code, result.wasComplete(), result.totals(),
                RejectedDayJson.of(result.rejected())));
        report(result);
        return code;
    }

    private ExitCode discard(Book book) {
        Discarded removed = book.get(MonthEndSettlement.class).discard(month);
        result(new Removed(month, ExitCode.DONE, removed.settlement().revision(), removed.assessments(),
                removed.invoices(), removed.lines(), removed.total()));
        say(String.format("The unfinished %s of %s was removed: %s, %s with %s, %s CNY; this is kept in the audit"
                + " trail. Next: %s", removed.settlement().name(), month,
                Plural.of(removed.assessments(), "assessment"), Plural.of(removed.invoices(), "invoice"),
                Plural.of(removed.lines(), "line"), removed.total(), removed.again()));
        return ExitCode.DONE;
    }

    private void report(MonthEndSettlement.Result result) {
        Totals totals = result.totals();
        RevisionReport.parked(this, "Parked", result.parked(), totals.parked());
        result.rejected().forEach(day -> warn("Rejected and not billed: " + day.words()));
        say(String.format("%s %s: %s = %,d invoiced + %,d with nothing due + %,d parked; %s, %s CNY.", month,
                result.wasComplete() ? "was settled and proved before, nothing was changed" : "is settled and proved",
                Plural.of(totals.applications(), "application"), totals.invoiced(), totals.nothingDue(),
                totals.parked(), Plural.of(totals.lines(), "invoice line"), totals.amount()));
        if (totals.missingDays() > 0) {
            say("Counted as zero usage, without a snapshot row: " + Plural.of(totals.missingDays(), "billable day")
                    + ".");
        }
        say((totals.parked() > 0 ? "Look at the parked applications (yuejie explain --app ID --month " + month
                + "); mend their data. " : "")
                + (result.rejected().isEmpty() ? "" : "Look at the days with rejected rows:"
                        + " mend these, import the files again, then: yuejie adjust --month " + month + ". ")
                + "Next: yuejie export --month " + month + " --out DIR");
    }
}
