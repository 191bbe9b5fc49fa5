package yuejie.jobs;

import java.nio.file.Path;

/**
 * Where a book lies, in words that let a wrong place be seen. They never hold a password.
 *
 * @param home     what YUEJIE_HOME is
 * @param database the address of the database, as {@link #address} gives it
 */
public record BookPlace(Path home, String database) {

    private static final String EMBEDDED = "jdbc:h2:file:";

    /** The address of a database without what may hold a password: a user that stands in it, and its settings. */
    public static String address(String url) {
        return url.replaceFirst("//[^/?;]*@", "//").replaceFirst("[?;].*", "");
    }

    /** Which book this is: {@code YUEJIE_HOME is /var/lib/yuejie}. */
    String words() {
        return isEmbedded() ? "YUEJIE_HOME is " + home : "the database is at " + database;
    }

    /** That there is none, and what to do. */
    public String noBook() {
        return (isEmbedded() ? "There is no book in " + home + ". Set YUEJIE_HOME"
                : "There is no book in the database at " + database + ". Set SPRING_DATASOURCE_URL")
                + " to where yours is kept; the first import makes one.";
    }

    private boolean isEmbedded() {
        return database.startsWith(EMBEDDED);
    }
}
