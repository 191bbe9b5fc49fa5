package yuejie.cli.shell;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import yuejie.jobs.run.StopRequest;

/**
 * How the process ends when it is told to (SIGTERM, Ctrl-C): a running job stops at a safe point, the command
 * reaches its own end with its words, and the process ends with that exit code; where no job runs, at once
 * with exit code 1.
 */
public final class Ending {

    private static final long LONGEST_CHUNK_SECONDS = 60;

    private final CountDownLatch reached = new CountDownLatch(1);
    private volatile int code = ExitCode.FAILED.code();
    private volatile StopRequest job;

    /** From now on a job runs, which can be asked to stop. */
    void jobRuns(StopRequest stop) {
        job = stop;
    }

    /** The command has said its last word. */
    public void reached(int exitCode) {
        code = exitCode;
        reached.countDown();
    }

    /** Called when the process is about to end, by itself or because it was told to. */
    public void processEnds() {
        if (reached.getCount() == 0) {
            return;
        }
        StopRequest running = job;
        if (running != null) {
            running.request();
            try {
                reached.await(LONGEST_CHUNK_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        Runtime.getRuntime().halt(code);
    }
}
