package yuejie.bench.rival;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import yuejie.bench.Book;
import yuejie.bench.Contender;
import yuejie.bench.Measured;
import yuejie.bench.Who;
import yuejie.bench.drop.BenchDrop;

/**
 * The fastest that one connection can load the files as they come: {@code COPY} into a table with the same key, one
 * transaction for each file. It checks nothing that the table does not, hashes nothing, keeps no count, and a file
 * that comes again stops it.
 */
public final class CopyImport implements Contender {

    private static final int BUFFER = 1 << 16;

    @Override
    public Who who() {
        return Who.COPY;
    }

    @Override
    public Measured run(Book book, BenchDrop drop) throws Exception {
        try (Connection connection = book.connect(); Statement statement = connection.createStatement()) {
            statement.execute("create schema copied");
            statement.execute("create table copied.usage_daily (sdk_app_id bigint, usage_date date, dau bigint,"
                    + " groups bigint, primary key (usage_date, sdk_app_id))");
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            long start = System.nanoTime();
            for (Path file : drop.usageFiles()) {
                try (InputStream in = Files.newInputStream(file)) {
                    copy.copyIn("copy copied.usage_daily (sdk_app_id, usage_date, dau, groups) from stdin"
                            + " (format csv, header)", in, BUFFER);
                }
            }
            return Measured.inProcess(Duration.ofNanos(System.nanoTime() - start));
        }
    }
}
