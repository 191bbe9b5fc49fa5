package yuejie.console.proof;

import static yuejie.console.page.Column.code;
import static yuejie.console.page.Column.number;
import static yuejie.console.page.Column.text;
import static yuejie.console.page.Column.time;
import static yuejie.console.page.Column.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import yuejie.book.BookReader;
import yuejie.console.page.Asked;
import yuejie.console.page.Column;
import yuejie.console.page.Column.Kind;
import yuejie.console.page.Fact;
import yuejie.console.page.Listing;
import yuejie.console.page.NotFoundException;
import yuejie.console.page.Page;
import yuejie.console.page.Part;
import yuejie.console.page.SealedLine;

/** The pages of the chain of seals: all links, and one of them with what it sealed. */
@Controller
final class SealsController {

    private static final List<String> KINDS = List.of("IMPORT", "SETTLEMENT", "PARKED", "ADJUSTMENT", "DEDUCTION",
            "DECISION");

    private final BookReader book;

    SealsController(BookReader book) {
        this.book = book;
    }

    /** The links, the latest first; with a root, the link that has it. */
    @GetMapping({"/seals", "/seals.csv"})
    Page seals(@RequestParam Optional<String> kind, @RequestParam Optional<String> root, Part part) {
        Optional<String> wanted = Asked.text(kind);
        Optional<String> named = Asked.text(root);
        Optional<Integer> before = part.after(Integer::valueOf);
        return book.read(parts -> {
            JdbcSealPages pages = parts.get(JdbcSealPages.class);
            List<SealRow> rows = named.isPresent()
                    ? pages.withRoot(named.get()).flatMap(pages::link).stream().toList()
                    : pages.links(wanted, before, part.limit());
            return Page.of("seals").with("kinds", KINDS).with("kind", wanted.orElse("")).with("root", named.orElse(""))
                    .list(Listing.part("seals", columns(), rows, part, SealRow::no));
        });
    }

    /** One link. */
    @GetMapping({"/seals/{no:[0-9]{1,9}}", "/seals/{no:[0-9]{1,9}}.csv"})
    Page seal(@PathVariable int no) {
        return book.read(parts -> {
            JdbcSealPages pages = parts.get(JdbcSealPages.class);
            SealRow link = pages.link(no).orElseThrow(() -> new NotFoundException("link " + no));
            return Page.of("seal", Integer.toString(no)).with("facts", facts(link))
                    .list(SealedLine.listing("manifest", link.manifest()))
                    .list(SealedLine.listing("record", link.run()))
                    .list(Listing.all("approvals", List.of(time("time", JdbcSealPages.Approved::at),
                            text("user", JdbcSealPages.Approved::user)), pages.approvals(link.root())));
        });
    }

    private static List<Column<SealRow>> columns() {
        return List.of(number("link", SealRow::no).leadsTo(row -> "/seals/" + row.no()),
                word("kind", SealRow::kind), text("subject", SealRow::subject).mayLeadTo(SealRow::page),
                word("link-holds", (SealRow row) -> row.holds() ? "HOLDS" : "BROKEN"), code("root", SealRow::root),
                time("sealed", SealRow::sealedAt), text("user", SealRow::user),
                number("execution", (SealRow row) -> row.execution() == 0 ? null : row.execution())
                        .mayLeadTo(SealRow::runPage));
    }

    private static List<Fact> facts(SealRow link) {
        List<Fact> facts = new ArrayList<>(List.of(Fact.of("kind", Kind.WORD, link.kind()),
                new Fact("subject", Kind.TEXT, link.subject(), link.page()),
                Fact.of("link-holds", Kind.WORD, link.holds() ? "HOLDS" : "BROKEN"),
                Fact.of("root", Kind.CODE, link.root()),
                Fact.of("run-root", Kind.CODE, link.runRoot().isEmpty() ? null : link.runRoot()),
                Fact.of("sealed", Kind.TIME, link.sealedAt()), Fact.of("user", Kind.TEXT, link.user())));
        link.runPage().ifPresent(page -> facts.add(Fact.of("execution", Kind.NUMBER, link.execution()).leadsTo(page)));
        if (link.no() > 1) {
            facts.add(Fact.of("link-before", Kind.NUMBER, link.no() - 1).leadsTo("/seals/" + (link.no() - 1)));
        }
        return facts;
    }
}
