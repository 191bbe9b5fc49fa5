package yuejie.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a test arms: {@code YUEJIE_CRASHAT=LINES_WRITTEN:3} ends the process when it comes to that point for the third
 * time; {@code YUEJIE_CRASHAT=trace:FILE} writes the name of each point that it comes to into a file.
 */
final class Armed {

    /** What a shell says of a process that {@code kill -9} ended. */
    private static final int KILLED = 128 + 9;
    private static final String TRACE = "trace:";

    private final String point;
    private final int time;
    private final Path trace;
    private final AtomicInteger times = new AtomicInteger();

    private Armed(String point, int time, Path trace) {
        this.point = point;
        this.time = time;
        this.trace = trace;
    }

    /** What the environment arms; null where nothing. */
    static Armed fromEnvironment() {
        String setting = System.getenv("YUEJIE_CRASHAT");
        if (setting == null || setting.isEmpty()) {
            return null;
        }
        if (setting.startsWith(TRACE)) {
            return new Armed("", 0, Path.of(setting.substring(TRACE.length())));
        }
        String[] parts = setting.split(":", 2);
        return new Armed(parts[0], parts.length == 1 ? 1 : Integer.parseInt(parts[1]), null);
    }

    void reached(CrashPoint here) {
        if (trace != null) {
            write(here);
        } else if (here.name().equals(point) && times.incrementAndGet() == time) {
            Runtime.getRuntime().halt(KILLED);
        }
    }

    private synchronized void write(CrashPoint here) {
        try {
            Files.writeString(trace, here.name() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
