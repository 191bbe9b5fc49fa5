package yuejie.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * How the process ends when it is told to (SIGTERM, Ctrl-C) while a command runs: the command comes to its own
 * end, with its words and its exit code, and only then does the process.
 */
final class Ending {

    private final CountDownLatch reached = new CountDownLatch(1);
    private volatile int code = ExitCode.FAILED.code();

    /** The command has said its last word. */
    void reached(int exitCode) {
        code = exitCode;
        reached.countDown();
    }

    /** Waits for the command, but not for ever, and ends the process with its code. */
    void awaitAndHalt(long seconds) {
        try {
            reached.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(code);
    }
}
