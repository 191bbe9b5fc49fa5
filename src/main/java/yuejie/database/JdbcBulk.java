package yuejie.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Inserts many rows into one table, in the transaction of the caller: by COPY on PostgreSQL, by statements of many
 * rows elsewhere. There, only the transaction makes sure that all of them are written or none.
 */
public final class JdbcBulk {

    /** Rows in one statement where there is no COPY. More gain little, and each is a parameter to be parsed. */
    private static final int ROWS_IN_A_STATEMENT = 100;

    private final JdbcTemplate jdbc;
    private final String table;
    private final List<String> columns;

    /**
     * Inserts into a table.
     *
     * @param columns the columns to be filled, in the order in which their values are put
     */
    public JdbcBulk(JdbcTemplate jdbc, String table, List<String> columns) {
        this.jdbc = jdbc;
        this.table = table;
        this.columns = List.copyOf(columns);
    }

    /**
     * Inserts one row for each item.
     *
     * @param values puts an item's values
     * @throws IllegalStateException if the database does not confirm as many rows as there are items
     */
    public <T> void insert(List<? extends T> items, BulkRow.Values<T> values) {
        if (items.isEmpty()) {
            return;
        }
        ConnectionCallback<Long> inserting = connection -> connection.isWrapperFor(PGConnection.class)
                ? copy(connection.unwrap(PGConnection.class), items, values) : statements(connection, items, values);
        Long inserted = jdbc.execute(inserting);
        if (inserted == null || inserted != items.size()) {
            throw new IllegalStateException(items.size() + " rows were written to " + table
                    + ", and the database says " + inserted);
        }
    }

    private <T> long copy(PGConnection connection, List<? extends T> items, BulkRow.Values<T> values)
            throws SQLException {
        CopyIn copy = connection.getCopyAPI().copyIn("copy " + table + " (" + String.join(", ", columns)
                + ") from stdin (format binary)");
        try {
            JdbcCopyRow row = new JdbcCopyRow(copy, columns.size());
            for (T item : items) {
                row.begin();
                values.put(row, item);
            }
            row.end();
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private <T> long statements(Connection connection, List<? extends T> items, BulkRow.Values<T> values)
            throws SQLException {
        int whole = items.size() / ROWS_IN_A_STATEMENT * ROWS_IN_A_STATEMENT;
        return statements(connection, items.subList(0, whole), ROWS_IN_A_STATEMENT, values)
                + statements(connection, items.subList(whole, items.size()), 1, values);
    }

    /** Writes items, whose number is a multiple of the rows in a statement. */
    private <T> long statements(Connection connection, List<? extends T> items, int rows, BulkRow.Values<T> values)
            throws SQLException {
        if (items.isEmpty()) {
            return 0;
        }
        long inserted = 0;
        try (PreparedStatement statement = connection.prepareStatement(insertOf(rows))) {
            Iterator<? extends T> item = items.iterator();
            while (item.hasNext()) {
                JdbcStatementRow row = new JdbcStatementRow(statement);
                for (int i = 0; i < rows; i++) {
                    values.put(row, item.next());
                }
                inserted += statement.executeUpdate();
            }
        }
        return inserted;
    }

    private String insertOf(int rows) {
        String marks = "(" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        return "insert into " + table + " (" + String.join(", ", columns) + ") values "
                + String.join(", ", Collections.nCopies(rows, marks));
    }
}
