package yuejie.console.month;

import static yuejie.console.page.Column.date;
import static yuejie.console.page.Column.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yuejie.book.BookReader;
import yuejie.calendar.BillingMonth;
import yuejie.console.month.DayRow.Cell;
import yuejie.console.page.Asked;
import yuejie.console.page.Column;
import yuejie.console.page.Listing;
import yuejie.console.page.Page;
import yuejie.console.page.Show;
import yuejie.console.picture.Heat;
import yuejie.desk.MonthInput;
import yuejie.intake.drop.FileKind;
import yuejie.settlement.JdbcSettlements;
import yuejie.settlement.Settlement;

/** The page of the days of a month: what came in, file by file. */
@Controller
public final class DaysController {

    private final BookReader book;
    private final MessageSource messages;

    DaysController(BookReader book, MessageSource messages) {
        this.book = book;
        this.messages = messages;
    }

    /** The days of a month; without one, of the month with the latest usage. */
    @GetMapping({"/days", "/days.csv"})
    Page days(@RequestParam("month") Optional<String> asked, Locale locale) {
        Optional<BillingMonth> named = Asked.month(asked);
        return book.read(parts -> {
            JdbcImportPages pages = parts.get(JdbcImportPages.class);
            BillingMonth month = named.or(() -> pages.latestDay().map(BillingMonth::of))
                    .orElseGet(() -> BillingMonth.of(Today.date()));
            DayGrid grid = new DayGrid(parts.get(MonthInput.class).of(month, Today.date(),
                    parts.get(JdbcSettlements.class).find(month, Settlement.FIRST_REVISION)
                            .map(Settlement::acceptedDays).orElse(List.of())),
                    pages.arrivals(month));
            List<DayRow> rows = grid.rows(month);
            return Page.of("days", month).list(Listing.all("days", columns(), rows))
                    .list(MonthLists.refused(grid.refused())).with("month", month)
                    .with("heat", heat(rows, new Show(messages, locale)))
                    .with("legend", legend(new Show(messages, locale)))
                    .with("earlier", month.month().minusMonths(1)).with("later", month.month().plusMonths(1));
        });
    }

    private static List<Column<DayRow>> columns() {
        List<Column<DayRow>> columns = new ArrayList<>(List.of(date("day", DayRow::day)));
        kinds().forEach(kind -> columns.add(word(name(kind), (DayRow row) -> stateOf(row.cell(kind)))
                .mayLeadTo(row -> link(row.cell(kind)))));
        return columns;
    }

    private static String stateOf(Cell cell) {
        return cell.state().word();
    }

    private static Heat heat(List<DayRow> rows, Show show) {
        return Heat.of(rows.stream().map(row -> Integer.toString(row.day().getDayOfMonth())).toList(),
                kinds().map(kind -> show.say("column." + name(kind))).toList(),
                kinds().map(kind -> rows.stream().map(row -> new Heat.Piece(row.cell(kind).state().colour(),
                        row.cell(kind).state().mark(), row.day() + ", " + show.say("column." + name(kind)) + ": "
                                + show.word(stateOf(row.cell(kind))),
                        link(row.cell(kind)))).toList()).toList());
    }

    private static String legend(Show show) {
        return Stream.of(CellState.values()).filter(state -> !state.mark().isEmpty())
                .map(state -> state.mark() + " " + show.word(state.word())).collect(Collectors.joining("; "));
    }

    /** Usage first, since it has to come each day. */
    private static Stream<FileKind> kinds() {
        return Stream.concat(Stream.of(FileKind.USAGE), Arrays.stream(FileKind.values())
                .filter(FileKind::isReference));
    }

    private static String name(FileKind kind) {
        return kind.isReference() ? kind.fileName() : "usage.csv";
    }

    private static Optional<String> link(Cell cell) {
        return cell.importId().map(id -> "/days/" + id);
    }
}
