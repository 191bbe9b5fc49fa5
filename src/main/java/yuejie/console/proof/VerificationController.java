package yuejie.console.proof;

import static yuejie.console.page.Column.text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yuejie.audit.Finding;
import yuejie.audit.Verification;
import yuejie.calendar.BillingMonth;
import yuejie.console.page.Asked;
import yuejie.console.page.Column.Kind;
import yuejie.console.page.Fact;
import yuejie.console.page.Listing;
import yuejie.console.page.Page;

/** The page of a verification: how far it is and, when it is over, what came out. */
@Controller
final class VerificationController {

    private final Verifications verifications;

    VerificationController(Verifications verifications) {
        this.verifications = verifications;
    }

    /**
     * Whether a month, or all, is as it was sealed.
     *
     * @param after the number of a verification after which a new one is wanted
     */
    @GetMapping({"/seals/verification", "/seals/verification.csv"})
    Page verification(@RequestParam Optional<String> month, @RequestParam(defaultValue = "0") int after) {
        Optional<BillingMonth> wanted = Asked.month(month);
        RequestedVerification asked = verifications.of(wanted, after);
        String subject = wanted.map(BillingMonth::toString).orElse("");
        // asked once: it may end while the page is made
        boolean over = asked.isOver();
        Optional<Verification> result = asked.result().filter(ended -> over);
        RequestedVerification.Progress progress = asked.progress();
        Page page = Page.of("verification", subject).with("subject", subject).with("number", asked.number())
                .with("over", over).with("part", progress.part()).with("done", progress.done())
                .with("total", progress.total()).with("state", over ? state(asked) : "running")
                .with("facts", facts(asked, result))
                .with("unsealed", result.map(Verification::unsealed).orElse(List.of()))
                .list(Listing.all("findings", List.of(text("where", Finding::where), text("what", Finding::what)),
                        result.map(Verification::findings).orElse(List.of())));
        return over ? page : page.refreshed();
    }

    /** How one that is over ended, as the last word of a message. */
    private static String state(RequestedVerification asked) {
        return asked.result().map(result -> result.found() > 0 ? "differs" : result.sealed() ? "holds" : "nothing")
                .or(asked::failure).orElseThrow();
    }

    private static List<Fact> facts(RequestedVerification asked, Optional<Verification> ended) {
        List<Fact> facts = new ArrayList<>(List.of(Fact.of("begun", Kind.TIME, asked.begun()),
                Fact.of("took", Kind.DURATION, asked.took(Verifications.now()))));
        ended.ifPresent(result -> {
            Verification.Counts counts = result.counts();
            facts.addAll(List.of(Fact.of("settlements", Kind.NUMBER, counts.settlements()),
                    Fact.of("applications", Kind.NUMBER, counts.applications()),
                    Fact.of("snapshots", Kind.NUMBER, counts.snapshots()),
                    Fact.of("invoices", Kind.NUMBER, counts.invoices()), Fact.of("lines", Kind.NUMBER, counts.lines()),
                    Fact.of("attempts", Kind.NUMBER, counts.attempts()), Fact.of("links", Kind.NUMBER, result.links()),
                    Fact.of("last-root", Kind.CODE, result.lastRoot()),
                    Fact.of("last-run-root", Kind.CODE, result.lastRunRoot()),
                    Fact.of("findings", Kind.NUMBER, result.found())));
        });
        return facts;
    }
}
