package yuejie.contract;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import yuejie.calendar.BillingZone;
import yuejie.money.Money;

/**
 * How a kind of fact is stored: its table, its columns, and the column by which its rows are looked up to
 * find those with the same key.
 *
 * @param name     the table
 * @param lookup   the indexed column
 * @param lookupBy the value of that column for a fact
 * @param columns  the fact's own columns, in the order of {@code values}
 * @param values   a fact's column values
 * @param read     a fact from a row
 * @param <F>      the kind of fact
 */
public record FactTable<F extends Fact>(String name, String lookup, Function<F, Object> lookupBy,
        List<String> columns, Function<F, Object[]> values, Reading<F> read) {

    /** Reads a fact from the current row of a result. */
    @FunctionalInterface
    public interface Reading<F> {
        /** The fact in the current row. */
        F from(ResultSet row) throws SQLException;
    }

    /** Accounts and their names. */
    public static final FactTable<Account> ACCOUNTS = new FactTable<>("account_fact", "account_id",
            Account::accountId, List.of("account_id", "name"),
            account -> new Object[] {account.accountId(), account.name()},
            row -> new Account(row.getString("account_id"), row.getString("name")));

    /** Applications. */
    public static final FactTable<ApplicationFact> APPLICATIONS = new FactTable<>("application_fact",
            "sdk_app_id", ApplicationFact::sdkAppId, List.of("sdk_app_id", "account_id", "site", "created_on"),
            app -> new Object[] {app.sdkAppId(), app.accountId(), app.site(), app.createdOn()},
            row -> new ApplicationFact(row.getLong("sdk_app_id"), row.getString("account_id"),
                    row.getString("site"), row.getObject("created_on", LocalDate.class)));

    /** Prepaid orders. */
    public static final FactTable<PlanOrder> ORDERS = new FactTable<>("order_fact", "order_id",
            PlanOrder::orderId, List.of("order_id", "app_no", "product", "months", "starts_on", "purchased_at"),
            order -> new Object[] {order.orderId(), order.appNo(), order.product(), order.months(),
                order.startsOn(), time(order.purchasedAt())},
            row -> new PlanOrder(row.getString("order_id"), row.getInt("app_no"), row.getString("product"),
                    row.getInt("months"), row.getObject("starts_on", LocalDate.class),
                    instant(row, "purchased_at")));

    /** Prepaid orders, looked up by their application. */
    public static final FactTable<PlanOrder> ORDERS_OF_APPLICATION = new FactTable<>(ORDERS.name, "app_no",
            PlanOrder::appNo,
            ORDERS.columns, ORDERS.values, ORDERS.read);

    /** Option changes. */
    public static final FactTable<OptionChange> OPTIONS = new FactTable<>("option_fact", "app_no",
            OptionChange::appNo, List.of("app_no", "option_name", "option_value", "effective_at"),
            change -> new Object[] {change.appNo(), change.option(), change.value(), time(change.effectiveAt())},
            row -> new OptionChange(row.getInt("app_no"), row.getString("option_name"),
                    row.getLong("option_value"), instant(row, "effective_at")));

    /** Service status events. */
    public static final FactTable<StatusEvent> EVENTS = new FactTable<>("status_fact", "app_no",
            StatusEvent::appNo, List.of("app_no", "status", "occurred_at", "reason"),
            event -> new Object[] {event.appNo(), event.status().name(), time(event.at()), event.reason()},
            row -> new StatusEvent(row.getInt("app_no"), StatusEvent.Status.valueOf(row.getString("status")),
                    instant(row, "occurred_at"), row.getString("reason")));

    /** Top-ups. */
    public static final FactTable<TopUp> TOP_UPS = new FactTable<>("topup_fact", "topup_id", TopUp::topupId,
            List.of("topup_id", "account_id", "amount", "paid_at"),
            topUp -> new Object[] {topUp.topupId(), topUp.accountId(), topUp.amount().value(), time(topUp.at())},
            row -> new TopUp(row.getString("topup_id"), row.getString("account_id"),
                    Money.of(row.getBigDecimal("amount")), instant(row, "paid_at")));

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(BillingZone.OFFSET);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
