package yuejie.database;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reads many rows of whole numbers, once and forward only: by COPY on PostgreSQL, by a plain query elsewhere. A row
 * costs neither an object for each of its fields nor a conversion.
 */
public final class JdbcNumbers {

    /** Receives a row. */
    @FunctionalInterface
    public interface Row {
        /** One row; the array is used again for the next one. */
        void accept(long[] values);
    }

    /** The signature, the flags, and the length of an extension that servers do not send today. */
    private static final int HEADER = 11 + 2 * Integer.BYTES;
    private static final int NO_MORE = -1;

    private final JdbcTemplate jdbc;

    /** Reads from one database. */
    public JdbcNumbers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Reads the rows of a query.
     *
     * @param query a query without parameters; its columns are {@code int} or {@code bigint}, and never null
     */
    public void read(String query, Row row) {
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            boolean onServer = connection.isWrapperFor(PGConnection.class);
            if (onServer) {
                copy(connection.unwrap(PGConnection.class), query, row);
            } else {
                query(connection, query, row);
            }
            return onServer;
        });
    }

    /** The first message begins with a header; the last one has no fields. */
    private static void copy(PGConnection connection, String query, Row row) throws SQLException {
        CopyOut copy = connection.getCopyAPI().copyOut("copy (" + query + ") to stdout (format binary)");
        long[] values = {};
        int from = HEADER;
        for (byte[] message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
            ByteBuffer fields = ByteBuffer.wrap(message, from, message.length - from);
            from = 0;
            int count = fields.hasRemaining() ? fields.getShort() : NO_MORE;
            if (count == NO_MORE) {
                continue;
            }
            values = values.length == count ? values : new long[count];
            for (int i = 0; i < count; i++) {
                values[i] = fields.getInt() == Long.BYTES ? fields.getLong() : fields.getInt();
            }
            row.accept(values);
        }
    }

    private static void query(Connection connection, String query, Row row) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(query)) {
            long[] values = new long[result.getMetaData().getColumnCount()];
            while (result.next()) {
                for (int i = 0; i < values.length; i++) {
                    values[i] = result.getLong(i + 1);
                }
                row.accept(values);
            }
        }
    }
}
