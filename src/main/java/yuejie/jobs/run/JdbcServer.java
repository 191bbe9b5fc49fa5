package yuejie.jobs.run;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import javax.sql.DataSource;
import yuejie.failure.RefusedException;

/** Whether the database server can hold a book. */
public final class JdbcServer {

    private static final int OLDEST = 15;

    private JdbcServer() {
    }

    /** Whether the database is a PostgreSQL server, and not the embedded one. */
    static boolean isPostgresql(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    /** Closes all connections at once, also those on which a thread waits for an answer. */
    public static void close(DataSource dataSource) {
        try {
            dataSource.unwrap(HikariDataSource.class).close();
        } catch (SQLException e) {
            throw new IllegalStateException("The connections cannot be closed: " + e.getMessage(), e);
        }
    }

    /**
     * Checks the server before anything is made in it: an older PostgreSQL would fail later, in the middle of a run.
     *
     * @throws RefusedException if it is too old
     */
    public static void check(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            DatabaseMetaData server = connection.getMetaData();
            if (isPostgresql(connection) && server.getDatabaseMajorVersion() < OLDEST) {
                throw new RefusedException("PostgreSQL " + OLDEST + " or later is needed, and the server is "
                        + server.getDatabaseProductVersion() + ". Nothing was changed; update it, or name another in"
                        + " SPRING_DATASOURCE_URL.");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be asked for its version: " + e.getMessage(), e);
        }
    }
}
