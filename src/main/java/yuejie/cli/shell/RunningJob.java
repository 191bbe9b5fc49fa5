package yuejie.cli.shell;

import java.io.PrintWriter;
import yuejie.jobs.run.ProgressHolder;
import yuejie.jobs.run.StopRequest;

/** A command that runs a job: shows its progress, and lets it be stopped at a safe point. */
public final class RunningJob implements AutoCloseable {

    private final ProgressLine progress;

    RunningJob(Book book, Program program, PrintWriter err) {
        progress = new ProgressLine(err,
                program.settings().variable("YUEJIE_TERMINAL").filter("1"::equals).isPresent());
        book.get(ProgressHolder.class).watchedBy(progress);
        program.ending().jobRuns(book.get(StopRequest.class));
    }

    @Override
    public void close() {
        progress.end();
    }
}
