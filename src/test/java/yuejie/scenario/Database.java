package yuejie.scenario;

import java.nio.file.Path;
import java.util.Optional;
import yuejie.postgres.PostgresServer;

/** The databases that a book can be kept in. */
public enum Database {

    /** The embedded one, a file below the book's home. */
    H2,

    /** A server: a database of its own for each book. */
    POSTGRESQL;

    /** The database of this run of the tests: Maven runs those of {@link OnBothDatabases} once with each. */
    public static Database ofThisRun() {
        return valueOf(System.getProperty("tests.database", H2.name()));
    }

    /** Where a new book is kept, as the setting says it; empty for the book that needs no setting. */
    public Optional<String> newBook() {
        return this == H2 ? Optional.empty() : Optional.of(PostgresServer.shared().newDatabase());
    }

    /** Makes a book that is empty, and returns where it is kept, as the setting says it. */
    Optional<String> madeBook(Path home) {
        if (this == H2) {
            MadeBook.embedIn(home);
            return Optional.empty();
        }
        return Optional.of(MadeBook.onServer());
    }

    /** Where the embedded book of a home lies, for a look between two commands. */
    static String embeddedIn(Path home) {
        return "jdbc:h2:file:" + home.resolve("book") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
    }
}
