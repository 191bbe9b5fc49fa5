package yuejie.jobs.run;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.failure.RefusedException;

/**
 * The lock on the book: at most one process writes it. It belongs to a database session, so it ends with the
 * process that held it, and whoever gets it knows that no run is alive. On PostgreSQL it is an advisory lock on a
 * connection of its own; an embedded H2 file lets in a single process from the start.
 */
public final class JdbcBookLock implements AutoCloseable {

    /** The lock's number, the same for every process: "Yuejie" in ASCII. */
    private static final long KEY = 0x5975656A6965L;

    private static final int SILENT_MILLIS = 30_000;

    private final Connection session;
    private final boolean advisory;
    private volatile boolean closed;

    private JdbcBookLock(Connection session, boolean advisory) {
        this.session = session;
        this.advisory = advisory;
    }

    /**
     * Takes the lock.
     *
     * @throws RefusedException if another process holds it, or the database cannot be written
     */
    public static JdbcBookLock take(DataSource dataSource) {
        try {
            JdbcServer.mustBeWritable(dataSource);
            Connection session = dataSource.getConnection();
            boolean advisory = JdbcServer.isPostgresql(session);
            JdbcBookLock lock = new JdbcBookLock(session, advisory);
            if (advisory) {
                // a server that is cut off does not answer at all
                session.setNetworkTimeout(Runnable::run, SILENT_MILLIS);
            }
            if (advisory && !lock.isTrue("select pg_try_advisory_lock(" + KEY + ")")) {
                session.close();
                throw new RefusedException("Another run is in progress on this book. Wait for its end, then call"
                        + " again; `yuejie history` shows it.");
            }
            return lock;
        } catch (SQLException e) {
            throw new IllegalStateException("The book's lock cannot be asked for: " + e.getMessage(), e);
        }
    }

    /** Whether any process holds the lock now. While one holds an embedded book, no other could even ask. */
    public static boolean isHeld(JdbcTemplate jdbc) {
        ConnectionCallback<Boolean> server = JdbcServer::isPostgresql;
        return Boolean.TRUE.equals(jdbc.execute(server)) && !jdbc.queryForList("select 1 from pg_locks where granted"
                + " and locktype = 'advisory' and objsubid = 1 and cast(classid as bigint) = " + (KEY >>> Integer.SIZE)
                + " and cast(objid as bigint) = " + (KEY & 0xFFFFFFFFL)
                + " and database = (select oid from pg_database where datname = current_database())").isEmpty();
    }

    /**
     * Checks, in each chunk, that the session which holds the lock still lives.
     *
     * @throws IllegalStateException if it does not
     */
    public void check() {
        try {
            if (advisory && !isTrue("select true")) {
                throw new IllegalStateException("The book's lock was lost");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The book's lock was lost: " + e.getMessage(), e);
        }
    }

    private synchronized boolean isTrue(String sql) throws SQLException {
        try (Statement statement = session.createStatement(); ResultSet result = statement.executeQuery(sql)) {
            return result.next() && result.getBoolean(1);
        }
    }

    /** Whether the lock was given back. */
    boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
        try {
            if (advisory) {
                isTrue("select pg_advisory_unlock(" + KEY + ")");
            }
            session.close();
        } catch (SQLException e) {
            // the session is gone, and the lock with it
        }
    }
}
