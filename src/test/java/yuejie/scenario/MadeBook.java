package yuejie.scenario;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.springframework.util.FileSystemUtils;
import yuejie.file.OwnFiles;
import yuejie.postgres.PostgresServer;

/**
 * A book whose tables are made and empty. The tables are made once for all tests of this process, and copied for each:
 * to make them takes longer than most commands.
 */
final class MadeBook {

    /** The file of the embedded book. */
    private static final class Embedded {
        private static final byte[] FILE = file();

        private static byte[] file() {
            try {
                Path home = Files.createTempDirectory("yuejie");
                make(Database.embeddedIn(home), "h2");
                byte[] file = Files.readAllBytes(home.resolve("book.mv.db"));
                FileSystemUtils.deleteRecursively(home);
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The database on the server. */
    private static final class OnServer {
        private static final String ADDRESS = PostgresServer.shared().newDatabase();

        static {
            make(ADDRESS, "postgresql");
        }
    }

    private MadeBook() {
    }

    /** Makes an embedded book in a directory. */
    static void embedIn(Path home) {
        try {
            try (OutputStream file = OwnFiles.output(OwnFiles.directories(home).resolve("book.mv.db"))) {
                file.write(Embedded.FILE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a book on the server, and returns its address. */
    static String onServer() {
        return PostgresServer.shared().copyOf(OnServer.ADDRESS);
    }

    private static void make(String address, String vendor) {
        Flyway.configure().dataSource(address, "", "")
                .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor).load().migrate();
    }
}
