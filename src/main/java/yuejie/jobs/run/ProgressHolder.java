package yuejie.jobs.run;

import java.time.Duration;

/** Passes progress on to whoever watches the current run. */
public final class ProgressHolder implements Progress {

    private volatile Progress watcher = Progress.SILENT;
    private volatile long movedAt = System.nanoTime();

    /** Lets somebody watch from now on. */
    public void watchedBy(Progress progress) {
        watcher = progress;
    }

    /** Something was done just now. */
    void moved() {
        movedAt = System.nanoTime();
    }

    /** For how long nothing was done. */
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
