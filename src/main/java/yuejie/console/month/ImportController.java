package yuejie.console.month;

import static yuejie.console.page.Column.code;
import static yuejie.console.page.Column.date;
import static yuejie.console.page.Column.number;
import static yuejie.console.page.Column.text;
import static yuejie.console.page.Column.word;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;
import yuejie.book.BookReader;
import yuejie.console.access.Place;
import yuejie.console.access.Viewer;
import yuejie.console.month.JdbcImportPages.Counted;
import yuejie.console.month.JdbcImportPages.Import;
import yuejie.console.month.JdbcImportPages.Kept;
import yuejie.console.page.Column;
import yuejie.console.page.Column.Kind;
import yuejie.console.page.Fact;
import yuejie.console.page.Listing;
import yuejie.console.page.NotFoundException;
import yuejie.console.page.Page;
import yuejie.console.page.Part;
import yuejie.intake.drop.Control;
import yuejie.intake.drop.FileKind;
import yuejie.intake.log.ImportFile;
import yuejie.intake.log.JdbcImportLog;

/** The pages of one import: its files, and the rows of a file that were rejected. */
@Controller
public final class ImportController {

    private final BookReader book;

    ImportController(BookReader book) {
        this.book = book;
    }

    /** One import. */
    @GetMapping({"/days/{id}", "/days/{id}.csv"})
    Page files(@PathVariable("id") long id) {
        Viewer viewer = Viewer.now();
        return book.read(parts -> {
            Import found = parts.get(JdbcImportPages.class).find(id)
                    .orElseThrow(() -> new NotFoundException("import " + id));
            return Page.of("import", id).with("facts", facts(found, viewer))
                    .list(Listing.all("files", columns(id), parts.get(JdbcImportLog.class).files(id)));
        });
    }

    /**
     * The rejected rows of one file.
     *
     * @param name its name, as the book has it. It is no part of the path: names end as addresses of CSV do, and those
     *             of refused files may hold any character
     */
    @GetMapping({"/days/{id}/rejects", "/days/{id}/rejects.csv"})
    Page rejects(@PathVariable("id") long id, @RequestParam("file") String name, Part part) {
        boolean seesCustomers = Viewer.now().seesCustomers();
        long after = part.after(Long::valueOf).orElse(0L);
        return book.read(parts -> {
            JdbcImportPages pages = parts.get(JdbcImportPages.class);
            ImportFile file = parts.get(JdbcImportLog.class).files(id).stream()
                    .filter(each -> each.name().equals(name)).findFirst()
                    .orElseThrow(() -> new NotFoundException("file " + name + " of import " + id));
            List<Counted> counts = pages.counts(file.fileId());
            return Page.of("rejects", name).with("id", id).with("seesCustomers", seesCustomers)
                    .with("kept", counts.stream().mapToLong(Counted::kept).sum())
                    .with("all", counts.stream().mapToLong(Counted::rejected).sum())
                    .list(Listing.part("rejects", rows(file.kind(), seesCustomers),
                            pages.rejects(file.fileId(), after, part.limit()), part, Kept::line))
                    .list(Listing.all("codes", List.of(code("reason", Counted::code),
                            number("rejected", Counted::rejected), number("kept", Counted::kept)), counts));
        });
    }

    private static List<Fact> facts(Import found, Viewer viewer) {
        return List.of(Fact.of("status", Kind.WORD, found.status()), Fact.of("started", Kind.TIME, found.started()),
                Fact.of("completed", Kind.TIME, found.completed()), Fact.of("sources", Kind.TEXT, found.sources()),
                Fact.of("drop-hash", Kind.CODE, found.dropHash()),
                Fact.of("sequence", Kind.NUMBER, found.sequence()),
                new Fact("link", Kind.NUMBER, found.link(), viewer.link(Place.SEALS, "/" + found.link())),
                new Fact("execution", Kind.NUMBER, found.execution(),
                        viewer.link(Place.RUNS, "/" + found.execution())));
    }

    private static List<Column<ImportFile>> columns(long id) {
        return List.of(text("file", ImportFile::name), date("usage-day", file -> file.usageDate().orElse(null)),
                word("status", file -> file.status().name()), number("read", file -> file.counts().read()),
                number("applied", file -> file.counts().applied()),
                number("unchanged", file -> file.counts().unchanged()),
                number("rejected", (ImportFile file) -> file.counts().rejected()).mayLeadTo(file -> file.counts()
                        .rejected() == 0 ? Optional.empty() : Optional.of(rejects(id, file))),
                text("message", file -> file.message().isEmpty() ? null : file.message()),
                code("control", file -> file.control().map(Control::text).orElse(null)),
                text("lacking", file -> file.lacking().isEmpty() ? null : file.lacking()),
                code("sha256", ImportFile::sha256), text("path", ImportFile::path));
    }

    private static String rejects(long id, ImportFile file) {
        return "/days/" + id + "/rejects?file=" + UriUtils.encode(file.name(), StandardCharsets.UTF_8);
    }

    /** Only accounts.csv has names in the values that its details repeat; the text of any row may hold one. */
    static List<Column<Kept>> rows(FileKind kind, boolean seesCustomers) {
        List<Column<Kept>> columns = new ArrayList<>(List.of(number("line", Kept::line), code("reason", Kept::code)));
        if (seesCustomers || kind != FileKind.ACCOUNTS) {
            columns.add(text("detail", Kept::detail));
        }
        if (seesCustomers) {
            columns.add(number("length", Kept::length));
            columns.add(code("raw", Kept::raw));
        }
        return columns;
    }
}
