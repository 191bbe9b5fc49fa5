package yuejie.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import yuejie.jobs.ProgressHolder;
import yuejie.jobs.StopRequest;

/**
 * A command that runs a job: shows its progress, and on SIGTERM or Ctrl-C lets it stop at a safe point, so that
 * its state is kept and the process ends with exit code 1.
 */
final class RunningJob implements AutoCloseable {

    private static final long LONGEST_CHUNK_SECONDS = 60;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final ProgressLine progress;
    private final Thread onSignal;

    RunningJob(Book book) {
        progress = new ProgressLine(System.err);
        book.get(ProgressHolder.class).watchedBy(progress);
        StopRequest stop = book.get(StopRequest.class);
        onSignal = new Thread(() -> stopAndWait(stop), "stop");
        Runtime.getRuntime().addShutdownHook(onSignal);
    }

    private void stopAndWait(StopRequest stop) {
        stop.request();
        try {
            ended.await(LONGEST_CHUNK_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        progress.end();
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(onSignal);
        } catch (IllegalStateException e) {
            // the process is ending already, and waits for us
        }
    }
}
