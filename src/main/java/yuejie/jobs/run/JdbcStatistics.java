package yuejie.jobs.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * The database's statistics of its rows. PostgreSQL renews them from time to time. Until then, it plans for a month
 * without rows, and compares every invoice of a new month with every assessment, for hours.
 */
public final class JdbcStatistics {

    private final DataSource dataSource;

    JdbcStatistics(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Lets the server count what was settled, where there is one. It only warns a role that does not own the tables.
     */
    public void renew() {
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            if (JdbcServer.isPostgresql(connection)) {
                statement.execute("analyze assessment, invoice, invoice_line, usage_meter");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The statistics of the database cannot be renewed: " + e.getMessage(), e);
        }
    }
}
