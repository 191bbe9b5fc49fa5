package yuejie.cli.shell;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import yuejie.jobs.run.StopRequest;

/**
 * How the process ends on SIGTERM or Ctrl-C: a running job stops at a safe point, the command prints its last words,
 * and the process ends with the exit code of the command. Where no job runs, the process ends at once with exit code 1.
 */
public final class Ending {

    private static final long LONGEST_CHUNK_SECONDS = 60;

    private final CountDownLatch reached = new CountDownLatch(1);
    private volatile int code = ExitCode.FAILED.code();
    private volatile @Nullable Runnable stop;

    /** From now on a job runs, which can be asked to stop. */
    void jobRuns(StopRequest job) {
        stop = job::request;
    }

    /** From now on something is served, until it is asked to end. */
    void serves(Runnable end) {
        stop = end;
    }

    /** The command has printed its last words. */
    public void reached(int exitCode) {
        code = exitCode;
        reached.countDown();
    }

    /** Called when the process is about to end, by itself or on a signal. */
    public void processEnds() {
        if (reached.getCount() == 0) {
            return;
        }
        Runnable running = stop;
        if (running != null) {
            running.run();
            try {
                reached.await(LONGEST_CHUNK_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        Runtime.getRuntime().halt(code);
    }
}
