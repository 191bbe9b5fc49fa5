package yuejie.console.customer;

import static yuejie.console.page.Column.text;
import static yuejie.console.page.Column.word;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yuejie.book.BookReader;
import yuejie.console.page.Address;
import yuejie.console.page.Asked;
import yuejie.console.page.Listing;
import yuejie.console.page.Page;
import yuejie.contract.JdbcContracts;
import yuejie.invoice.InvoiceNumber;
import yuejie.invoice.JdbcInvoices;

/** The search: leads to what has exactly the number or id that was typed. */
@Controller
public final class SearchController {

    private final BookReader book;

    SearchController(BookReader book) {
        this.book = book;
    }

    /**
     * Something that was found.
     *
     * @param kind    {@code INVOICE}, {@code APPLICATION} or {@code ACCOUNT}
     * @param id      its number or id
     * @param address its page
     */
    private record Found(String kind, String id, String address) {
    }

    /** One thing: its page. Several or none: a page that says so. */
    @GetMapping("/invoices/search")
    Object search(@RequestParam("q") Optional<String> asked) {
        Optional<String> typed = Asked.id(asked);
        List<Found> found = book.read(parts -> typed.map(text -> find(text, parts)).orElse(List.of()));
        if (found.size() == 1) {
            return ResponseEntity.status(HttpStatus.FOUND).location(URI.create(found.get(0).address())).build();
        }
        return Page.of("search").with("q", typed.orElse("")).list(Listing.all("found",
                List.of(word("kind", Found::kind), text("id", Found::id).leadsTo(Found::address)), found));
    }

    private static List<Found> find(String typed, BookReader.Parts parts) {
        String wanted = typed.strip();
        List<Found> found = new ArrayList<>();
        parsed(wanted, InvoiceNumber::parse).filter(number -> parts.get(JdbcInvoices.class).revision(number) > 0)
                .ifPresent(number -> found.add(new Found("INVOICE", wanted, Address.invoice(number))));
        parsed(wanted, Long::valueOf).filter(id -> parts.get(JdbcContracts.class).appNo(id).isPresent())
                .ifPresent(id -> found.add(new Found("APPLICATION", id.toString(), Address.application(id))));
        Stream.of(wanted, typed).distinct().filter(id -> parts.get(JdbcAccounts.class).number(id).isPresent())
                .forEach(id -> found.add(new Found("ACCOUNT", id, Address.account(id))));
        return found;
    }

    private static <T> Optional<T> parsed(String text, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
