package yuejie.jobs;

/** Passes progress on to whoever watches the current run. */
public final class ProgressHolder implements Progress {

    private volatile Progress watcher = Progress.SILENT;

    /** Lets somebody watch from now on. */
    public void watchedBy(Progress progress) {
        watcher = progress;
    }

    @Override
    public void started(String what, long total) {
        watcher.started(what, total);
    }

    @Override
    public void advanced(long by) {
        watcher.advanced(by);
    }

    @Override
    public void parts(int total) {
        watcher.parts(total);
    }

    @Override
    public void partDone() {
        watcher.partDone();
    }

    @Override
    public void warning(String sentence) {
        watcher.warning(sentence);
    }
}
