package yuejie.jobs.run;

import java.time.Duration;
import java.util.Optional;
import yuejie.database.JdbcLostConnection;
import yuejie.failure.Causes;

/**
 * Watches a run from another thread: whether the session that holds the book's lock still lives, and whether the run
 * makes any progress. If not, the run is over, and its connections are closed: the transaction under way is rolled
 * back, and nothing else waits for a server that is gone. If the run does not end even then, the process is ended.
 * Spring Batch has no timeout of a step that is not a system command; no upstream issue is known.
 */
public final class Watch {

    private static final long LOOK_MILLIS = 1_000;
    private static final long END_MILLIS = 20_000;
    private static final int FAILED = 1;

    private final Runnable closing;
    private final StopRequest steps;
    private final ProgressHolder progress;
    private final Duration longest;
    private volatile Optional<String> over = Optional.empty();

    /**
     * A watch over the runs on a book.
     *
     * @param closing closes all connections to the book
     * @param longest how long a run may do nothing; zero for any time
     */
    public Watch(Runnable closing, StopRequest steps, ProgressHolder progress, Duration longest) {
        this.closing = closing;
        this.steps = steps;
        this.progress = progress;
        this.longest = longest;
    }

    /** Watches until the lock is closed. */
    void begin(JdbcBookLock lock) {
        over = Optional.empty();
        progress.moved();
        Thread thread = new Thread(() -> watch(lock), "watch");
        thread.setDaemon(true);
        thread.start();
    }

    /** Why the run is over, behind its name; empty while it is not. */
    Optional<String> over() {
        return over;
    }

    private void watch(JdbcBookLock lock) {
        try {
            while (over.isEmpty() && !lock.isClosed()) {
                Thread.sleep(LOOK_MILLIS);
                over = found(lock);
            }
            if (over.isPresent()) {
                closing.run();
                Thread.sleep(END_MILLIS);
                if (!lock.isClosed()) {
                    progress.warning(
                            "The run " + over.get()
                                    + "\nWhat was committed stands. Run the same command again to go on.");
                    Runtime.getRuntime().halt(FAILED);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<String> found(JdbcBookLock lock) {
        try {
            lock.check();
        } catch (IllegalStateException e) {
            return lock.isClosed() ? Optional.empty() : Optional.of(JdbcLostConnection.words(Causes.of(e)));
        }
        Duration idle = progress.idle();
        if (longest.isZero() || idle.compareTo(longest) < 0 || lock.isClosed()) {
            return Optional.empty();
        }
        return Optional.of("did nothing for " + idle.toSeconds() + " s in " + steps.under()
                + ", and was ended. Look what"
                + " it waits for: a file that cannot be read to its end, or a lock that another session of the database"
                + " holds; if it only needs longer, set YUEJIE_PARTITIONTIMEOUT, for example to 2h.");
    }
}
