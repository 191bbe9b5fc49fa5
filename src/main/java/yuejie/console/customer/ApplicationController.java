package yuejie.console.customer;

import static yuejie.console.page.Column.code;
import static yuejie.console.page.Column.date;
import static yuejie.console.page.Column.money;
import static yuejie.console.page.Column.number;
import static yuejie.console.page.Column.text;
import static yuejie.console.page.Column.time;
import static yuejie.console.page.Column.word;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import yuejie.book.BookReader;
import yuejie.calendar.BillingZone;
import yuejie.console.customer.JdbcApplications.Invoiced;
import yuejie.console.customer.JdbcApplications.Month;
import yuejie.console.page.Address;
import yuejie.console.page.Asked;
import yuejie.console.page.Column;
import yuejie.console.page.Column.Kind;
import yuejie.console.page.Fact;
import yuejie.console.page.Listing;
import yuejie.console.page.NotFoundException;
import yuejie.console.page.Page;
import yuejie.contract.AppRange;
import yuejie.contract.Application;
import yuejie.contract.Contract;
import yuejie.contract.JdbcContracts;
import yuejie.contract.OptionChange;
import yuejie.contract.StatusEvent;
import yuejie.contract.order.Grant;
import yuejie.contract.order.JdbcOrderStates;
import yuejie.contract.order.OrderState;

/** The page of one application: what was agreed for it, how its months ended, and its invoices. */
@Controller
public final class ApplicationController {

    /** Minutes of calls, with the order that brings them. */
    private record Granted(String orderId, Grant grant) {
    }

    private final BookReader book;

    ApplicationController(BookReader book) {
        this.book = book;
    }

    /** One application. */
    @GetMapping({"/applications/{id}", "/applications/{id}.csv"})
    Page application(@PathVariable String id) {
        long sdkAppId = Asked.application(Optional.of(id)).orElseThrow();
        return book.read(parts -> {
            JdbcContracts contracts = parts.get(JdbcContracts.class);
            JdbcApplications pages = parts.get(JdbcApplications.class);
            int appNo = contracts.appNo(sdkAppId).orElseThrow(() -> new NotFoundException("application " + sdkAppId));
            Contract contract = contracts.read(AppRange.of(appNo, AppRange.NOW)).get(0);
            Application application = contract.application();
            List<OrderState> orders = new ArrayList<>(parts.get(JdbcOrderStates.class).of(sdkAppId));
            Collections.reverse(orders);
            return Page.of("application", Long.toString(sdkAppId))
                    .list(Listing.all("outcomes", monthColumns(sdkAppId), pages.months(appNo)))
                    .list(Listing.all("issued", invoiceColumns(), pages.invoices(appNo)))
                    .list(Listing.all("orders", orderColumns(), orders))
                    .list(Listing.all("grants", grantColumns(), orders.stream()
                            .flatMap(order -> order.grants().stream().map(grant -> new Granted(order.orderId(), grant)))
                            .toList()))
                    .list(Listing.all("options", optionColumns(), contract.options().stream()
                            .sorted(Comparator.comparing(OptionChange::effectiveAt).reversed()
                                    .thenComparing(OptionChange::option))
                            .toList()))
                    .list(Listing.all("statuses", statusColumns(), contract.events().stream()
                            .sorted(Comparator.comparing(StatusEvent::at).reversed()
                                    .thenComparing(StatusEvent::status))
                            .toList()))
                    .with("facts", facts(application, contracts.accountName(application.accountId())));
        });
    }

    private static List<Fact> facts(Application application, Optional<String> name) {
        String account = application.accountId();
        return List.of(Fact.of("account", Kind.TEXT, account).leadsTo(Address.account(account)),
                Fact.of("account-name", Kind.TEXT, name.orElse(null)),
                Fact.of("site", Kind.TEXT, application.site()),
                Fact.of("created-on", Kind.DATE, application.createdOn()));
    }

    private static List<Column<Month>> monthColumns(long sdkAppId) {
        return List.of(text("month", Month::month).leadsTo(month -> Address.application(sdkAppId) + "/"
                + month.month()), number("revision", Month::revision), word("settlement", Month::status),
                word("outcome", Month::outcome), code("reason", Month::reason), money("amount", Month::total),
                text("account", Month::accountId).leadsTo(month -> Address.account(month.accountId())));
    }

    static List<Column<Invoiced>> invoiceColumns() {
        return List.of(text("invoice", Invoiced::number).leadsTo(invoice -> Address.invoice(invoice.number())),
                money("total", Invoiced::total), money("open", Invoiced::open),
                word("overdue", invoice -> invoice.overdue() ? "OVERDUE" : null), text("held-for", Invoiced::heldFor));
    }

    private static List<Column<OrderState>> orderColumns() {
        return List.of(text("order", OrderState::orderId), code("product", OrderState::product),
                number("months-bought", OrderState::months), date("starts-on", OrderState::startsOn),
                date("valid-to", order -> order.validTo().orElse(null)),
                money("price", order -> order.amount().orElse(null)), word("state", OrderState::status),
                code("reason", order -> order.reason().orElse(null)),
                time("purchased-at", order -> at(order.purchasedAt())));
    }

    private static List<Column<Granted>> grantColumns() {
        return List.of(text("order", Granted::orderId), number("minutes", granted -> granted.grant().minutes()),
                date("usable-from", granted -> granted.grant().validFrom()),
                date("valid-to", granted -> granted.grant().validTo()),
                word("usable-by", granted -> granted.grant().scope()),
                date("mini-programs-until", granted -> granted.grant().miniProgramUntil().orElse(null)));
    }

    private static List<Column<OptionChange>> optionColumns() {
        return List.of(time("effective-at", change -> at(change.effectiveAt())),
                code("option", OptionChange::option), number("option-value", OptionChange::value));
    }

    private static List<Column<StatusEvent>> statusColumns() {
        return List.of(time("occurred-at", event -> at(event.at())), word("status", StatusEvent::status),
                word("reason", StatusEvent::reason));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(BillingZone.OFFSET);
    }
}
