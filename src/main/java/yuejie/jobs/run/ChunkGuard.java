package yuejie.jobs.run;

/** What every chunk passes before it is committed, whatever the job. */
public final class ChunkGuard {

    private final LockedBook book;
    private final Progress progress;

    /** A guard of the chunks of one book. */
    ChunkGuard(LockedBook book, Progress progress) {
        this.book = book;
        this.progress = progress;
    }

    /**
     * A chunk is about to be committed: the book's lock must still be held, and the progress moves on.
     *
     * @param items how many items the chunk holds
     * @throws IllegalStateException if the lock is lost; the chunk is rolled back
     */
    public void committing(long items) {
        book.check();
        progress.advanced(items);
    }
}
