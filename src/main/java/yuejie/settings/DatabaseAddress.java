package yuejie.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import yuejie.failure.RefusedException;

/**
 * The address of the book's database. What stands behind the database's name in it can make a driver run SQL, load
 * classes or read other files, so only what is known to be harmless is accepted there.
 */
public final class DatabaseAddress {

    private static final String EMBEDDED = "jdbc:h2:file:";

    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final String MEND = " Nothing was changed; mend SPRING_DATASOURCE_URL and call again.";

    /** The settings that the embedded database may get; others can run scripts, load classes or lose the lock. */
    private static final Set<String> OF_EMBEDDED = new TreeSet<>(Set.of("CACHE_SIZE", "DATABASE_TO_LOWER",
            "DB_CLOSE_ON_EXIT", "LOCK_TIMEOUT", "MODE", "WRITE_DELAY"));

    /**
     * What makes the driver of PostgreSQL load a class, write a file or read settings from another one, in small
     * letters.
     */
    private static final Set<String> NOT_OF_POSTGRESQL = Set.of("authenticationpluginclassname", "connectexecutor",
            "connectexecutorarg", "loggerfile", "service", "socketfactory", "socketfactoryarg", "sslfactory",
            "sslfactoryarg", "sslhostnameverifier", "sslpasswordcallback", "xmlfactoryfactory");

    private final String url;

    /** An address, with its settings. */
    public DatabaseAddress(String url) {
        this.url = url;
    }

    /** Whether this is the address of an embedded book. */
    public boolean isEmbedded() {
        return url.startsWith(EMBEDDED);
    }

    /** The file of an embedded book. */
    public Path file() {
        return Path.of(url.substring(EMBEDDED.length()).replaceFirst("(?s);.*", "")
                .replaceFirst("^~", Matcher.quoteReplacement(System.getProperty("user.home"))) + ".mv.db");
    }

    /** The address without its settings and the name of a user: they may hold a password. */
    @Override
    public String toString() {
        return url.replaceFirst("(?s)[?;].*", "").replaceFirst("//[^/]*@", "//");
    }

    /**
     * Checks that it is the address of a database that keeps a book, with nothing in it that runs code.
     *
     * @throws RefusedException if it is not
     */
    public void check() {
        if (isEmbedded()) {
            String[] parts = url.split(";", -1);
            for (int i = 1; i < parts.length; i++) {
                embedded(parts[i].split("=", 2));
            }
        } else if (url.startsWith(POSTGRESQL)) {
            for (String part : url.replaceFirst("(?s)^[^?]*\\??", "").split("&", -1)) {
                String name = part.split("=", 2)[0];
                require(!NOT_OF_POSTGRESQL.contains(name.toLowerCase(Locale.ROOT)), "sets " + name + ", by which the"
                        + " driver would load a class or use another file");
            }
        } else if (url.startsWith("jdbc:h2:mem:")) {
            throw new RefusedException(this + " is a database in memory: the book would be lost when the command ends."
                    + MEND);
        } else {
            throw new RefusedException(noAddress());
        }
    }

    /** That no book can be kept there, and what an address is. */
    public String noAddress() {
        return this + " is no address of a database that can hold the book. One is, for example,"
                + " jdbc:postgresql://localhost/yuejie." + MEND;
    }

    /** A value is a word or number: with an escaped semicolon in it, statements could follow. */
    private void embedded(String[] setting) {
        String name = setting[0];
        if (!name.isEmpty()) {
            require(OF_EMBEDDED.contains(name.toUpperCase(Locale.ROOT)), "sets " + name + "; all that may be set"
                    + " there is " + String.join(", ", OF_EMBEDDED));
            require(setting.length == 2 && setting[1].matches("\\w+"),
                    "sets " + name + " to what is neither a word nor a number");
        }
    }

    private void require(boolean fit, String words) {
        if (!fit) {
            throw new RefusedException("The address of the database, " + this + ", " + words + "." + MEND);
        }
    }
}
