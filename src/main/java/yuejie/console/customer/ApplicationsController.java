package yuejie.console.customer;

import static yuejie.console.page.Column.date;
import static yuejie.console.page.Column.text;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import yuejie.book.BookReader;
import yuejie.console.customer.JdbcApplications.Row;
import yuejie.console.page.Address;
import yuejie.console.page.Asked;
import yuejie.console.page.Column;
import yuejie.console.page.Listing;
import yuejie.console.page.Page;
import yuejie.console.page.Part;

/** The page of all applications, by id. */
@Controller
public final class ApplicationsController {

    private final BookReader book;

    ApplicationsController(BookReader book) {
        this.book = book;
    }

    /** All applications. */
    @GetMapping({"/applications", "/applications.csv"})
    Page applications(Part part) {
        // ids begin at 1
        long after = Asked.application(part.after()).orElse(0L);
        return book.read(parts -> Page.of("applications").list(Listing.part("applications", columns(),
                parts.get(JdbcApplications.class).after(after, part.limit()), part, Row::sdkAppId)));
    }

    static List<Column<Row>> columns() {
        return List.of(text("application", Row::sdkAppId).leadsTo(row -> Address.application(row.sdkAppId())),
                text("account", Row::accountId).leadsTo(row -> Address.account(row.accountId())),
                text("site", Row::site), date("created-on", Row::createdOn));
    }
}
