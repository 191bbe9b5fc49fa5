package yuejie.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything that is known: the facts of one or more data drops, in plain maps by their keys (data
 * contract, 2). Times are seconds since 1970-01-01T00:00Z. Whoever has facts in another form may put
 * them straight into the maps.
 */
public final class Facts {

    /** An application (R1.1); its site is fixed for ever. */
    public record App(long id, String accountId, String site, LocalDate createdOn) {
    }

    /** A prepaid order (R2); only those of a plan matter to a settlement. */
    public record Order(String id, long app, String product, int months, LocalDate startsOn, long purchasedAt) {
    }

    /** An option change (R5): a retention in days from an instant on, 0 for none. */
    public record Option(long app, String option, BigInteger value, long effectiveAt) {
    }

    /** A suspension or resumption (R6.2). */
    public record Status(long app, String status, long at, String reason) {
    }

    /** Money paid in (R8.1). */
    public record TopUp(String id, String accountId, BigDecimal amount, long at) {
    }

    /** A day's snapshot of one application (R3.1). */
    public record Usage(long app, LocalDate day, BigInteger dau, BigInteger groups) {
    }

    /** Account names by account id. */
    public final Map<String, String> accounts = new TreeMap<>(Csv.BY_CODE_POINT);
    /** Applications by id, in the order of the number. */
    public final Map<Long, App> apps = new TreeMap<>();
    /** Live orders by {@code order_id}. */
    public final Map<String, Order> orders = new LinkedHashMap<>();

    /** Every movement of money. */
    final Ledger ledger = new Ledger();
    /** Whether orders are paid from the balances (R2.4). */
    final boolean ordersFromBalance;
    /** Where all orders of all drops are judged. */
    final OrderDesk desk = new OrderDesk(this);
    /** Live option changes by application, option and instant. */
    public final Map<List<Object>, Option> options = new LinkedHashMap<>();
    /** Live status events by application, status and instant. */
    public final Map<List<Object>, Status> statuses = new LinkedHashMap<>();
    /** Top-ups by {@code topup_id}. */
    public final Map<String, TopUp> topUps = new LinkedHashMap<>();
    /** The latest snapshot of an application and day. */
    public final Map<List<Object>, Usage> usage = new LinkedHashMap<>();

    /** No facts yet; orders are paid elsewhere. */
    public Facts() {
        this(false);
    }

    /** No facts yet. */
    Facts(boolean ordersFromBalance) {
        this.ordersFromBalance = ordersFromBalance;
    }

    /** The snapshot of a day, or null where none came (R3.2). */
    Usage usageOf(long app, LocalDate day) {
        return usage.get(List.of(app, day));
    }

    /** The plan orders of one application, in no particular order. */
    List<Order> planOrdersOf(long app) {
        return orders.values().stream()
                .filter(order -> order.app() == app)
                .filter(order -> order.product().equals("PRO") || order.product().equals("FLAGSHIP"))
                .toList();
    }

    List<Option> optionsOf(long app) {
        return options.values().stream()
                .filter(option -> option.app() == app && option.option().equals("HISTORY_STORAGE"))
                .toList();
    }

    List<Status> statusesOf(long app) {
        return statuses.values().stream().filter(status -> status.app() == app).toList();
    }
}
