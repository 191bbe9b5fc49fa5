package yuejie.console.invoice;

import static yuejie.console.page.Column.money;
import static yuejie.console.page.Column.number;
import static yuejie.console.page.Column.text;
import static yuejie.console.page.Column.word;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yuejie.book.BookReader;
import yuejie.calendar.BillingMonth;
import yuejie.console.invoice.JdbcMovers.Changes;
import yuejie.console.invoice.JdbcMovers.Place;
import yuejie.console.invoice.JdbcMovers.Sum;
import yuejie.console.page.Address;
import yuejie.console.page.Asked;
import yuejie.console.page.Column;
import yuejie.console.page.Listing;
import yuejie.console.page.Page;
import yuejie.console.page.Part;

/** The page of what changed most between two months. */
@Controller
public final class MoversController {

    private final BookReader book;

    MoversController(BookReader book) {
        this.book = book;
    }

    /** The applications whose amounts changed most; without months, between the latest two that are settled. */
    @GetMapping({"/movers", "/movers.csv"})
    Page movers(@RequestParam("from") Optional<String> earlier, @RequestParam("to") Optional<String> later,
            Part part) {
        Optional<BillingMonth> askedFrom = Asked.month(earlier);
        Optional<BillingMonth> askedTo = Asked.month(later);
        Optional<Place> after = part.after(Place::parse);
        return book.read(parts -> {
            List<BillingMonth> settled = parts.get(JdbcIssuedInvoices.class).months();
            Optional<BillingMonth> to = askedTo.or(() -> settled.stream()
                    .filter(month -> askedFrom.map(month::compareTo).orElse(1) > 0).findFirst());
            Optional<BillingMonth> from = askedFrom.or(() -> settled.stream()
                    .filter(month -> to.map(month::compareTo).orElse(0) < 0).findFirst());
            boolean both = from.isPresent() && to.isPresent() && !from.equals(to);
            Changes changes = both
                    ? parts.get(JdbcMovers.class).between(from.get(), to.get(), after, part.limit())
                    : new Changes(List.of(), List.of());
            List<Sum> sums = changes.sums();
            return Page.of("movers").with("from", shown(from)).with("to", shown(to)).with("both", both)
                    .list(Listing.part("movers", columns(shown(from), shown(to)), changes.movers(), part,
                            mover -> new Place(mover.difference().abs(), mover.sdkAppId())))
                    .list(Listing.all("changes", sumColumns(), sums))
                    .with("was", total(sums, Sum::was)).with("became", total(sums, Sum::became))
                    .with("difference", total(sums, Sum::difference));
        });
    }

    private static String shown(Optional<BillingMonth> month) {
        return month.map(BillingMonth::toString).orElse("");
    }

    private static BigDecimal total(List<Sum> sums, Function<Sum, BigDecimal> amount) {
        return sums.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Column<Mover>> columns(String from, String to) {
        return List.of(text("application", Mover::sdkAppId).leadsTo(mover -> Address.application(mover.sdkAppId())),
                text("account", Mover::accountId).leadsTo(mover -> Address.account(mover.accountId())),
                word("change", Mover::change),
                money("was", Mover::was).mayLeadTo(mover -> month(mover, from, mover.change().equals("NEW"))),
                money("became", Mover::became).mayLeadTo(mover -> month(mover, to, mover.change().equals("GONE"))),
                money("difference", Mover::difference));
    }

    private static Optional<String> month(Mover mover, String month, boolean none) {
        return none ? Optional.empty() : Optional.of(Address.application(mover.sdkAppId()) + "/" + month);
    }

    private static List<Column<Sum>> sumColumns() {
        return List.of(word("change", Sum::change), number("applications", Sum::applications), money("was", Sum::was),
                money("became", Sum::became), money("difference", Sum::difference));
    }
}
