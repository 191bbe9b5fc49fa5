package yuejie.console.month;

import static yuejie.console.page.Column.money;
import static yuejie.console.page.Column.number;
import static yuejie.console.page.Column.text;
import static yuejie.console.page.Column.word;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import yuejie.book.BookReader;
import yuejie.calendar.BillingMonth;
import yuejie.console.page.Column;
import yuejie.console.page.Listing;
import yuejie.console.page.Page;
import yuejie.console.page.Part;

/** The page of all months: how far each one is, and what it amounts to. */
@Controller
public final class MonthsController {

    private final BookReader book;

    MonthsController(BookReader book) {
        this.book = book;
    }

    /** All months of which there is anything. */
    @GetMapping({"/months", "/months.csv"})
    Page months(Part part) {
        return book.read(parts -> {
            JdbcMonthPages pages = parts.get(JdbcMonthPages.class);
            List<MonthRow> rows = pages.rows(pages.months(part.after(BillingMonth::parse), part.limit()));
            return Page.of("months").list(Listing.part("months", columns(), rows, part, MonthRow::month));
        });
    }

    /** What is said of a month beside others. */
    static List<Column<MonthRow>> columns() {
        return List.of(text("month", MonthRow::month).leadsTo(row -> "/months/" + row.month()),
                number("days-imported", MonthRow::imported), number("days-of-month", row -> row.month().length()),
                word("state", MonthRow::state), number("invoices", row -> row.issued().invoices()),
                money("invoices-amount", row -> row.issued().amount()),
                number("credits", row -> row.issued().credits()),
                money("credits-amount", row -> row.issued().credit()), number("open", row -> row.open().invoices()),
                money("open-amount", row -> row.open().amount()), number("overdue", row -> row.open().overdue()),
                money("overdue-amount", row -> row.open().overdueAmount()), number("parked", MonthRow::parked));
    }
}
