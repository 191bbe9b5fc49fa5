package yuejie.console.run;

import static yuejie.console.page.Column.duration;
import static yuejie.console.page.Column.number;
import static yuejie.console.page.Column.text;
import static yuejie.console.page.Column.time;
import static yuejie.console.page.Column.word;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import yuejie.book.BookReader;
import yuejie.console.page.Column;
import yuejie.console.page.Fact;
import yuejie.console.page.Listing;
import yuejie.console.page.NotFoundException;
import yuejie.console.page.Page;
import yuejie.console.page.SealedLine;
import yuejie.console.page.Show;
import yuejie.desk.JdbcHistory;
import yuejie.desk.JdbcHistory.Frozen;
import yuejie.desk.JdbcHistory.JobRun;
import yuejie.desk.JdbcHistory.StepRun;

/** The page of one run: what it was called with, how it went, and its steps and partitions on an axis of time. */
@Controller
public final class RunController {

    private final BookReader book;
    private final MessageSource messages;

    RunController(BookReader book, MessageSource messages) {
        this.book = book;
        this.messages = messages;
    }

    /** One run. */
    @GetMapping({"/runs/{id}", "/runs/{id}.csv"})
    Page run(@PathVariable long id, Locale locale) {
        return book.read(parts -> {
            JdbcHistory history = parts.get(JdbcHistory.class);
            JdbcRunPages pages = parts.get(JdbcRunPages.class);
            JobRun run = history.run(id).orElseThrow(() -> new NotFoundException("execution " + id));
            List<StepRun> steps = history.steps(id);
            Optional<Integer> link = pages.link(id);
            RunRow row = new RunRow(run, pages.isAlive(), history.medianDuration(run.job()));
            Optional<Frozen> frozen = history.frozen(run);
            Optional<Progress> progress = row.alive() && run.ended() == null && run.started() != null
                    ? Optional.of(Progress.of(run, steps, frozen.map(Frozen::applications), now()))
                    : Optional.empty();
            Page page = Page.of("run", Long.toString(id)).list(Listing.all("steps", columns(), steps))
                    .list(SealedLine.listing("record", link.map(pages::record).orElse("")))
                    .list(Listing.all("others", otherColumns(), pages.others(id).stream()
                            .flatMap(other -> history.run(other).stream()).toList()))
                    .with("facts", facts(row, frozen, link)).with("gantt", Timeline.of(steps, now()))
                    .with("progress", progress.map(each -> each.words(new Show(messages, locale))));
            return progress.isPresent() ? page.refreshed() : page;
        });
    }

    private static List<Fact> facts(RunRow row, Optional<Frozen> frozen, Optional<Integer> link) {
        JobRun run = row.run();
        List<Fact> facts = new ArrayList<>(List.of(Fact.of("job", Column.Kind.WORD, run.job()),
                Fact.of("attempt", Column.Kind.NUMBER, run.attempt()),
                Fact.of("status", Column.Kind.WORD, row.status()), Fact.of("exit", Column.Kind.CODE, run.exit()),
                Fact.of("message", Column.Kind.TEXT, run.message().isEmpty() ? null : run.message()),
                Fact.of("started", Column.Kind.TIME, run.started()), Fact.of("ended", Column.Kind.TIME, run.ended()),
                Fact.of("took", Column.Kind.DURATION, run.took().orElse(null)),
                Fact.of("median", Column.Kind.DURATION, row.median().orElse(null))));
        Optional.ofNullable(run.parameters().get("month")).ifPresent(month -> facts.add(
                Fact.of("month", Column.Kind.TEXT, month).leadsTo("/months/" + month)));
        facts.add(Fact.of("user", Column.Kind.TEXT, run.user().orElse(null)));
        facts.add(Fact.of("host", Column.Kind.TEXT, run.host().orElse(null)));
        facts.add(Fact.of("program", Column.Kind.TEXT, run.program().orElse(null)));
        facts.add(Fact.of("parameters", Column.Kind.CODE, run.call()));
        frozen.ifPresent(then -> facts.addAll(List.of(Fact.of("frozen-files", Column.Kind.NUMBER, then.files()),
                Fact.of("catalogs", Column.Kind.CODE, then.catalogs()),
                Fact.of("applications", Column.Kind.NUMBER, then.applications()),
                Fact.of("partitions", Column.Kind.NUMBER, then.partitions()))));
        link.ifPresent(no -> facts.add(Fact.of("link", Column.Kind.NUMBER, no).leadsTo("/seals/" + no)));
        return facts;
    }

    private static List<Column<StepRun>> columns() {
        return List.of(text("step", StepRun::step), word("status", StepRun::status), time("started", StepRun::started),
                time("ended", StepRun::ended), duration("took", step -> Timeline.took(step).orElse(null)),
                number("read", StepRun::read), number("written", StepRun::written),
                number("filtered", StepRun::filtered), number("skipped", StepRun::skipped),
                number("committed", StepRun::committed), number("rolled-back", StepRun::rolledBack),
                text("message", StepRun::message));
    }

    private static List<Column<JobRun>> otherColumns() {
        return List.of(number("execution", (JobRun other) -> other.id()).leadsTo(other -> "/runs/" + other.id()),
                number("attempt", JobRun::attempt), word("status", JobRun::status), time("started", JobRun::started),
                time("ended", JobRun::ended), text("message", JobRun::message));
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.MILLIS);
    }
}
