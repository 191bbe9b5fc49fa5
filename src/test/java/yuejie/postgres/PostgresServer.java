package yuejie.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL that comes as a library: a process of its own, with databases made on demand. */
public final class PostgresServer implements AutoCloseable {

    /** The server of all tests of this process; it ends with the process. Durable only where a test is about that. */
    private static final class Shared {
        private static final PostgresServer INSTANCE = start(Boolean.getBoolean("tests.durable")
                ? Map.of("max_connections", "200", "fsync", "on", "synchronous_commit", "on", "full_page_writes", "on")
                : Map.of("max_connections", "200"));
    }

    private static final String USER = "postgres";

    private final EmbeddedPostgres server;
    private final AtomicInteger databases = new AtomicInteger();

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** The server that all tests of this process share; each makes a database of its own. */
    public static PostgresServer shared() {
        return Shared.INSTANCE;
    }

    /**
     * Starts a server on a free port.
     *
     * @param settings server settings by name; the library's own turn durability off
     */
    public static PostgresServer start(Map<String, String> settings) {
        return start(EmbeddedPostgres.builder(), settings);
    }

    /**
     * Starts a server on a free port that keeps its data in a directory, which is deleted when it ends.
     *
     * @param settings server settings by name; the library's own turn durability off
     */
    public static PostgresServer start(Map<String, String> settings, Path dataDirectory) {
        return start(EmbeddedPostgres.builder().setDataDirectory(dataDirectory).setCleanDataDirectory(true), settings);
    }

    /** Starts a server on a free port, with what an earlier one left in a directory, if anything. */
    public static PostgresServer startIn(Path dataDirectory) {
        return start(EmbeddedPostgres.builder().setDataDirectory(dataDirectory).setCleanDataDirectory(false), Map.of());
    }

    private static PostgresServer start(EmbeddedPostgres.Builder builder, Map<String, String> settings) {
        try {
            settings.forEach(builder::setServerConfig);
            return new PostgresServer(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start: " + e.getMessage(), e);
        }
    }

    /** Makes an empty database and returns its address, with the user in it. */
    public String newDatabase() {
        String name = newName();
        execute("create database " + name);
        return address(name);
    }

    private String newName() {
        return "book_" + databases.incrementAndGet();
    }

    /** The address of a database, with the user in it. */
    public String address(String name) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + name + "?user=" + USER;
    }

    /** Makes a copy of a database that nobody uses just now, and returns its address, with the user in it. */
    public String copyOf(String address) {
        String copy = newName();
        execute("create database " + copy + " template " + address.replaceFirst(".*/", "").replaceFirst("\\?.*", ""));
        return address(copy);
    }

    /** Drops the database at an address. */
    public void drop(String address) {
        execute("drop database " + address.replaceFirst(".*/", "").replaceFirst("\\?.*", "") + " with (force)");
    }

    /** Drops the database that was made last. */
    public void dropLastDatabase() {
        execute("drop database book_" + databases.get() + " with (force)");
    }

    private void execute(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("'" + sql + "' failed: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
