package yuejie.console.run;

import static yuejie.console.page.Column.duration;
import static yuejie.console.page.Column.number;
import static yuejie.console.page.Column.text;
import static yuejie.console.page.Column.time;
import static yuejie.console.page.Column.word;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yuejie.book.BookReader;
import yuejie.console.page.Asked;
import yuejie.console.page.Column;
import yuejie.console.page.Listing;
import yuejie.console.page.Page;
import yuejie.console.page.Part;
import yuejie.desk.JdbcHistory;
import yuejie.desk.JdbcHistory.Filter;

/** The pages of all runs: what ran, newest first, each beside how long runs of its kind take. */
@Controller
public final class RunsController {

    private final BookReader book;

    RunsController(BookReader book) {
        this.book = book;
    }

    /** All runs, as far as the filters let them through. */
    @GetMapping({"/runs", "/runs.csv"})
    Page runs(@RequestParam Optional<String> job, @RequestParam Optional<String> status,
            @RequestParam Optional<String> month,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> date,
            @RequestParam Optional<String> user, Part part) {
        Filter filter = new Filter(Asked.text(job), Asked.text(status), Asked.text(month), date, date,
                Asked.text(user));
        Optional<Long> before = part.after(Long::valueOf);
        return book.read(parts -> {
            JdbcHistory history = parts.get(JdbcHistory.class);
            boolean alive = parts.get(JdbcRunPages.class).isAlive();
            Map<String, Optional<Duration>> medians = new HashMap<>();
            List<RunRow> rows = history.runs(filter, before, part.limit()).stream()
                    .map(run -> new RunRow(run, alive, medians.computeIfAbsent(run.job(), history::medianDuration)))
                    .toList();
            return Page.of("runs").with("filter", filter).with("jobs", JdbcHistory.JOBS)
                    .with("statuses", JdbcHistory.STATUSES)
                    .list(Listing.part("runs", columns(), rows, part, RunRow::id));
        });
    }

    private static List<Column<RunRow>> columns() {
        return List.of(number("execution", (RunRow row) -> row.id()).leadsTo(row -> "/runs/" + row.id()),
                word("job", row -> row.run().job()), number("attempt", row -> row.run().attempt()),
                word("status", RunRow::status), time("started", row -> row.run().started()),
                time("ended", row -> row.run().ended()), duration("took", row -> row.run().took().orElse(null)),
                duration("median", row -> row.median().orElse(null)),
                text("user", row -> row.run().user().orElse(null)), text("parameters", row -> row.run().call()),
                text("message", row -> row.run().message()));
    }
}
