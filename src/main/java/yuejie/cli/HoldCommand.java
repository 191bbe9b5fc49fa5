package yuejie.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yuejie.cli.shell.Book;
import yuejie.cli.shell.ExitCode;
import yuejie.cli.shell.WritingCommand;
import yuejie.cli.shell.WrongCallException;
import yuejie.collection.JdbcHolds.Hold;
import yuejie.desk.Holds;
import yuejie.invoice.InvoiceNumber;
import yuejie.money.Money;

/** {@code hold}: keeps an open invoice from being deducted. */
@Command(name = "hold", description = "Keeps an open invoice from being deducted until it is released. The amount"
        + " stays owed, and exports do not show the hold. The hold is recorded in the audit trail.")
final class HoldCommand extends WritingCommand {

    @Parameters(arity = "1", paramLabel = "INVOICE_NO", description = "The invoice, for example IM-202207-1400000001.")
    private InvoiceNumber number;

    @Option(names = "--reason", required = true, paramLabel = "TEXT",
            description = "Why the invoice is held; status shows the reason.")
    private String reason;

    @Override
    protected void check() {
        if (reason.isBlank()) {
            throw new WrongCallException("--reason: say why the invoice is held");
        }
    }

    @Override
    protected ExitCode run(Book book) {
        Hold held = book.get(Holds.class).hold(number, reason.strip());
        result(new Json(held, true));
        say(number + " is held: " + held.open() + " CNY stay open, and no attempt is made to deduct them. To end it:"
                + " yuejie release " + number);
        return ExitCode.DONE;
    }

    /** An invoice that is held, or was until now, by name. */
    record Json(InvoiceNumber invoiceNo, ExitCode exitCode, boolean held, String reason, Money openAmount) {

        Json(Hold hold, boolean held) {
            this(hold.number(), ExitCode.DONE, held, hold.heldFor().orElse(""), hold.open());
        }
    }
}
