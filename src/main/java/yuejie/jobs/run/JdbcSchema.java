package yuejie.jobs.run;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import yuejie.crash.CrashPoint;
import yuejie.file.OwnFiles;

/**
 * Makes the tables of a book, and brings those of an older version up to date. On PostgreSQL each migration is one
 * transaction. The embedded database commits each statement that makes or changes a table: a process that is killed
 * between two of these would leave a book that could never be opened again. So there the work is done on a copy beside
 * the book, which takes the book's place in one step when it is complete.
 */
public final class JdbcSchema {

    private static final String FILE = ".mv.db";

    private final HikariDataSource book;
    private final Flyway flyway;

    private JdbcSchema(HikariDataSource book, Flyway flyway) {
        this.book = book;
        this.flyway = flyway;
    }

    /**
     * Makes or changes tables where that is to be done.
     *
     * @param before is called before anything is made or changed
     */
    public static void migrate(DataSource book, Flyway flyway, Runnable before) {
        try {
            boolean pending = flyway.info().pending().length > 0;
            if (pending) {
                before.run();
                JdbcServer.mustBeWritable(book);
                JdbcServer.mustBeEmptyOrABook(book);
            }
            new JdbcSchema(book.unwrap(HikariDataSource.class), flyway).migrate(pending);
        } catch (SQLException e) {
            throw new IllegalStateException("The tables of the book cannot be made: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void migrate(boolean pending) throws SQLException, IOException {
        try (Connection connection = book.getConnection()) {
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            String path = JdbcServer.isPostgresql(connection) ? null
                    : jdbc.queryForObject("select database_path()", String.class);
            if (path != null && pending) {
                Path copy = copy(jdbc, path);
                boolean isNew = Files.size(copy) == 0;
                migrate(copy);
                if (!isNew) {
                    OwnFiles.takeMode(copy, Path.of(path + FILE));
                }
                // the copy gets the name while the old file is locked: no other process can open the old file any more
                Files.move(copy, Path.of(path + FILE), StandardCopyOption.ATOMIC_MOVE);
                // the pool's connections end with the database: their failures are no errors to be written down
                jdbc.execute("set trace_level_file 0");
                jdbc.execute("shutdown immediately");
                book.getHikariPoolMXBean().softEvictConnections();
            }
        }
        flyway.migrate();
        if (pending) {
            CrashPoint.SCHEMA_MADE.reached();
        }
    }

    /** A copy of the book, or an empty file where there is none to copy. What a dead process left there is removed. */
    private static Path copy(JdbcTemplate jdbc, String path) throws IOException {
        Path copy = Path.of(path + "-migrated" + FILE);
        Files.deleteIfExists(copy);
        OwnFiles.output(copy).close();
        if (jdbc.queryForList("select 1 from information_schema.tables where table_schema = 'public'").isEmpty()) {
            return copy;
        }
        Path backup = Path.of(path + "-backup.zip");
        OwnFiles.output(backup).close();
        jdbc.update("backup to ?", backup.toString());
        try (InputStream file = Files.newInputStream(backup); ZipInputStream zip = new ZipInputStream(file)) {
            while (!zip.getNextEntry().getName().endsWith(FILE)) {
                zip.closeEntry();
            }
            try (OutputStream out = OwnFiles.output(copy)) {
                zip.transferTo(out);
            }
        }
        Files.delete(backup);
        return copy;
    }

    private void migrate(Path copy) throws SQLException, IOException {
        String settings = book.getJdbcUrl().replaceFirst("^[^;]*", "");
        String address = "jdbc:h2:file:" + copy.toString().replaceFirst("\\Q" + FILE + "\\E$", "") + settings;
        DataSource aside = new SimpleDriverDataSource(new org.h2.Driver(), address, book.getUsername(),
                book.getPassword());
        // open until all is done, so that it is not closed and opened again in between
        try (Connection open = aside.getConnection()) {
            open.setReadOnly(true);
            Flyway.configure().configuration(flyway.getConfiguration()).dataSource(aside).load().migrate();
        }
        try (FileChannel file = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            file.force(true);
        }
    }
}
