package yuejie.cli.shell;

import java.net.UnknownHostException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import yuejie.database.JdbcLostConnection;
import yuejie.failure.NoBookException;
import yuejie.settings.BookPlace;
import yuejie.settings.DatabaseAddress;

/**
 * Why a database cannot be used, in words that name its address, never a password, and say what to do.
 *
 * @param code  the exit code
 * @param words the words
 */
record DatabaseProblem(ExitCode code, String words) {

    /** H2: the database file is open in another process. */
    private static final int ALREADY_OPEN = 90020;

    /** H2: there is no such file, and none may be made. */
    private static final int NOT_THERE = 90146;

    /** H2: the file is damaged, or of another version; and what this means. */
    private static final Map<Integer, String> DAMAGED = Map.of(90030, "is damaged", 90048,
            "is in a format that this version of the program does not read");

    /** H2: a part of the file cannot be read, is not right, or is missing. */
    private static final Pattern DAMAGED_INSIDE = Pattern.compile("\\[\\d+\\.\\d+\\.\\d+/(1|6|9)\\]$|\\[90030-\\d+\\]$"
            + "|^BufferUnderflowException$");

    /** H2: the file may only be read. */
    private static final int READ_ONLY_FILE = 90097;

    /** PostgreSQL: the transaction may only read. */
    private static final String READ_ONLY = "25006";

    /** PostgreSQL: the name, the password, the kind of connection, or the database is not accepted. */
    private static final Set<String> LOGIN_REFUSED = Set.of("08004", "28000", "28P01", "3D000");

    private static final String NO_RIGHT = "42501";

    /** PostgreSQL: it has no connection left. */
    private static final String FULL = "53300";

    /** What Hikari and Spring Boot say of an address that no driver takes. */
    private static final List<String> NO_DRIVER = List.of("claims to not accept jdbcUrl",
            "'url' must start with \"jdbc\"", "Failed to load driver class", "a suitable driver class");

    /**
     * What a failure means, if it is the database's.
     *
     * @param causes  the failure and its causes
     * @param address the address of the database, without its settings
     * @param home    the book's home
     */
    static Optional<DatabaseProblem> of(List<Throwable> causes, String address, Path home) {
        if (causes.stream().anyMatch(cause -> NO_DRIVER.stream().anyMatch(message(cause)::contains))) {
            return refused(new DatabaseAddress(address).noAddress());
        }
        if (causes.stream().anyMatch(NoBookException.class::isInstance)) {
            return noBook(address, home);
        }
        return causes.stream().filter(cause -> cause instanceof SQLException e && e.getSQLState() != null)
                .map(SQLException.class::cast).findFirst()
                .flatMap(failure -> of(failure, reason(causes), address, home));
    }

    private static Optional<DatabaseProblem> of(SQLException failure, String reason, String address, Path home) {
        String state = failure.getSQLState();
        if (failure.getErrorCode() == ALREADY_OPEN) {
            return refused("Another run is in progress on the book in " + home
                    + ". Nothing was changed; wait for its end, then call again.");
        }
        if (failure.getErrorCode() == NOT_THERE) {
            return noBook(address, home);
        }
        String damage = DAMAGED_INSIDE.matcher(reason).find() ? "is damaged" : DAMAGED.get(failure.getErrorCode());
        if (damage != null) {
            return refused(new BookFile(new DatabaseAddress(address).file()).damaged(damage));
        }
        if (failure.getErrorCode() == READ_ONLY_FILE) {
            return refused("The book in " + home + " cannot be written: this user may only read "
                    + new DatabaseAddress(address).file() + ". Let this user write it, then call again.");
        }
        if (state.equals(READ_ONLY)) {
            return refused("The database at " + address + " cannot be written: " + reason + ". Name a server and a role"
                    + " that may write, then call again.");
        }
        if (LOGIN_REFUSED.contains(state)) {
            return refused("The database at " + address + " refuses the login: " + reason + ". Nothing was"
                    + " changed; mend SPRING_DATASOURCE_URL, _USERNAME or _PASSWORD and call again.");
        }
        if (state.equals(NO_RIGHT)) {
            return refused("The database at " + address + " does not permit it: " + reason + ". Grant what"
                    + " docs/postgresql.md names, then call again.");
        }
        if (JdbcLostConnection.isState(state) || state.equals(FULL)) {
            return Optional.of(new DatabaseProblem(ExitCode.FAILED, "Failed: no connection to the database at "
                    + address + ": " + reason + ". Does it run, and is this its address?"));
        }
        return Optional.empty();
    }

    private static Optional<DatabaseProblem> noBook(String address, Path home) {
        return refused(new BookPlace(home, new DatabaseAddress(address)).noBook());
    }

    private static Optional<DatabaseProblem> refused(String words) {
        return Optional.of(new DatabaseProblem(ExitCode.REFUSED, words));
    }

    /** The innermost cause names the reason; the outer causes only report that something failed. */
    private static String reason(List<Throwable> causes) {
        Throwable innermost = causes.get(causes.size() - 1);
        String reason = JdbcLostConnection.plain(message(innermost));
        return innermost instanceof UnknownHostException ? "there is no host " + reason : reason;
    }

    private static String message(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
