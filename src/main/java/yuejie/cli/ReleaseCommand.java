package yuejie.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import yuejie.cli.shell.Book;
import yuejie.cli.shell.ExitCode;
import yuejie.cli.shell.WritingCommand;
import yuejie.collection.JdbcHolds.Hold;
import yuejie.desk.Holds;
import yuejie.invoice.InvoiceNumber;

/** {@code release}: lets a held invoice be deducted again. */
@Command(name = "release", description = "Lets a held invoice be deducted again. The release is recorded in the audit"
        + " trail.")
final class ReleaseCommand extends WritingCommand {

    @Parameters(arity = "1", paramLabel = "INVOICE_NO", description = "The invoice, for example IM-202207-1400000001.")
    private InvoiceNumber number;

    @Override
    protected ExitCode run(Book book) {
        Hold released = book.get(Holds.class).release(number);
        result(new HoldCommand.Json(released, false));
        say(number + " is no longer held (the reason was: " + released.heldFor().orElseThrow() + "). The next deduction"
                + " tries it: " + released.open() + " CNY.");
        return ExitCode.DONE;
    }
}
