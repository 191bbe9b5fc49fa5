package yuejie.cli.shell;

import java.io.PrintWriter;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import yuejie.calendar.BillingZone;
import yuejie.jobs.run.Progress;
import yuejie.text.Plural;

/**
 * Shows the progress of a run: done, total, rate and time left. On a terminal, one line is written over; elsewhere, a
 * new line is printed every half minute.
 */
final class ProgressLine implements Progress {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final long NANOS = 1_000_000_000L;
    private static final long TERMINAL_NANOS = NANOS / 5;
    private static final long LOG_NANOS = 30 * NANOS;

    private final PrintWriter out;
    private final boolean terminal;
    private String what = "rows";
    private long total;
    private long done;
    private int parts;
    private int partsDone;
    private long startedAt = System.nanoTime();
    private long shownAt = startedAt;
    private boolean open;

    /**
     * A line.
     *
     * @param out      where it is shown
     * @param terminal whether that is a terminal
     */
    ProgressLine(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public synchronized void started(String newWhat, long newTotal) {
        end();
        what = newWhat;
        total = newTotal;
        done = 0;
        parts = 0;
        partsDone = 0;
        startedAt = System.nanoTime();
        shownAt = startedAt;
    }

    @Override
    public synchronized void advanced(long by) {
        done += by;
        long now = System.nanoTime();
        if (now - shownAt >= (terminal ? TERMINAL_NANOS : LOG_NANOS)) {
            shownAt = now;
            show(now);
        }
    }

    @Override
    public synchronized void parts(int totalParts) {
        parts = totalParts;
    }

    @Override
    public synchronized void partDone() {
        partsDone++;
    }

    @Override
    public synchronized void warning(String sentence) {
        end();
        out.println(Shown.words(sentence));
    }

    /** Ends the line that is being written over. */
    synchronized void end() {
        if (open) {
            out.println();
            open = false;
        }
    }

    private void show(long now) {
        double seconds = (now - startedAt) / (double) NANOS;
        long rate = Math.round(done / Math.max(seconds, 0.001));
        StringBuilder line = new StringBuilder(String.format("%,d", done));
        if (total > 0) {
            line.append(String.format(" of %,d", total));
        }
        line.append(' ').append(what);
        if (parts > 0) {
            line.append(String.format(", %d of %s", partsDone, Plural.of(parts, "file")));
        }
        line.append(String.format(", %,d/s", rate));
        double share = total > 0 ? done / (double) total : parts > 0 ? partsDone / (double) parts : 0;
        if (share > 0 && share < 1) {
            line.append(String.format(", about %,d s left", Math.round(seconds * (1 - share) / share) + 1));
        }
        if (terminal) {
            out.print("\r" + line + "   ");
            out.flush();
            open = true;
        } else {
            out.println(TIME.format(LocalTime.now(BillingZone.OFFSET)) + " " + line);
        }
    }
}
