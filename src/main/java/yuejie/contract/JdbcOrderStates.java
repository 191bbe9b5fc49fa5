package yuejie.contract;

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

/** What an application has ordered. It only reads. */
public final class JdbcOrderStates {

    private static final Comparator<OrderState> AS_JUDGED = Comparator.comparing(OrderState::purchasedAt)
            .thenComparing(OrderState::orderId, CodePointOrder.INSTANCE);

    private final JdbcTemplate jdbc;

    /** The orders of one database. */
    public JdbcOrderStates(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The orders of an application, also those that were refused or withdrawn, by time of purchase and id. */
    public List<OrderState> of(long sdkAppId) {
        Map<String, List<Grant>> grants = grants(sdkAppId);
        List<OrderState> states = new ArrayList<>(jdbc.query("select * from order_state where sdk_app_id = ?",
                (row, i) -> new OrderState(row.getString("order_id"), row.getString("product"), row.getLong("months"),
                        row.getObject("purchased_at", OffsetDateTime.class).toInstant(),
                        row.getObject("starts_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
                        Optional.ofNullable(row.getBigDecimal("amount")).map(Money::of), row.getString("status"),
                        Optional.of(row.getString("reason")).filter(reason -> !reason.isEmpty())
                                .map(RefusalReason::valueOf),
                        grants.getOrDefault(row.getString("order_id"), List.of())), sdkAppId));
        states.sort(AS_JUDGED);
        return states;
    }

    private Map<String, List<Grant>> grants(long sdkAppId) {
        Map<String, List<Grant>> grants = new HashMap<>();
        jdbc.query("select s.order_id, g.* from order_state s join order_grant g on g.file_id = s.file_id"
                + " and g.line_no = s.line_no where s.sdk_app_id = ? order by g.grant_no", row -> {
                    grants.computeIfAbsent(row.getString("order_id"), id -> new ArrayList<>()).add(new Grant(
                            row.getInt("grant_no"), row.getLong("minutes"), row.getObject("valid_from", LocalDate.class),
                            row.getObject("valid_to", LocalDate.class), Grant.Scope.valueOf(row.getString("scope")),
                            Optional.ofNullable(row.getObject("mini_program_until", LocalDate.class))));
                }, sdkAppId);
        return grants;
    }
}
