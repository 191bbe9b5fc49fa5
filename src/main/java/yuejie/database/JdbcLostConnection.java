package yuejie.database;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Recognises failures of the connection to the database, or of its server, among all other failures. */
public final class JdbcLostConnection {

    /**
     * PostgreSQL: ended by an administrator, crashed, or not ready yet, or the session was ended since it was idle or
     * its transaction took long; those that begin with 08 are the standard's.
     */
    private static final Set<String> SERVER_GONE = Set.of("57P01", "57P02", "57P03", "57P05", "25P03", "25P04");

    /** H2: the database is closed; in the middle of a run, only the database itself closes it. */
    private static final int CLOSED_ITSELF = 90098;

    private JdbcLostConnection() {
    }

    /**
     * The end of a sentence that begins with the name of a run.
     *
     * @param causes a failure and its causes, outermost first
     * @return empty if the connection is not what failed
     */
    public static Optional<String> in(List<Throwable> causes) {
        if (causes.stream().anyMatch(cause -> cause instanceof SQLException e && e.getErrorCode() == CLOSED_ITSELF)) {
            return Optional.of("lost the embedded database, which closes itself when the memory of the program or the"
                    + " disk is used up. Give it more: free space, or set JAVA_OPTS, for example to -Xmx2g.");
        }
        return causes.stream().anyMatch(JdbcLostConnection::isOne) ? Optional.of(words(causes)) : Optional.empty();
    }

    /**
     * A sentence that the connection is lost, with the message of the innermost cause that has one.
     *
     * @param causes a failure and its causes, outermost first
     */
    public static String words(List<Throwable> causes) {
        String reason = causes.stream().map(Throwable::getMessage).filter(said -> said != null && !said.isBlank())
                .reduce((outer, inner) -> inner).orElse("no reason was given");
        return "lost the connection to the database: " + plain(reason) + ". Once the server answers, it can go on.";
    }

    /** The message of a driver, for a sentence: its first line, without the server's severity. */
    public static String plain(String message) {
        return message.lines().findFirst().orElse("").replaceFirst("^(FATAL|ERROR): ", "").replaceFirst("\\.$", "");
    }

    private static boolean isOne(Throwable cause) {
        return cause instanceof SQLException said && said.getSQLState() != null && isState(said.getSQLState());
    }

    /** Whether an SQL state says that the connection or its server is gone, or not there yet. */
    public static boolean isState(String state) {
        return state.startsWith("08") || SERVER_GONE.contains(state);
    }
}
