package yuejie.jobs;

import java.nio.file.Path;

/**
 * Where a book is kept.
 *
 * @param home where rejects, and the embedded database, are kept
 * @param url  the address of the database, with its settings
 */
public record BookPlace(Path home, String url) {

    /** The home folder of an embedded book, or the address of any other database: a sentence without its full stop. */
    String words() {
        return url.startsWith("jdbc:h2:file:" + home + "/") ? "YUEJIE_HOME is " + home
                : "The database is " + new DatabaseAddress(url);
    }
}
