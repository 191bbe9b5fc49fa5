package yuejie.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.LoggerFactory;
import yuejie.postgres.PostgresServer;

/** A PostgreSQL of its own for a benchmark, with durability on. */
public final class BenchServer implements AutoCloseable {

    private final PostgresServer server;

    private BenchServer(PostgresServer server) {
        this.server = server;
    }

    /** Starts one whose data lie in a directory. */
    public static BenchServer start(Path dataDirectory) {
        // how the server is unpacked and started is not what one wants to read here
        ((Logger) LoggerFactory.getLogger("io.zonky")).setLevel(Level.WARN);
        return new BenchServer(PostgresServer.start(ServerSettings.all(), dataDirectory));
    }

    /** A new, empty book. */
    public Book newBook(Path home) {
        return Book.onPostgres(server.newDatabase(), home);
    }

    void dropLastBook() {
        server.dropLastDatabase();
    }

    List<String> settings() throws SQLException {
        Book any = newBook(Path.of(""));
        ServerSettings.autovacuum(any, false);
        List<String> shown = ServerSettings.shown(any);
        dropLastBook();
        return shown;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
