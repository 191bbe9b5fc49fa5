package yuejie.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a test arms with {@code YUEJIE_CRASHAT}: {@code LINES_WRITTEN:3} ends the process when it reaches that point for
 * the third time; {@code hold:LINES_WRITTEN:3:FILE} makes the file then, and waits until the file is deleted;
 * {@code trace:FILE} writes the name of each point that the process reaches into a file.
 */
final class Armed {

    /** The exit code of a process that {@code kill -9} ended. */
    private static final int KILLED = 128 + 9;
    private static final long LOOK_NANOS = 20_000_000;
    private static final String ANY = "";

    private final String point;
    private final int time;
    private final Consumer<CrashPoint> then;
    private final AtomicInteger times = new AtomicInteger();

    private Armed(String point, int time, Consumer<CrashPoint> then) {
        this.point = point;
        this.time = time;
        this.then = then;
    }

    /** What the environment arms; null where it arms nothing, which the JVM compares without a cost. */
    static @Nullable Armed fromEnvironment() {
        String setting = System.getenv("YUEJIE_CRASHAT");
        if (setting == null || setting.isEmpty()) {
            return null;
        }
        String[] parts = setting.split(":", 2);
        return switch (parts[0]) {
            case "trace" -> new Armed(ANY, 0, here -> write(here, Path.of(parts[1])));
            case "hold" -> {
                String[] held = parts[1].split(":", 3);
                yield new Armed(held[0], Integer.parseInt(held[1]), here -> hold(here, Path.of(held[2])));
            }
            default -> new Armed(parts[0], parts.length == 1 ? 1 : Integer.parseInt(parts[1]),
                    here -> Runtime.getRuntime().halt(KILLED));
        };
    }

    void reached(CrashPoint here) {
        if (point.equals(ANY) || (here.name().equals(point) && times.incrementAndGet() == time)) {
            then.accept(here);
        }
    }

    private static void hold(CrashPoint here, Path file) {
        write(here, file);
        while (Files.exists(file)) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private static synchronized void write(CrashPoint here, Path file) {
        try {
            Files.writeString(file, here.name() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
