package yuejie.console.proof;

import static yuejie.console.page.Column.code;
import static yuejie.console.page.Column.number;
import static yuejie.console.page.Column.text;
import static yuejie.console.page.Column.time;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yuejie.book.BookReader;
import yuejie.console.page.Asked;
import yuejie.console.page.Column;
import yuejie.console.page.Listing;
import yuejie.console.page.Page;
import yuejie.console.page.Part;
import yuejie.console.proof.JdbcDecisionPages.DecisionRow;

/** The page of what people decided: who, when, what, why, and the link of the chain that seals it. */
@Controller
final class DecisionsController {

    private final BookReader book;

    DecisionsController(BookReader book) {
        this.book = book;
    }

    /** The decisions, the latest first. */
    @GetMapping({"/decisions", "/decisions.csv"})
    Page decisions(@RequestParam Optional<String> kind, @RequestParam Optional<String> user,
            @RequestParam Optional<Long> event, Part part) {
        Optional<String> what = Asked.text(kind);
        Optional<String> who = Asked.text(user);
        Optional<Long> before = part.after(Long::valueOf);
        return book.read(parts -> {
            JdbcDecisionPages pages = parts.get(JdbcDecisionPages.class);
            List<DecisionRow> rows = event.isPresent() ? pages.decision(event.get())
                    : pages.decisions(what, who, before, part.limit());
            return Page.of("decisions").with("kind", what.orElse("")).with("user", who.orElse(""))
                    .list(Listing.part("decisions", columns(), rows, part, DecisionRow::event));
        });
    }

    private static List<Column<DecisionRow>> columns() {
        return List.of(number("event", DecisionRow::event), time("time", DecisionRow::at),
                text("user", DecisionRow::user), code("decision", DecisionRow::kind),
                text("detail", DecisionRow::detail),
                number("link", (DecisionRow row) -> row.link().orElse(null))
                        .mayLeadTo(row -> row.link().map(link -> "/seals/" + link)));
    }
}
