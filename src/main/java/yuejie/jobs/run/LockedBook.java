package yuejie.jobs.run;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import yuejie.crash.CrashPoint;
import yuejie.database.JdbcLostConnection;
import yuejie.failure.Causes;
import yuejie.failure.RefusedException;

/**
 * The book while this process holds its lock: no other process writes it, and a watch checks that the lock is still
 * held.
 */
public final class LockedBook {

    private final DataSource dataSource;
    private final JdbcSealGuard guard;
    private final Watch watch;
    private final Runnable beforehand;
    private @Nullable JdbcBookLock lock;

    /**
     * The book in a database; nothing is written before its seals are compared with their copies.
     *
     * @param beforehand is called before any other work, while the lock is held
     */
    LockedBook(DataSource dataSource, JdbcSealGuard guard, Watch watch,
            @Qualifier("sealsOfEarlierVersions") Runnable beforehand) {
        this.dataSource = dataSource;
        this.guard = guard;
        this.watch = watch;
        this.beforehand = beforehand;
    }

    /**
     * Does some work while the lock is held.
     *
     * @throws RefusedException if another process holds it, or the book may not be written
     */
    <T> T underLock(Supplier<T> work) {
        try (JdbcBookLock taken = JdbcBookLock.take(dataSource)) {
            lock = taken;
            guard.check();
            watch.begin(taken);
            CrashPoint.LOCK_TAKEN.reached();
            beforehand.run();
            return work.get();
        }
    }

    /**
     * Checks that the lock is still held; called in each chunk.
     *
     * @throws IllegalStateException if it is not
     */
    void check() {
        Objects.requireNonNull(lock, "the lock was never taken").check();
    }

    /** Why the watch ended the run; empty where it did not. */
    Optional<String> over() {
        return watch.over();
    }

    /**
     * Why the lock is lost; empty while it is held. Where the server is gone, the first failure of a run often only
     * says that a connection is closed, and not why.
     */
    Optional<String> lost() {
        try {
            check();
            return Optional.empty();
        } catch (IllegalStateException e) {
            return Optional.of(JdbcLostConnection.words(Causes.of(e)));
        }
    }
}
