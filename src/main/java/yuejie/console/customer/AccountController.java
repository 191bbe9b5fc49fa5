package yuejie.console.customer;

import static yuejie.console.page.Column.code;
import static yuejie.console.page.Column.date;
import static yuejie.console.page.Column.money;
import static yuejie.console.page.Column.text;
import static yuejie.console.page.Column.word;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import yuejie.book.BookReader;
import yuejie.console.customer.JdbcAccounts.Balance;
import yuejie.console.customer.JdbcAccounts.Entry;
import yuejie.console.customer.JdbcAccounts.Place;
import yuejie.console.customer.JdbcApplications.Invoiced;
import yuejie.console.page.Address;
import yuejie.console.page.Column;
import yuejie.console.page.Column.Kind;
import yuejie.console.page.Fact;
import yuejie.console.page.Listing;
import yuejie.console.page.NotFoundException;
import yuejie.console.page.Page;
import yuejie.console.page.Part;
import yuejie.console.picture.StepCurve;
import yuejie.contract.JdbcContracts;

/** The page of one account: its applications, its balance over time, what is open, and every movement of its money. */
@Controller
public final class AccountController {

    private final BookReader book;

    AccountController(BookReader book) {
        this.book = book;
    }

    /** One account. */
    @GetMapping({"/accounts/{id}", "/accounts/{id}.csv"})
    Page account(@PathVariable("id") String written, Part part) {
        String id = Address.id(written);
        Optional<Place> after = part.after(Place::parse);
        return book.read(parts -> {
            JdbcAccounts pages = parts.get(JdbcAccounts.class);
            int no = pages.number(id).orElseThrow(() -> new NotFoundException("account " + id));
            List<Balance> balances = pages.balances(no);
            List<Invoiced> open = pages.open(no);
            return Page.of("account", id)
                    .list(Listing.part("movements", entryColumns(), pages.entries(no, after, part.limit()), part,
                            Entry::place))
                    .list(Listing.all("owned", ApplicationsController.columns(),
                            parts.get(JdbcApplications.class).of(id)))
                    .list(Listing.all("receivables", ApplicationController.invoiceColumns(), open))
                    .list(Listing.all("balances", balanceColumns(), balances))
                    .with("facts", facts(id, parts.get(JdbcContracts.class).accountName(id), balances, open))
                    .with("curve", curve(balances));
        });
    }

    private static List<Fact> facts(String id, Optional<String> name, List<Balance> balances, List<Invoiced> open) {
        BigDecimal due = open.stream().map(Invoiced::open).map(Optional::ofNullable).flatMap(Optional::stream)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return List.of(Fact.of("account", Kind.TEXT, id), Fact.of("account-name", Kind.TEXT, name.orElse(null)),
                Fact.of("balance", Kind.MONEY, balances.isEmpty() ? BigDecimal.ZERO
                        : balances.get(balances.size() - 1).balance()),
                Fact.of("open", Kind.MONEY, due),
                Fact.of("held-invoices", Kind.NUMBER,
                        open.stream().filter(invoice -> invoice.heldFor() != null).count()));
    }

    /** The line goes on for a month, so that the last balance is seen. */
    private static StepCurve curve(List<Balance> balances) {
        LocalDate last = balances.isEmpty() ? LocalDate.EPOCH : balances.get(balances.size() - 1).since();
        return StepCurve.of(balances.stream().map(each -> new StepCurve.Level(each.since(), each.balance())).toList(),
                last.plusMonths(1));
    }

    private static List<Column<Balance>> balanceColumns() {
        return List.of(date("since", Balance::since), money("moved", Balance::moved),
                money("balance", Balance::balance));
    }

    private static List<Column<Entry>> entryColumns() {
        return List.of(date("booked-on", entry -> entry.place().bookedOn()), word("kind", Entry::kind),
                code("entry", entry -> entry.place().key()),
                text("invoice", Entry::invoice).mayLeadTo(entry -> Optional.ofNullable(entry.invoice())
                        .map(Address::invoice)),
                money("cash", Entry::cash), money("receivable", Entry::receivable), money("balance", Entry::balance),
                money("revenue", Entry::revenue));
    }
}
