package yuejie.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;

/**
 * A database in which a month is imported and settled.
 *
 * @param url         its address, for JDBC
 * @param environment the settings with which Yuejie finds it
 */
public record Book(String url, Map<String, String> environment) {

    /** A book on PostgreSQL; rejected rows would be kept in the directory. */
    static Book onPostgres(String url, Path home) {
        return new Book(url, Map.of("YUEJIE_HOME", home.toString(), "SPRING_DATASOURCE_URL", url));
    }

    /** The book that Yuejie keeps in a directory by itself. */
    static Book embedded(Path home) {
        return new Book("jdbc:h2:file:" + home.resolve("book")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;IFEXISTS=TRUE", Map.of("YUEJIE_HOME", home.toString()));
    }

    /** A connection to it. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    /** A connection to it on PostgreSQL, for which names without a schema are those of this one. */
    public Connection connect(String schema) throws SQLException {
        Connection connection = connect();
        connection.setSchema(schema);
        return connection;
    }

    /** Executes statements, each committed by itself. */
    public void execute(String... statements) throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The first row of an answer, its columns separated by bars. */
    public String row(String sql) throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            StringBuilder text = new StringBuilder(row.getString(1));
            for (int i = 2; i <= row.getMetaData().getColumnCount(); i++) {
                text.append(" | ").append(row.getString(i));
            }
            return text.toString();
        }
    }

    /** How long the last job of a schema took, as Spring Batch recorded it. */
    public Duration lastJob(String schema) throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select start_time, end_time, status from " + schema
                        + ".batch_job_execution order by job_execution_id desc limit 1")) {
            if (!row.next() || !row.getString(3).equals("COMPLETED")) {
                throw new IllegalStateException("The last job in schema " + schema + " did not complete");
            }
            return Duration.between(row.getObject(1, LocalDateTime.class), row.getObject(2, LocalDateTime.class));
        }
    }
}
