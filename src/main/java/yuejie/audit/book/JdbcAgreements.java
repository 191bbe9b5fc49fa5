package yuejie.audit.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads what was agreed for a range of applications: every row of the fact tables, also rows that no longer count. */
final class JdbcAgreements {

    @FunctionalInterface
    private interface Reading {
        AgreedRow from(ResultSet row, long seq) throws SQLException;
    }

    private static final String OF_RANGE = " where a.app_no >= ? and a.app_no < ?";

    private final JdbcTemplate jdbc;
    private final Map<Long, Long> applied;

    /**
     * Reads from one database.
     *
     * @param applied the places of the applied files, by file
     */
    JdbcAgreements(JdbcTemplate jdbc, Map<Long, Long> applied) {
        this.jdbc = jdbc;
        this.applied = applied;
    }

    /** The rows by internal number. */
    Map<Integer, List<AgreedRow>> read(int fromInclusive, int untilExclusive) {
        Map<Integer, List<AgreedRow>> rows = new HashMap<>();
        Reading app = (row, seq) -> new AgreedRow(new AgreedRow.Key(AgreedRow.Kind.APP, ""),
                List.of("app", text(row, "account_id"), text(row, "site"), text(row, "created_on")), seq,
                row.getLong("line_no"), adds(row));
        read(rows, "application_fact x join application a on a.sdk_app_id = x.sdk_app_id", app, fromInclusive,
                untilExclusive);
        read(rows, "order_fact a",
                (row, seq) -> new AgreedRow(new AgreedRow.Key(AgreedRow.Kind.ORDER, text(row, "order_id")),
                        List.of("order", text(row, "order_id"), text(row, "product"), text(row, "months"),
                                text(row, "starts_on"),
                                time(row, "purchased_at").toString()),
                        seq, row.getLong("line_no"), adds(row)),
                fromInclusive,
                untilExclusive);
        read(rows, "option_fact a", (row, seq) -> new AgreedRow(
                new AgreedRow.Key(AgreedRow.Kind.OPTION, text(row, "option_name"), time(row, "effective_at")),
                List.of("option", text(row, "option_name"), text(row, "option_value"),
                        time(row, "effective_at").toString()),
                seq, row.getLong("line_no"), adds(row)), fromInclusive,
                untilExclusive);
        read(rows, "status_fact a", (row, seq) -> new AgreedRow(
                new AgreedRow.Key(AgreedRow.Kind.STATUS, text(row, "status"), time(row, "occurred_at")),
                List.of("status", text(row, "status"), time(row, "occurred_at").toString(), text(row, "reason")), seq,
                row.getLong("line_no"), adds(row)), fromInclusive, untilExclusive);
        return rows;
    }

    private void read(Map<Integer, List<AgreedRow>> rows, String from, Reading reading, int fromInclusive,
            int untilExclusive) {
        jdbc.query("select * from " + from + OF_RANGE, row -> {
            Long seq = applied.get(row.getLong("file_id"));
            if (seq != null) {
                rows.computeIfAbsent(row.getInt("app_no"), appNo -> new ArrayList<>()).add(reading.from(row, seq));
            }
        }, fromInclusive, untilExclusive);
    }

    private static boolean adds(ResultSet row) throws SQLException {
        return row.getString("action").equals("ADD");
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
