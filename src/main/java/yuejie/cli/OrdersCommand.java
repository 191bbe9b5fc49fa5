package yuejie.cli;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import yuejie.cli.shell.Arguments;
import yuejie.cli.shell.Book;
import yuejie.cli.shell.BookCommand;
import yuejie.cli.shell.ExitCode;
import yuejie.cli.text.OrdersText;
import yuejie.contract.order.Grant;
import yuejie.contract.order.OrderState;
import yuejie.contract.order.RefusalReason;
import yuejie.desk.OrderInquiry;
import yuejie.explain.ExplanationLanguage;
import yuejie.money.Money;

/** {@code orders}: shows what an application has bought. */
@Command(name = "orders",
        description = {"Shows the prepaid orders of an application, by time of purchase: the validity,"
                + " the price and the minutes of each; also refused orders with the reason, and withdrawn orders.",
            "Writes nothing. Always ends with 0."})
final class OrdersCommand extends BookCommand {

    @Option(names = "--app", required = true, paramLabel = "ID", converter = Arguments.AppId.class,
            description = "The application, by its sdk_app_id.")
    private Long app;

    @Option(names = "--lang", paramLabel = "zh|en", description = "The language, zh or en (default:"
            + " YUEJIE_LANG, or else en).")
    private ExplanationLanguage language;

    record Orders(long sdkAppId, ExitCode exitCode, List<Order> orders) {
    }

    record Order(String orderId, String product, long months, LocalDateTime purchasedAt, LocalDate startsOn,
            Optional<LocalDate> validTo, Optional<Money> amount, String status, Optional<RefusalReason> reason,
            List<Minutes> grants) {
    }

    record Minutes(int grantNo, long minutes, LocalDate validFrom, LocalDate validTo, Grant.Scope scope,
            Optional<LocalDate> miniProgramUntil) {
    }

    @Override
    protected ExitCode run(Book book) {
        OrderInquiry inquiry = book.get(OrderInquiry.class);
        List<OrderState> orders = inquiry.of(app);
        result(new Orders(app, ExitCode.DONE, orders.stream().map(OrdersCommand::json).toList()));
        say(new OrdersText(app, orders, inquiry, language).toString());
        return ExitCode.DONE;
    }

    private static Order json(OrderState order) {
        return new Order(order.orderId(), order.product(), order.months(), OrdersText.purchasedAt(order),
                order.startsOn(), order.validTo(), order.amount(), order.status(), order.reason(),
                order.grants().stream().map(each -> new Minutes(each.number(), each.minutes(), each.validFrom(),
                        each.validTo(), each.scope(), each.miniProgramUntil())).toList());
    }
}
