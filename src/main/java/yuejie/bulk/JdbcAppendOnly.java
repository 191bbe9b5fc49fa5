package yuejie.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.h2.api.Trigger;

/**
 * The trigger of the embedded database that refuses to change or delete rows. On PostgreSQL, functions do the same
 * (migration V4). What a settlement wrote that is begun and not sealed can be deleted, so that it can be discarded.
 */
public final class JdbcAppendOnly implements Trigger {

    private static final String RESTRICT_VIOLATION = "23001";

    /** How to find the settlement of a row, for each table whose rows can be discarded; and the row's values for that. */
    private static final Map<String, Discardable> DISCARDABLE = Map.of(
            "assessment", new Discardable(0, 2, "select 1 from settlement s where s.billing_month = ?"
                    + " and s.revision = ? and s.status = 'BEGUN'"),
            "invoice", new Discardable(1, 3, "select 1 from settlement s where s.billing_month = ?"
                    + " and s.revision = ? and s.status = 'BEGUN'"),
            "invoice_line", new Discardable(0, 0, "select 1 from invoice i join settlement s"
                    + " on s.billing_month = i.billing_month and s.revision = i.revision"
                    + " where i.invoice_no = ? and i.invoice_no = ? and s.status = 'BEGUN'"));

    private record Discardable(int first, int second, String begun) {
    }

    private String table;

    @Override
    public void init(Connection connection, String schema, String trigger, String tableName, boolean before,
                     int type) {
        table = tableName;
    }

    @Override
    public void fire(Connection connection, Object[] oldRow, Object[] newRow) throws SQLException {
        Discardable discardable = DISCARDABLE.get(table);
        if (newRow != null || discardable == null || !isBegun(connection, discardable, oldRow)) {
            throw new SQLException(table + " is append-only: its rows are neither changed nor deleted",
                    RESTRICT_VIOLATION);
        }
    }

    private static boolean isBegun(Connection connection, Discardable discardable, Object[] row) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(discardable.begun)) {
            statement.setObject(1, row[discardable.first]);
            statement.setObject(2, row[discardable.second]);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }
}
