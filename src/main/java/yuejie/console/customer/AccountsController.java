package yuejie.console.customer;

import static yuejie.console.page.Column.text;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import yuejie.book.BookReader;
import yuejie.console.customer.JdbcAccounts.Row;
import yuejie.console.page.Address;
import yuejie.console.page.Asked;
import yuejie.console.page.Listing;
import yuejie.console.page.Page;
import yuejie.console.page.Part;

/** The page of all accounts, by id. */
@Controller
public final class AccountsController {

    private final BookReader book;

    AccountsController(BookReader book) {
        this.book = book;
    }

    /** All accounts. */
    @GetMapping({"/accounts", "/accounts.csv"})
    Page accounts(Part part) {
        return book.read(parts -> Page.of("accounts").list(Listing.part("accounts",
                List.of(text("account", Row::accountId).leadsTo(row -> Address.account(row.accountId())),
                        text("account-name", Row::name)),
                parts.get(JdbcAccounts.class).after(Asked.id(part.after()).orElse(""), part.limit()), part,
                Row::accountId)));
    }
}
