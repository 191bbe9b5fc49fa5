package yuejie.contract.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.money.Money;
import yuejie.text.CodePointOrder;

/**
 * What an application has ordered: the states that the view {@code order_state} has of all applications, found by the
 * ids of one. It only reads.
 */
public final class JdbcOrderStates {

    /** All that ever happened to the order ids of an application, in the order in which it took effect. */
    private static final String EVENTS = """
            with ids as (select x.order_id from order_fact x join application a on a.app_no = x.app_no
                         where a.sdk_app_id = ?
                         union select order_id from order_refusal where sdk_app_id = ?)
            select x.order_id, a.sdk_app_id, x.product, cast(x.months as bigint) as months, x.starts_on, x.purchased_at,
                   x.action, t.valid_to, t.amount, coalesce(t.payment, 'PAID_OUTSIDE') as payment, '' as reason,
                   f.applied_seq, x.file_id, x.line_no
            from ids i join order_fact x on x.order_id = i.order_id
            join application a on a.app_no = x.app_no
            join import_file f on f.file_id = x.file_id
            left join order_terms t on t.file_id = x.file_id and t.line_no = x.line_no
            where f.applied_seq is not null
            union all
            select r.order_id, r.sdk_app_id, r.product, r.months, r.starts_on, r.purchased_at, 'REFUSED', null, null,
                '',
                   r.reason, f.applied_seq, r.file_id, r.line_no
            from ids i join order_refusal r on r.order_id = i.order_id
            join import_file f on f.file_id = r.file_id where f.applied_seq is not null
            order by applied_seq, line_no""";

    private static final Comparator<OrderState> AS_JUDGED = Comparator.comparing(OrderState::purchasedAt)
            .thenComparing(OrderState::orderId, CodePointOrder.INSTANCE);

    private record Event(long sdkAppId, String action, OrderState state) {
    }

    private final JdbcTemplate jdbc;

    /** The orders of one database. */
    public JdbcOrderStates(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The orders of an application, also those that were refused or withdrawn, by time of purchase and id. */
    public List<OrderState> of(long sdkAppId) {
        Map<String, List<Grant>> grants = grants(sdkAppId);
        Map<String, Event> latest = new HashMap<>();
        jdbc.query(EVENTS, (row, i) -> event(row, grants), sdkAppId, sdkAppId)
                .forEach(event -> latest.merge(event.state.orderId(), event, JdbcOrderStates::then));
        return latest.values().stream().filter(event -> event.sdkAppId == sdkAppId).map(Event::state)
                .sorted(AS_JUDGED).toList();
    }

    /** What is refused under an id that counts changes nothing; a withdrawal has the terms of what it takes back. */
    private static Event then(Event before, Event next) {
        return switch (next.action) {
            case "REFUSED" -> before.action.equals("ADD") ? before : next;
            case "WITHDRAW" -> before.action.equals("ADD") ? new Event(next.sdkAppId, next.action,
                    before.state.withdrawn()) : next;
            default -> next;
        };
    }

    private static Event event(ResultSet row, Map<String, List<Grant>> grants) throws SQLException {
        String action = row.getString("action");
        String status = action.equals("ADD") ? row.getString("payment")
                : action.equals("WITHDRAW") ? "WITHDRAWN" : action;
        return new Event(row.getLong("sdk_app_id"), action, new OrderState(row.getString("order_id"),
                row.getString("product"), row.getLong("months"),
                row.getObject("purchased_at", OffsetDateTime.class).toInstant(),
                row.getObject("starts_on", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
                Optional.ofNullable(row.getBigDecimal("amount")).map(Money::of), status,
                Optional.of(row.getString("reason")).filter(reason -> !reason.isEmpty()).map(RefusalReason::valueOf),
                grants.getOrDefault(row.getLong("file_id") + ":" + row.getLong("line_no"), List.of())));
    }

    /** By file and line of the orders that bring them. */
    private Map<String, List<Grant>> grants(long sdkAppId) {
        Map<String, List<Grant>> grants = new HashMap<>();
        jdbc.query("select g.* from application a join order_fact x on x.app_no = a.app_no join order_grant g"
                + " on g.file_id = x.file_id and g.line_no = x.line_no where a.sdk_app_id = ? order by g.grant_no",
                row -> {
                    grants.computeIfAbsent(row.getLong("file_id") + ":" + row.getLong("line_no"),
                            at -> new ArrayList<>())
                            .add(new Grant(row.getInt("grant_no"), row.getLong("minutes"),
                                    row.getObject("valid_from", LocalDate.class),
                                    row.getObject("valid_to", LocalDate.class),
                                    Grant.Scope.valueOf(row.getString("scope")),
                                    Optional.ofNullable(row.getObject("mini_program_until", LocalDate.class))));
                }, sdkAppId);
        return grants;
    }
}
