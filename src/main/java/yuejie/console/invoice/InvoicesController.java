package yuejie.console.invoice;

import static yuejie.console.page.Column.money;
import static yuejie.console.page.Column.text;
import static yuejie.console.page.Column.word;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yuejie.book.BookReader;
import yuejie.console.page.Address;
import yuejie.console.page.Asked;
import yuejie.console.page.Column;
import yuejie.console.page.Listing;
import yuejie.console.page.Page;
import yuejie.console.page.Part;
import yuejie.invoice.InvoiceNumber;

/** The page of all invoices that are issued, newest month first. */
@Controller
public final class InvoicesController {

    private final BookReader book;

    InvoicesController(BookReader book) {
        this.book = book;
    }

    /** All invoices, as far as the filters let them through. */
    @GetMapping({"/invoices", "/invoices.csv"})
    Page invoices(@RequestParam Optional<String> month, @RequestParam Optional<String> account,
            @RequestParam Optional<String> application, @RequestParam Optional<String> state,
            @RequestParam Optional<String> least, @RequestParam Optional<String> most, Part part) {
        InvoiceFilter asked = new InvoiceFilter(Asked.month(month), Asked.id(account),
                Asked.application(application), Asked.text(state).map(InvoicesController::state), Asked.amount(least),
                Asked.amount(most));
        Optional<InvoiceNumber> after = part.after(InvoiceNumber::parse);
        return book.read(parts -> {
            JdbcIssuedInvoices invoices = parts.get(JdbcIssuedInvoices.class);
            InvoiceFilter filter = asked.isIndexed() ? asked
                    : invoices.months().stream().findFirst().map(asked::of).orElse(asked);
            return Page.of("invoices").with("filter", filter).with("states", InvoiceFilter.STATES)
                    .with("narrowed", !filter.equals(asked))
                    .list(Listing.part("invoices", columns(), invoices.rows(filter, after, part.limit()), part,
                            InvoiceRow::number));
        });
    }

    private static String state(String text) {
        return Asked.read(text, state -> InvoiceFilter.STATES.stream().filter(state::equals).findFirst()
                .orElseThrow(IllegalArgumentException::new));
    }

    static List<Column<InvoiceRow>> columns() {
        return List.of(text("invoice", (InvoiceRow row) -> row.number())
                .leadsTo(row -> Address.invoice(row.number())),
                text("month", row -> row.number().month()),
                text("application", (InvoiceRow row) -> row.number().sdkAppId())
                        .leadsTo(row -> Address.application(row.number().sdkAppId())),
                text("account", InvoiceRow::accountId).leadsTo(row -> Address.account(row.accountId())),
                text("account-name", InvoiceRow::accountName), money("total", InvoiceRow::total),
                money("open", InvoiceRow::open), text("currency", InvoiceRow::currency),
                word("state", InvoiceRow::state));
    }
}
