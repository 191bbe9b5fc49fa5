package yuejie.settings;

import java.nio.file.Path;

/**
 * Where a book is kept, in words that make a wrong place visible. The words never contain a password.
 *
 * @param home     what YUEJIE_HOME is
 * @param database the address of the database
 */
public record BookPlace(Path home, DatabaseAddress database) {

    /** Which book this is: {@code YUEJIE_HOME is /var/lib/yuejie}, or the address of any other database. */
    public String words() {
        return isInHome() ? "YUEJIE_HOME is " + home : "The database is " + database;
    }

    /** That there is none, and what to do. */
    public String noBook() {
        return (isInHome() ? "There is no book in " + home + ". Set YUEJIE_HOME"
                : "There is no book in the database at " + database + ". Set SPRING_DATASOURCE_URL")
                + " to where yours is kept; the first import makes one.";
    }

    private boolean isInHome() {
        return database.isEmbedded() && database.file().startsWith(home);
    }
}
