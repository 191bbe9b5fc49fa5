package yuejie.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.h2.Driver;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;
import yuejie.failure.BookInUseException;
import yuejie.failure.NoBookException;
import yuejie.settings.DatabaseAddress;

/**
 * An embedded book that is open for reading only while somebody looks at it, and a moment longer. A command that wants
 * the book waits for that moment ({@link BookTurn}); a look that takes much longer is broken off.
 */
final class JdbcEmbeddedWindow extends AbstractDataSource implements AutoCloseable {

    /** H2: the database file is open in another process. */
    private static final int ALREADY_OPEN = 90020;

    private static final Duration MOMENT = Duration.ofSeconds(1);
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(10);
    private static final long WATCH_MILLIS = 100;

    private final String url;
    private final Properties login = new Properties();
    private final Path file;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "embedded book");
        thread.setDaemon(true);
        return thread;
    });
    private final ScheduledFuture<?> watching;
    private @Nullable BookTurn turn;
    private @Nullable Connection open;
    private int looking;
    private long lastLook;
    private long wantedSince;

    /** The book at an address. */
    JdbcEmbeddedWindow(String url, String user, String password) {
        this.url = url + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r";
        this.file = new DatabaseAddress(url).file();
        login.setProperty("user", user);
        login.setProperty("password", password);
        watching = watch.scheduleWithFixedDelay(this::closeWhenDone, WATCH_MILLIS, WATCH_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    /**
     * Begins a look; {@link #leave} ends it.
     *
     * @throws BookInUseException if a command has the book or waits for it
     * @throws NoBookException    if there is none
     */
    synchronized void enter() {
        try {
            if (open == null) {
                open();
            } else if (turn().isWanted()) {
                throw new BookInUseException();
            }
            looking++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends a look. */
    synchronized void leave() {
        looking--;
        lastLook = System.nanoTime();
    }

    private void open() throws IOException {
        if (!Files.exists(file)) {
            throw new NoBookException(new NoSuchFileException(file.toString()));
        }
        if (!turn().take()) {
            throw new BookInUseException();
        }
        try {
            open = getConnection();
        } catch (SQLException e) {
            turn().giveBack();
            throw e.getErrorCode() == ALREADY_OPEN ? new BookInUseException()
                    : new IllegalStateException("The book cannot be opened: " + e.getMessage(), e);
        }
    }

    private BookTurn turn() throws IOException {
        if (turn == null) {
            turn = BookTurn.ofConsole(file);
        }
        return turn;
    }

    private synchronized void closeWhenDone() {
        try {
            if (open == null) {
                return;
            }
            long now = System.nanoTime();
            boolean wanted = turn().isWanted();
            wantedSince = !wanted ? 0 : wantedSince == 0 ? now : wantedSince;
            boolean tooLong = wanted && now - wantedSince > LONGEST_LOOK.toNanos();
            if (tooLong || (looking == 0 && (wanted || now - lastLook > MOMENT.toNanos()))) {
                shut();
            }
        } catch (IOException | SQLException e) {
            // a database that could not be shut properly was only read; the task must not end
            wantedSince = 0;
        }
    }

    /** Closes the database, also under those who look at it still. */
    private void shut() throws IOException, SQLException {
        if (open != null) {
            try (Statement statement = open.createStatement()) {
                statement.execute("shutdown immediately");
            } finally {
                // a database that cannot be shut is closed already: no command may wait for it
                open = null;
                wantedSince = 0;
                turn().giveBack();
            }
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        return new Driver().connect(url, login);
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public synchronized void close() throws IOException, SQLException {
        watching.cancel(false);
        watch.shutdownNow();
        shut();
        if (turn != null) {
            turn.close();
        }
    }
}
