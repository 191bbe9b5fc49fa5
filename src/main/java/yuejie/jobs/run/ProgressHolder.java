package yuejie.jobs.run;

import java.time.Duration;

/** Passes the progress on to the watcher of the current run. */
public final class ProgressHolder implements Progress {

    private volatile Progress watcher = Progress.SILENT;
    private volatile long movedAt = System.nanoTime();

    /** The watcher from now on. */
    public void watchedBy(Progress progress) {
        watcher = progress;
    }

    /** The run made progress at this moment. */
    void moved() {
        movedAt = System.nanoTime();
    }

    /** How long the run has made no progress. */
    Duration idle() {
        return Duration.ofNanos(System.nanoTime() - movedAt);
    }

    @Override
    public void started(String what, long total) {
        moved();
        watcher.started(what, total);
    }

    @Override
    public void advanced(long by) {
        moved();
        watcher.advanced(by);
    }

    @Override
    public void parts(int total) {
        watcher.parts(total);
    }

    @Override
    public void partDone() {
        moved();
        watcher.partDone();
    }

    @Override
    public void warning(String sentence) {
        watcher.warning(sentence);
    }
}
