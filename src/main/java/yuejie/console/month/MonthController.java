package yuejie.console.month;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import yuejie.book.BookReader;
import yuejie.calendar.BillingMonth;
import yuejie.console.access.Place;
import yuejie.console.access.Viewer;
import yuejie.console.page.Asked;
import yuejie.console.page.Listing;
import yuejie.console.page.Page;
import yuejie.console.page.Part;
import yuejie.console.page.Show;
import yuejie.console.picture.Bars;
import yuejie.desk.MonthStatus;
import yuejie.desk.StatusInquiry;

/** The page of one month: where it stands and what to run next, as {@code yuejie status} says it, and more. */
@Controller
public final class MonthController {

    /** How many months are shown beside one another. */
    private static final int BESIDE = 12;

    private final BookReader book;
    private final MessageSource messages;

    MonthController(BookReader book, MessageSource messages) {
        this.book = book;
        this.messages = messages;
    }

    /** One month; as CSV, its revisions. */
    @GetMapping({"/months/{month}", "/months/{month}.csv"})
    Page month(@PathVariable("month") String text, Part part, Locale locale) {
        BillingMonth month = Asked.read(text, BillingMonth::parse);
        Viewer viewer = Viewer.now();
        return book.read(parts -> {
            StatusInquiry.Answer answer = parts.get(StatusInquiry.class).of(month, Today.date());
            MonthStatus status = answer.status();
            JdbcMonthPages pages = parts.get(JdbcMonthPages.class);
            MonthFacts facts = new MonthFacts(status);
            MonthLists lists = new MonthLists(status, viewer);
            List<MonthRow> beside = pages.rows(IntStream.range(0, BESIDE)
                    .mapToObj(i -> new BillingMonth(month.month().minusMonths(i))).toList());
            Page page = Page.of("month", month).list(lists.revisions(pages.links(month))).list(lists.reasons())
                    .list(lists.parked(part)).list(lists.low()).list(lists.rejected()).list(lists.refused())
                    .list(lists.held()).list(lists.unfinished())
                    .list(Listing.all("months", MonthsController.columns(), beside)).with("month", month)
                    .with("next", answer.next()).with("standing", facts.standing()).with("input", facts.input())
                    .with("applications", facts.applications()).with("money", facts.money())
                    .with("bars", bars(beside, month, locale)).with("earlier", month.month().minusMonths(1))
                    .with("later", month.month().plusMonths(1))
                    .with("days", viewer.link(Place.DAYS, "?month=" + month));
            return status.running() ? page.refreshed() : page;
        });
    }

    /** The parked applications of a month, all of them. */
    @GetMapping({"/months/{month}/parked", "/months/{month}/parked.csv"})
    Page parked(@PathVariable("month") String text, Part part) {
        BillingMonth month = Asked.read(text, BillingMonth::parse);
        Viewer viewer = Viewer.now();
        return book.read(parts -> {
            MonthStatus status = parts.get(StatusInquiry.class).of(month, Today.date()).status();
            return Page.of("parked", month).with("month", month)
                    .list(new MonthLists(status, viewer).parked(part));
        });
    }

    private Bars bars(List<MonthRow> newestFirst, BillingMonth month, Locale locale) {
        Show show = new Show(messages, locale);
        List<MonthRow> rows = new ArrayList<>(newestFirst);
        Collections.reverse(rows);
        return Bars.of(rows.stream().map(row -> new Bars.Piece(row.month().toString(),
                row.month() + ": " + show.money(row.issued().amount()), row.issued().amount().value(),
                row.month().equals(month), Optional.of("/months/" + row.month()))).toList());
    }
}
