package yuejie.cli;

import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import yuejie.calendar.BillingMonth;
import yuejie.calendar.BillingZone;
import yuejie.cli.shell.Book;
import yuejie.cli.shell.BookCommand;
import yuejie.cli.shell.ExitCode;
import yuejie.cli.text.StatusJson;
import yuejie.cli.text.StatusText;
import yuejie.desk.StatusInquiry;

/** {@code status}: shows the state of a month, and what to do next. */
@Command(name = "status", description = {"Shows the state of a month: what was imported; what is settled and sealed;"
        + " which applications are parked, and the amounts that wait with them; what was deducted, and what is open;"
        + " which runs are unfinished; and the command to run next. It only reads. On PostgreSQL it can be called while"
        + " another run is in progress.",
    "Ends with 4 when something needs a look: applications parked, invoices overdue, days of a month that is over"
            + " missing, days suspicious or with rejected rows, files refused, or a run unfinished."})
final class StatusCommand extends BookCommand {

    @Option(names = "--month", required = true, paramLabel = "YYYY-MM", description = "The month.")
    private BillingMonth month;

    @Override
    protected ExitCode run(Book book) {
        StatusInquiry.Answer answer = book.get(StatusInquiry.class).of(month, BillingZone.dayOf(Instant.now()));
        ExitCode code = answer.status().needsALook() ? ExitCode.LOOK : ExitCode.DONE;
        result(StatusJson.of(answer, code));
        say(new StatusText(answer).toString());
        return code;
    }
}
