package yuejie.cli;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import yuejie.calendar.BillingMonth;
import yuejie.cli.shell.Book;
import yuejie.cli.shell.ExitCode;
import yuejie.cli.shell.RunningJob;
import yuejie.cli.shell.WritingCommand;
import yuejie.cli.text.Table;
import yuejie.invoice.Billed;
import yuejie.invoice.Invoice;
import yuejie.invoice.InvoiceNumber;
import yuejie.invoice.RevisionTotals;
import yuejie.jobs.settle.Revisions;
import yuejie.money.Money;

/** {@code adjust}: settles what changed in a settled month again. */
@Command(name = "adjust",
        description = "Settles those applications of a settled month again whose data changed since, and"
                + " issues adjustment invoices (-A1, -A2, …) for the differences, debit or credit. What was issued is"
                + " never changed. After a failure, the same command goes on where it stopped.")
final class AdjustCommand extends WritingCommand {

    @Option(names = "--month", required = true, paramLabel = "YYYY-MM", description = "The month.")
    private BillingMonth month;

    @Option(names = "--preview", description = "Show the adjustments that would be issued; write nothing.")
    private boolean preview;

    @Option(names = "--reprice",
            description = "Settle the whole month again with a corrected version of its catalog: with the"
                    + " same id, and a higher version (--catalogs DIR).")
    private boolean reprice;

    record Previewed(@JsonUnwrapped RevisionReport.Json totals, boolean preview, List<Adjustment> adjustments) {
    }

    record Adjustment(InvoiceNumber invoiceNo, String accountId, Money total) {
    }

    @Override
    protected ExitCode run(Book book) {
        String which = reprice ? "is priced differently now" : "has changed since";
        try (RunningJob ignored = running(book)) {
            Revisions revisions = book.get(Revisions.class);
            return preview ? preview(which, revisions.preview(month, reprice)) : RevisionReport.of(this, month, which,
                    reprice ? revisions.reprice(month) : revisions.adjust(month));
        }
    }

    private ExitCode preview(String which, List<Billed> billed) {
        RevisionTotals totals = RevisionTotals.NONE;
        Table table = new Table("APPLICATION", "OUTCOME NOW", "INVOICE", "DIFFERENCE");
        for (Billed each : billed) {
            totals = totals.plus(each);
            table.row(each.sdkAppId(), each.outcome(),
                    each.invoice().map(Invoice::number).map(Object::toString).orElse("no difference"),
                    each.invoice().map(Invoice::total).map(Object::toString).orElse("0.00"));
        }
        result(new Previewed(new RevisionReport.Json(month, totals), true,
                billed.stream().flatMap(each -> each.invoice().stream())
                        .map(each -> new Adjustment(each.number(), each.accountId(), each.total())).toList()));
        if (!billed.isEmpty()) {
            say(table.toString());
        }
        say(billed.isEmpty() ? "No application of " + month + " " + which + "; there is nothing to adjust."
                : RevisionReport.words(totals) + " Nothing was written. To do it: yuejie adjust --month " + month
                        + (reprice ? " --reprice" : ""));
        return ExitCode.DONE;
    }
}
