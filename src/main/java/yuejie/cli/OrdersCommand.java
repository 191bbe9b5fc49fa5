package yuejie.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import yuejie.cli.shell.Arguments;
import yuejie.cli.shell.Book;
import yuejie.cli.shell.BookCommand;
import yuejie.cli.shell.ExitCode;
import yuejie.cli.text.OrdersText;
import yuejie.contract.order.Grant;
import yuejie.contract.order.OrderState;
import yuejie.desk.OrderInquiry;
import yuejie.explain.ExplanationLanguage;
import yuejie.money.Money;

/** {@code orders}: shows what an application has bought. */
@Command(name = "orders", description = {"Shows the prepaid orders of an application, by time of purchase: from when to"
        + " when each is valid, what it costs, and the minutes that it brings; also those that were refused, and why,"
        + " and those that were withdrawn.",
    "Writes nothing. Ends with 0, whatever there is."})
final class OrdersCommand extends BookCommand {

    @Option(names = "--app", required = true, paramLabel = "ID", description = "The application, by its sdk_app_id.")
    private long app;

    @Option(names = "--lang", paramLabel = "zh|en", description = "The language, zh or en (default:"
            + " YUEJIE_LANG, or else en).")
    private ExplanationLanguage language;

    @Override
    protected void check() {
        app = Arguments.app(app);
    }

    @Override
    protected ExitCode run(Book book) {
        OrderInquiry inquiry = book.get(OrderInquiry.class);
        List<OrderState> orders = inquiry.of(app);
        result(json(orders));
        say(new OrdersText(app, orders, inquiry, language).toString());
        return ExitCode.DONE;
    }

    private Map<String, Object> json(List<OrderState> orders) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sdk_app_id", app);
        json.put("exit_code", ExitCode.DONE.code());
        json.put("orders", orders.stream().map(OrdersCommand::json).toList());
        return json;
    }

    private static Map<String, Object> json(OrderState order) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("order_id", order.orderId());
        json.put("product", order.product());
        json.put("months", order.months());
        json.put("purchased_at", OrdersText.purchasedAt(order));
        json.put("starts_on", order.startsOn().toString());
        json.put("valid_to", order.validTo().map(LocalDate::toString).orElse(null));
        json.put("amount", order.amount().map(Money::toString).orElse(null));
        json.put("status", order.status());
        json.put("reason", order.reason().map(Enum::name).orElse(null));
        json.put("grants", order.grants().stream().map(OrdersCommand::json).toList());
        return json;
    }

    private static Map<String, Object> json(Grant grant) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("grant_no", grant.number());
        json.put("minutes", grant.minutes());
        json.put("valid_from", grant.validFrom().toString());
        json.put("valid_to", grant.validTo().toString());
        json.put("scope", grant.scope().name());
        json.put("mini_program_until", grant.miniProgramUntil().map(LocalDate::toString).orElse(null));
        return json;
    }
}
