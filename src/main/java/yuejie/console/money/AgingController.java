package yuejie.console.money;

import static yuejie.console.page.Column.money;
import static yuejie.console.page.Column.text;
import static yuejie.console.page.Column.word;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yuejie.book.BookReader;
import yuejie.calendar.BillingZone;
import yuejie.collection.AccountAging;
import yuejie.collection.Age;
import yuejie.collection.Aging;
import yuejie.collection.JdbcHolds.Hold;
import yuejie.console.page.Address;
import yuejie.console.page.Column;
import yuejie.console.page.Column.Kind;
import yuejie.console.page.Fact;
import yuejie.console.page.Listing;
import yuejie.console.page.Page;
import yuejie.console.page.Part;
import yuejie.desk.Receivables;
import yuejie.text.CodePointOrder;

/** The page of what was open at the end of a day, by account and age, as {@code yuejie aging} says it. */
@Controller
public final class AgingController {

    private final BookReader book;

    AgingController(BookReader book) {
        this.book = book;
    }

    /** What was open at the end of a day; without one, today. */
    @GetMapping({"/aging", "/aging.csv"})
    Page aging(@RequestParam("date") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> date,
            Part part) {
        LocalDate day = date.orElseGet(() -> BillingZone.dayOf(Instant.now()));
        return book.read(parts -> {
            Receivables receivables = parts.get(Receivables.class);
            Aging aging = receivables.asOf(day);
            List<AccountAging> rows = aging.accounts().stream().filter(account -> part.after()
                    .map(id -> CodePointOrder.INSTANCE.compare(account.accountId(), id) > 0).orElse(true))
                    .limit(part.limit()).toList();
            return Page.of("aging", day).list(Listing.part("aging", columns(), rows, part, AccountAging::accountId))
                    .list(Listing.all("held", List.of(text("invoice", Hold::number)
                            .leadsTo(hold -> Address.invoice(hold.number())), money("open-amount", Hold::open),
                            text("held-for", hold -> hold.heldFor().orElse(null))), receivables.held()))
                    .with("date", day).with("totals", totals(aging));
        });
    }

    private static List<Column<AccountAging>> columns() {
        List<Column<AccountAging>> columns = new ArrayList<>(List.of(text("account", AccountAging::accountId)
                .leadsTo(account -> Address.account(account.accountId())), text("name", AccountAging::name)));
        Stream.of(Age.values()).forEach(age -> columns.add(money(name(age), account -> account.open().get(age))));
        columns.add(money("total", AccountAging::total));
        columns.add(money("balance", AccountAging::balance));
        columns.add(word("arrears", account -> account.inArrears() ? "yes" : "no"));
        return columns;
    }

    private static List<Fact> totals(Aging aging) {
        AccountAging all = aging.totals();
        List<Fact> facts = new ArrayList<>(List.of(Fact.of("accounts", Kind.NUMBER, aging.accounts().size())));
        Stream.of(Age.values()).forEach(age -> facts.add(Fact.of(name(age), Kind.MONEY, all.open().get(age))));
        facts.add(Fact.of("total", Kind.MONEY, all.total()));
        facts.add(Fact.of("balance", Kind.MONEY, all.balance()));
        facts.add(Fact.of("in-arrears", Kind.NUMBER, aging.inArrears()));
        return facts;
    }

    private static String name(Age age) {
        return age.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
