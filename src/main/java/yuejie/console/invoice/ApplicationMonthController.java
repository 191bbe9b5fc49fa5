package yuejie.console.invoice;

import static yuejie.console.page.Column.money;
import static yuejie.console.page.Column.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import yuejie.book.BookReader;
import yuejie.calendar.BillingMonth;
import yuejie.console.page.Address;
import yuejie.console.page.Asked;
import yuejie.console.page.Listing;
import yuejie.console.page.Page;
import yuejie.desk.Explanations;
import yuejie.explain.ApplicationExplanation;
import yuejie.explain.ExplanationLanguage;
import yuejie.invoice.Invoice;
import yuejie.rating.InvoiceLine;

/** The page of an application's month: why it ended as it did, or how it would end today, in the words of explain. */
@Controller
public final class ApplicationMonthController {

    private final BookReader book;

    ApplicationMonthController(BookReader book) {
        this.book = book;
    }

    /** One month of an application. */
    @GetMapping({"/applications/{id}/{month}", "/applications/{id}/{month}.csv"})
    Page month(@PathVariable String id, @PathVariable String month, Locale locale) {
        long sdkAppId = Asked.application(Optional.of(id)).orElseThrow();
        BillingMonth asked = Asked.read(month, BillingMonth::parse);
        ExplanationLanguage language = InvoiceController.language(locale);
        return book.read(parts -> {
            ApplicationExplanation explained = parts.get(Explanations.class).application(sdkAppId, asked);
            List<InvoiceLine> lines = explained.invoices().stream().flatMap(invoice -> invoice.lines().stream())
                    .toList();
            return Page.of("application-month", Long.toString(sdkAppId), asked)
                    .list(Listing.all("billed", List.of(text("invoice", Invoice::number).leadsTo(
                            invoice -> Address.invoice(invoice.number())), money("total", Invoice::total)),
                            explained.invoices()))
                    .with("application", Address.application(sdkAppId)).with("text", explained.text(language))
                    .with("agrees", explained.agrees())
                    .with("usage", MeterUsage.of(explained.meters(), explained::days,
                            meter -> explained.meter(meter, language), lines));
        });
    }
}
