package yuejie.console.money;

import static yuejie.console.page.Column.code;
import static yuejie.console.page.Column.date;
import static yuejie.console.page.Column.money;
import static yuejie.console.page.Column.text;
import static yuejie.console.page.Column.word;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yuejie.book.BookReader;
import yuejie.collection.LedgerEntry;
import yuejie.console.page.Address;
import yuejie.console.page.Asked;
import yuejie.console.page.Column;
import yuejie.console.page.Column.Kind;
import yuejie.console.page.Fact;
import yuejie.console.page.Listing;
import yuejie.console.page.Page;
import yuejie.console.page.Part;
import yuejie.invoice.InvoiceNumber;
import yuejie.money.Money;

/** The pages of the ledger: every movement of money. */
@Controller
public final class LedgerController {

    private final BookReader book;

    LedgerController(BookReader book) {
        this.book = book;
    }

    /** All entries, as far as the filters let them through. */
    @GetMapping({"/ledger", "/ledger.csv"})
    Page ledger(@RequestParam("account") Optional<String> account, @RequestParam("month") Optional<String> month,
            @RequestParam("kind") Optional<String> kind, @RequestParam("invoice") Optional<String> invoice,
            Part part) {
        LedgerFilter filter = new LedgerFilter(Asked.id(account), Asked.month(month),
                Asked.text(kind).map(text -> Asked.read(text, LedgerEntry.Kind::valueOf)),
                Asked.text(invoice).map(text -> Asked.read(text, InvoiceNumber::parse)));
        return book.read(parts -> {
            Listing<LedgerRow> list = Listing.part("ledger", columns(), parts.get(JdbcLedgerPages.class)
                    .entries(filter, part.after(), part.limit()), part, LedgerRow::key);
            return Page.of("ledger").list(list).with("filter", filter).with("kinds", LedgerEntry.Kind.values())
                    .with("sums", sums(list.rows()));
        });
    }

    private static List<Column<LedgerRow>> columns() {
        return List.of(code("entry", LedgerRow::key), word("entry-kind", LedgerRow::kind),
                date("booked-on", LedgerRow::bookedOn), text("account", LedgerRow::account).leadsTo(row -> Address
                        .account(row.account())),
                text("invoice", LedgerRow::invoice).mayLeadTo(row -> Optional.ofNullable(row.invoice())
                        .map(Address::invoice)),
                money("cash", LedgerRow::cash), money("receivable", LedgerRow::receivable),
                money("balance", LedgerRow::balance), money("revenue", LedgerRow::revenue));
    }

    private static List<Fact> sums(List<LedgerRow> rows) {
        return List.of(sum("cash", rows, LedgerRow::cash), sum("receivable", rows, LedgerRow::receivable),
                sum("balance", rows, LedgerRow::balance), sum("revenue", rows, LedgerRow::revenue));
    }

    private static Fact sum(String name, List<LedgerRow> rows, Function<LedgerRow, Money> amount) {
        return Fact.of(name, Kind.MONEY, rows.stream().map(amount).reduce(Money.ZERO, Money::plus));
    }
}
