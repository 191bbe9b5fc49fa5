package yuejie.settings;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import yuejie.failure.RefusedException;

/**
 * The address of the book's database. What stands behind the database's name in it can make a driver run SQL, load
 * classes or read other files, so only what is known to be harmless is accepted there.
 */
public final class DatabaseAddress {

    private static final String EMBEDDED = "jdbc:h2:file:";

    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final String ONE_HOST = "([\\w.-]+|\\[[0-9a-fA-F:]+\\])(:\\d+)?";
    private static final String HOSTS = ONE_HOST + "(," + ONE_HOST + ")*";
    private static final String DATABASE = "/[\\w.$-]*";

    /**
     * Transactions see what was committed when each of their statements began, and no statement, lock or session ends
     * after some time: a proof may take minutes. The last of these settings is one of PostgreSQL 17 and later.
     */
    private static final String SESSION = "set statement_timeout = 0; set lock_timeout = 0;"
            + " set idle_in_transaction_session_timeout = 0; set idle_session_timeout = 0;"
            + " set session characteristics as transaction isolation level read committed;"
            + " select set_config(name, '0', false) from pg_settings where name = 'transaction_timeout'";

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

    /**
     * The address without its settings, and without what stands before a host: both may hold a password. Where nobody
     * can tell which part of it is a password, only the kind of the address is left.
     */
    @Override
    public String toString() {
        String place = place();
        if (isEmbedded() || (!url.contains("@") && !authority().contains("%"))) {
            return place;
        }
        String kind = place.replaceFirst("(?s)^(jdbc:\\w+:|\\w+:(?=//))?.*", "$1");
        String hosts = place.substring(kind.length()).replaceFirst("(?s)^(//)?(.*@)?", "");
        boolean mayBeCutInAPassword = url.lastIndexOf('@') > place.length();
        boolean clear = hosts.matches(HOSTS + (mayBeCutInAPassword ? DATABASE : "(" + DATABASE + ")?"));
        return kind + "//" + (clear ? hosts : "…");
    }

    /** The address without its settings. */
    private String place() {
        return url.replaceFirst(isEmbedded() ? "(?s)[?;].*" : "(?s)[?;&].*", "");
    }

    /** What names the host, and perhaps a user before it. */
    private String authority() {
        return place().replaceFirst("(?s)^[^/]*//", "").replaceFirst("(?s)/.*", "");
    }

    /**
     * The settings of a connection. The embedded database writes no file beside the book in which it repeats
     * statements. On a server, the driver gets the address without passwords, since the messages and the log of a
     * driver may hold the address; the passwords are settings of their own. No password is looked for in
     * {@code .pgpass}. What is set for a role or a database, and would change how the program works, is set back.
     */
    public Map<String, String> connection() {
        Map<String, String> settings = isEmbedded()
                ? new HashMap<>(Map.of("spring.datasource.url", url + ";TRACE_LEVEL_FILE=0")) : ofServer();
        settings.replaceAll((name, value) -> value.replace("${", "\\${"));
        return settings;
    }

    private Map<String, String> ofServer() {
        Map<String, String> settings = new HashMap<>();
        settings.put("spring.datasource.hikari.data-source-properties.password", "");
        List<String> others = new ArrayList<>();
        for (String part : parameters()) {
            String[] parameter = part.split("=", 2);
            String name = decoded(parameter[0]);
            if (!name.toLowerCase(Locale.ROOT).contains("password")) {
                others.add(part);
            } else if (parameter.length == 2) {
                settings.put(name.equals("password") ? "spring.datasource.password"
                        : "spring.datasource.hikari.data-source-properties." + name,
                        decoded(parameter[1]));
            }
        }
        settings.put("spring.datasource.url", place() + (others.isEmpty() ? "" : "?" + String.join("&", others)));
        settings.put("spring.datasource.hikari.connection-init-sql", SESSION);
        return settings;
    }

    private String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(noAddress());
        }
    }

    private List<String> parameters() {
        return Stream.of(url.replaceFirst("(?s)^[^?]*\\??", "").split("&", -1)).filter(part -> !part.isEmpty())
                .toList();
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
            for (String part : parameters()) {
                String name = part.split("=", 2)[0];
                require(!NOT_OF_POSTGRESQL.contains(name.toLowerCase(Locale.ROOT)), "sets " + name + ", by which the"
                        + " driver would load a class or use another file");
            }
            require(!authority().contains("@"), "has a user or password before the host, which the driver does not"
                    + " understand; SPRING_DATASOURCE_USERNAME and _PASSWORD are their places");
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
