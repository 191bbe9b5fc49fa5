package yuejie.console.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The audit trail, for pages. */
final class JdbcDecisionPages {

    private static final String DECISIONS = """
            select a.*, s.link_no from audit_event a left join seal s on s.event_id = a.event_id
            """;

    private final JdbcTemplate jdbc;

    JdbcDecisionPages(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A decision.
     *
     * @param event  its number
     * @param at     when
     * @param user   who, by the name at the operating system
     * @param kind   what: {@code HOLD}, for example
     * @param detail of what, and why
     * @param link   the link of the chain that seals it; empty where none does
     */
    record DecisionRow(long event, OffsetDateTime at, String user, String kind, String detail,
            Optional<Integer> link) {
    }

    /**
     * The latest decisions.
     *
     * @param kind   only of this kind; empty for all
     * @param user   only of this person; empty for all
     * @param before only decisions with a smaller number; empty for the latest
     */
    List<DecisionRow> decisions(Optional<String> kind, Optional<String> user, Optional<Long> before, int atMost) {
        return jdbc.query(
                DECISIONS + "where (cast(? as varchar) is null or a.event = ?) and (cast(? as varchar) is null"
                        + " or a.os_user = ?) and a.event_id < ? order by a.event_id desc limit ?",
                (row, i) -> decision(row),
                kind.orElse(null), kind.orElse(null), user.orElse(null), user.orElse(null),
                before.orElse(Long.MAX_VALUE), atMost);
    }

    /** One decision. */
    List<DecisionRow> decision(long event) {
        return jdbc.query(DECISIONS + "where a.event_id = ?", (row, i) -> decision(row), event);
    }

    private static DecisionRow decision(ResultSet row) throws SQLException {
        int link = row.getInt("link_no");
        return new DecisionRow(row.getLong("event_id"), row.getObject("occurred_at", OffsetDateTime.class),
                row.getString("os_user"), row.getString("event"), row.getString("detail"),
                link == 0 ? Optional.empty() : Optional.of(link));
    }
}
