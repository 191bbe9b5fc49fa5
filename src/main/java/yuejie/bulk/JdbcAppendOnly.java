package yuejie.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * The trigger of the embedded database that refuses to change or delete rows. On PostgreSQL, functions do the same
 * (migration V4). What a settlement wrote that is begun and not sealed can be deleted, so that it can be discarded.
 */
public final class JdbcAppendOnly implements Trigger {

    private static final String RESTRICT_VIOLATION = "23001";

    private static final String BEGUN = "select 1 from settlement s where s.billing_month = ? and s.revision = ? and"
            + " s.status = 'BEGUN'";

    /**
     * How to find the settlement of a row, for each table whose rows can be discarded; and the row's columns for that.
     */
    private static final Map<String, Discardable> DISCARDABLE = Map.of(
            "assessment", new Discardable(BEGUN, List.of(0, 2)),
            "invoice", new Discardable(BEGUN, List.of(1, 3)),
            "invoice_line", new Discardable("select 1 from invoice i join settlement s"
                    + " on s.billing_month = i.billing_month and s.revision = i.revision"
                    + " where i.invoice_no = ? and s.status = 'BEGUN'", List.of(0)));

    private record Discardable(String begun, List<Integer> columns) {
    }

    private String table = "";

    @Override
    public void init(Connection connection, String schema, String trigger, String tableName, boolean before,
            int type) {
        table = tableName;
    }

    @Override
    public void fire(Connection connection, Object[] oldRow, Object @Nullable [] newRow) throws SQLException {
        Discardable discardable = DISCARDABLE.get(table);
        if (newRow != null || discardable == null || !isBegun(connection, discardable, oldRow)) {
            throw new SQLException(table + " is append-only: its rows are neither changed nor deleted",
                    RESTRICT_VIOLATION);
        }
    }

    private static boolean isBegun(Connection connection, Discardable discardable, Object[] row) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(discardable.begun)) {
            for (int i = 0; i < discardable.columns.size(); i++) {
                statement.setObject(i + 1, row[discardable.columns.get(i)]);
            }
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }
}
