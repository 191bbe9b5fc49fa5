package yuejie.contract.order;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.contract.FactRow;
import yuejie.contract.FactRow.Action;
import yuejie.contract.FactTable;
import yuejie.contract.JdbcFacts;
import yuejie.contract.PlanOrder;
import yuejie.database.JdbcBulk;
import yuejie.money.Money;

/** What was decided of orders, beside the rows that brought them. It counts when their file does. */
public final class JdbcOrders {

    /**
     * An accepted order.
     *
     * @param lineNo  its line in the file
     * @param terms   its terms
     * @param payment how it is paid
     */
    public record Accepted(long lineNo, OrderTerms terms, Payment payment) {
    }

    /** How an order is paid. */
    public enum Payment {
        /** Outside of the book. */
        PAID_OUTSIDE,
        /** From the balance of the account. */
        PAID
    }

    private record GrantOf(long lineNo, Grant grant) {
    }

    private static final List<String> TABLES = List.of("order_terms", "order_grant", "order_refusal", "order_entry");

    private final JdbcTemplate jdbc;
    private final JdbcFacts facts;

    /** The orders of one database. */
    public JdbcOrders(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.facts = new JdbcFacts(jdbc);
    }

    /**
     * The orders that count, by application and id: those of applied files, and of the file itself so far.
     *
     * @param some orders of the applications that are asked for
     */
    public Map<Integer, Map<String, PlanOrder>> counting(long fileId, Collection<PlanOrder> some) {
        Map<Integer, Map<String, PlanOrder>> counting = new HashMap<>();
        for (FactRow<PlanOrder> row : facts.candidates(FactTable.ORDERS_OF_APPLICATION, fileId, some)) {
            Map<String, PlanOrder> orders = counting.computeIfAbsent(row.fact().appNo(), app -> new LinkedHashMap<>());
            if (row.action() == Action.ADD) {
                orders.put(row.fact().orderId(), row.fact());
            } else {
                orders.remove(row.fact().orderId());
            }
        }
        return counting;
    }

    /** Writes what was decided of orders of a file. */
    public void insert(long fileId, List<Accepted> accepted, List<OrderRefusal> refused) {
        new JdbcBulk(jdbc, "order_terms", List.of("file_id", "line_no", "valid_to", "amount", "payment"))
                .insert(accepted,
                        (row, order) -> row.number(fileId).number(order.lineNo).date(order.terms.validTo())
                                .decimal(order.terms.amount().map(Money::value).orElse(null))
                                .text(order.payment.name()));
        List<GrantOf> grants = accepted.stream().flatMap(order -> order.terms.grants().stream()
                .map(grant -> new GrantOf(order.lineNo, grant))).toList();
        new JdbcBulk(jdbc, "order_grant", List.of("file_id", "line_no", "grant_no", "minutes", "valid_from", "valid_to",
                "scope", "mini_program_until")).insert(grants,
                        (row, of) -> row.number(fileId).number(of.lineNo)
                                .integer(of.grant.number()).number(of.grant.minutes()).date(of.grant.validFrom())
                                .date(of.grant.validTo()).text(of.grant.scope().name())
                                .date(of.grant.miniProgramUntil().orElse(null)));
        new JdbcBulk(jdbc, "order_refusal", List.of("file_id", "line_no", "order_id", "sdk_app_id", "product", "months",
                "starts_on", "purchased_at", "reason")).insert(refused,
                        (row, order) -> row.number(fileId)
                                .number(order.lineNo()).text(order.orderId()).number(order.sdkAppId())
                                .text(order.product())
                                .number(order.months()).date(order.startsOn()).time(order.purchasedAt())
                                .text(order.reason().name()));
    }

    /** Removes what was decided of a file's orders; only of a file that is refused, so of what never counted. */
    public void remove(long fileId) {
        TABLES.forEach(table -> jdbc.update("delete from " + table + " where file_id = ?", fileId));
    }
}
