package yuejie.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yuejie.file.OwnFiles;

/**
 * Whose turn it is to open an embedded book, which one process at a time can do: commands go before the console. Both
 * lock bytes of a file beside the book. The operating system ends the locks of a process with the process, so nothing
 * has to be cleaned up after a kill. The file is there only where a console was ever started.
 */
public final class BookTurn implements AutoCloseable {

    /** The byte that the console locks while it has the book open. */
    private static final long OPEN = 0;

    /** The byte that commands lock, together, from before they open the book until their end. */
    private static final long WANTED = 1;

    private static final String FILE = ".console-lock";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final long PAUSE_MILLIS = 50;

    private final FileChannel file;
    private @Nullable FileLock lock;

    private BookTurn(FileChannel file) {
        this.file = file;
    }

    /** The turn of the console; {@link #take} begins it. */
    static BookTurn ofConsole(Path book) throws IOException {
        Path path = path(book);
        if (!Files.exists(path)) {
            OwnFiles.output(path).close();
        }
        return new BookTurn(FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    /**
     * The turn of a command: waits until the console has closed the book, which takes a moment, and keeps the console
     * out until this is closed. Where a console does not answer, the database itself will say that the book is open.
     *
     * @param book the file of an embedded book
     * @return empty where no console was ever started
     */
    public static Optional<BookTurn> ofCommand(Path book) {
        try {
            BookTurn turn = new BookTurn(FileChannel.open(path(book), StandardOpenOption.READ));
            turn.want();
            turn.waitForConsole();
            return Optional.of(turn);
        } catch (NoSuchFileException | AccessDeniedException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The console looks at this byte by locking it for an instant, so this waits. */
    private void want() throws IOException {
        try {
            lock = file.lock(WANTED, 1, true);
        } catch (OverlappingFileLockException e) {
            // another thread of this process wants the book as well: the console sees that
            lock = null;
        }
    }

    private void waitForConsole() throws IOException {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        FileLock closed = lockOf(OPEN, true);
        while (closed == null && System.nanoTime() < end) {
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            closed = lockOf(OPEN, true);
        }
        if (closed != null) {
            closed.release();
        }
    }

    /** Begins the turn of the console, unless a command wants the book. */
    boolean take() throws IOException {
        lock = lockOf(OPEN, false);
        if (lock != null && isWanted()) {
            giveBack();
        }
        return lock != null;
    }

    /** Whether a command has the book, or waits for it. */
    boolean isWanted() throws IOException {
        FileLock nobody = lockOf(WANTED, false);
        if (nobody != null) {
            nobody.release();
        }
        return nobody == null;
    }

    /** Ends the turn of the console. */
    void giveBack() throws IOException {
        if (lock != null) {
            lock.release();
            lock = null;
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable FileLock lockOf(long place, boolean shared) throws IOException {
        try {
            return file.tryLock(place, 1, shared);
        } catch (OverlappingFileLockException e) {
            // another thread of this process has it
            return null;
        }
    }

    private static Path path(Path book) {
        return book.resolveSibling(book.getFileName() + FILE);
    }
}
