package yuejie.console.invoice;

import static yuejie.console.page.Column.code;
import static yuejie.console.page.Column.date;
import static yuejie.console.page.Column.money;
import static yuejie.console.page.Column.number;
import static yuejie.console.page.Column.text;
import static yuejie.console.page.Column.word;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import yuejie.book.BookReader;
import yuejie.collection.JdbcInvoiceCourse;
import yuejie.collection.JdbcInvoiceCourse.Course;
import yuejie.collection.JdbcInvoiceCourse.Other;
import yuejie.collection.JdbcInvoiceCourse.Tried;
import yuejie.console.invoice.JdbcInvoicePage.Entry;
import yuejie.console.page.Address;
import yuejie.console.page.Asked;
import yuejie.console.page.Column;
import yuejie.console.page.Listing;
import yuejie.console.page.Page;
import yuejie.console.page.Show;
import yuejie.desk.Explanations;
import yuejie.explain.ExplanationLanguage;
import yuejie.explain.InvoiceExplanation;
import yuejie.invoice.InvoiceNumber;
import yuejie.rating.InvoiceLine;

/** The page of one invoice: why it is as much as it is, and what became of it. */
@Controller
public final class InvoiceController {

    private final BookReader book;
    private final MessageSource messages;

    InvoiceController(BookReader book, MessageSource messages) {
        this.book = book;
        this.messages = messages;
    }

    /** One invoice. */
    @GetMapping({"/invoices/{number}", "/invoices/{number}.csv"})
    Page invoice(@PathVariable("number") String asked, Locale locale) {
        InvoiceNumber number = Asked.read(asked, InvoiceNumber::parse);
        ExplanationLanguage language = language(locale);
        return book.read(parts -> {
            Explanations explanations = parts.get(Explanations.class);
            InvoiceExplanation invoice = explanations.invoice(number);
            Course course = parts.get(JdbcInvoiceCourse.class).of(number);
            List<InvoiceLine> lines = invoice.invoice().lines();
            Page page = Page.of("invoice", number)
                    .list(Listing.all("lines", lineColumns(), IntStream.range(0, lines.size())
                            .mapToObj(i -> new Numbered(i + 1, lines.get(i))).toList()))
                    .list(Listing.all("attempts", attemptColumns(), course.attempts()))
                    .list(Listing.all("siblings", otherColumns(), course.otherInvoices()));
            return page.list(Listing.all("entries", entryColumns(), parts.get(JdbcInvoicePage.class).entries(number)))
                    .with("facts", InvoiceFacts.of(invoice, course, parts))
                    .with("derivations", Derivation.of(invoice, language, new Show(messages, locale)))
                    .with("closing", invoice.closing(language)).with("agrees", invoice.agrees())
                    .with("usage", MeterUsage.of(MeterUsage.billed(lines), meter -> explanations.days(invoice, meter),
                            meter -> invoice.meter(meter, language), lines));
        });
    }

    static ExplanationLanguage language(Locale locale) {
        return locale.getLanguage().equals("zh") ? ExplanationLanguage.ZH : ExplanationLanguage.EN;
    }

    private record Numbered(int no, InvoiceLine line) {
    }

    private static List<Column<Numbered>> lineColumns() {
        return List.of(number("line", Numbered::no), code("item", row -> row.line().item()),
                code("plan", row -> row.line().plan()), number("quantity", row -> row.line().evidence().quantity()),
                text("unit-price", row -> row.line().unitPrice()), text("fee", row -> row.line().fee()),
                number("service-seconds", row -> row.line().serviceSeconds()),
                number("month-seconds", row -> row.line().monthSeconds()),
                money("issued-before", row -> row.line().issuedBefore()), money("amount", row -> row.line().amount()));
    }

    private static List<Column<Tried>> attemptColumns() {
        return List.of(date("date", Tried::date), word("outcome", Tried::outcome), money("amount", Tried::amount));
    }

    private static List<Column<Other>> otherColumns() {
        return List.of(text("invoice", (Other other) -> other.invoiceNo())
                .leadsTo(other -> Address.invoice(other.invoiceNo())), money("total", Other::total));
    }

    private static List<Column<Entry>> entryColumns() {
        return List.of(date("booked-on", Entry::bookedOn), word("kind", Entry::kind), code("entry", Entry::key),
                money("cash", Entry::cash), money("receivable", Entry::receivable), money("balance", Entry::balance),
                money("revenue", Entry::revenue));
    }
}
