package yuejie.cli;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yuejie.calendar.BillingMonth;
import yuejie.cli.shell.Arguments;
import yuejie.cli.shell.Book;
import yuejie.cli.shell.BookCommand;
import yuejie.cli.shell.ExitCode;
import yuejie.cli.shell.WrongCallException;
import yuejie.cli.text.CourseText;
import yuejie.collection.JdbcInvoiceCourse.Course;
import yuejie.desk.Explanations;
import yuejie.desk.Receivables;
import yuejie.explain.ApplicationExplanation;
import yuejie.explain.ExplanationLanguage;
import yuejie.explain.InvoiceExplanation;
import yuejie.invoice.InvoiceNumber;

/** {@code explain}: answers why an amount is what it is. */
@Command(name = "explain", description = {"Derives every amount of an invoice from the evidence that is kept with it;"
        + " or, with --app and --month, explains why any application owes what it owes, owes nothing, or is parked, day"
        + " by day and charge by charge. Writes nothing; a month that is not settled is previewed.",
    "Ends with 4 where what is kept does not follow from its evidence."})
final class ExplainCommand extends BookCommand {

    @Parameters(arity = "0..1", paramLabel = "INVOICE_NO", description = "An invoice, for example"
            + " IM-202207-1400000001.")
    private @Nullable InvoiceNumber number;

    @Option(names = "--app", paramLabel = "ID", converter = Arguments.AppId.class,
            description = "An application, by its sdk_app_id; with --month.")
    private @Nullable Long app;

    @Option(names = "--month", paramLabel = "YYYY-MM", description = "The month; with --app.")
    private @Nullable BillingMonth month;

    @Option(names = "--lang", paramLabel = "zh|en", description = "The language, zh or en (default:"
            + " YUEJIE_LANG, or else en).")
    private ExplanationLanguage language;

    record Explained(@JsonUnwrapped Object invoice, @JsonUnwrapped Course course) {
    }

    @Override
    protected void check() {
        boolean ofApplication = app != null && month != null;
        if (number != null ? app != null || month != null : !ofApplication) {
            throw new WrongCallException("Either an invoice number or both --app and --month must be given, for"
                    + " example: yuejie explain IM-202207-1400000001, or: yuejie explain --app 1400000001"
                    + " --month 2022-07");
        }
    }

    @Override
    protected ExitCode run(Book book) {
        Explanations inquiry = book.get(Explanations.class);
        if (number != null) {
            InvoiceExplanation invoice = inquiry.invoice(number);
            Course course = book.get(Receivables.class).course(number);
            return answer(new Explained(invoice.json(), course),
                    invoice.text(language) + "\n\n" + new CourseText(course, language), invoice.agrees());
        }
        ApplicationExplanation application = inquiry.application(Objects.requireNonNull(app),
                Objects.requireNonNull(month));
        return answer(application.json(), application.text(language), application.agrees());
    }

    private ExitCode answer(Object json, String text, boolean agrees) {
        result(json);
        say(text);
        return agrees ? ExitCode.DONE : ExitCode.LOOK;
    }
}
