package yuejie.cli;

import java.io.PrintWriter;
import yuejie.jobs.ProgressHolder;
import yuejie.jobs.StopRequest;

/**
 * A command that runs a job: shows its progress, and on SIGTERM or Ctrl-C lets it stop at a safe point, so that
 * its state is kept and the same command goes on.
 */
final class RunningJob implements AutoCloseable {

    private static final long LONGEST_CHUNK_SECONDS = 60;

    private final ProgressLine progress;
    private final Thread onSignal;

    RunningJob(Book book, Ending ending, PrintWriter err) {
        progress = new ProgressLine(err);
        book.get(ProgressHolder.class).watchedBy(progress);
        StopRequest stop = book.get(StopRequest.class);
        onSignal = new Thread(() -> {
            stop.request();
            ending.awaitAndHalt(LONGEST_CHUNK_SECONDS);
        }, "stop");
        Runtime.getRuntime().addShutdownHook(onSignal);
    }

    @Override
    public void close() {
        progress.end();
        try {
            Runtime.getRuntime().removeShutdownHook(onSignal);
        } catch (IllegalStateException e) {
            // the process was told to end: the thread waits for the command's last word
        }
    }
}
