package yuejie.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import yuejie.scenario.BookRunner;
import yuejie.scenario.Database;

/** The packaged program as a process of its own, on a book of its own, in chunks so small that kills hit many. */
final class Yuejie {

    /** What a finished process said and how it ended. */
    record Ended(int exitCode, String out, String err) {
    }

    /** A process and the files that it writes to. */
    private record Running(Process process, Path out, Path err) {
    }

    private static final Path PROGRAM = Path.of("scripts", "yuejie").toAbsolutePath();
    private static final Map<String, String> SMALL_CHUNKS = Map.of("YUEJIE_USAGECHUNK", "20",
            "YUEJIE_REFERENCECHUNK", "20", "YUEJIE_SETTLECHUNK", "2", "YUEJIE_DEDUCTCHUNK", "2",
            "YUEJIE_PARTITIONSIZE", "90", "YUEJIE_TERMINAL", "1");

    private static final long LOOK_NANOS = 20_000_000;
    private static final long HEARD_NANOS = 200_000_000;

    private final Path home;
    private final Map<String, String> settings = new HashMap<>(SMALL_CHUNKS);
    private String limit = "";

    Yuejie(Path home) {
        this(home, Database.ofThisRun().newBook());
    }

    /** On a book that was made in this process. */
    Yuejie(BookRunner book) {
        home = book.home();
        settings.putAll(book.environment());
    }

    private Yuejie(Path home, Optional<String> url) {
        this.home = home;
        settings.put("YUEJIE_HOME", home.toString());
        url.ifPresent(address -> settings.put("SPRING_DATASOURCE_URL", address));
    }

    /** The same program on the same book, with what arms crash points. */
    Yuejie crashingAt(String armed) {
        Yuejie crashing = new Yuejie(home, Optional.empty());
        crashing.settings.putAll(settings);
        crashing.settings.put("YUEJIE_CRASHAT", armed);
        return crashing;
    }

    /**
     * Runs a command, holds it where it comes to a crash point, does something, and lets it go on.
     *
     * @param point     the point and the time, for example {@code LINES_WRITTEN:3}
     * @param meanwhile gets the process that is held
     */
    Ended heldAt(String point, Consumer<ProcessHandle> meanwhile, String... arguments) {
        Path held = home.resolveSibling("held");
        settings.put("YUEJIE_CRASHAT", "hold:" + point + ":" + held);
        Running running = start(arguments);
        settings.remove("YUEJIE_CRASHAT");
        while (!Files.exists(held)) {
            if (!running.process.isAlive()) {
                throw new IllegalStateException("did not come to " + point + ": " + ended(running));
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        meanwhile.accept(running.process.toHandle());
        held.toFile().delete();
        return ended(running);
    }

    /** Sends SIGTERM to a process that is held, and waits until it has heard of it. */
    static void tellToStop(ProcessHandle process) {
        process.destroy();
        LockSupport.parkNanos(HEARD_NANOS);
    }

    /** The commands to come can write no file that is longer. */
    Yuejie withFilesUpTo(long kibibytes) {
        limit = "ulimit -f " + kibibytes + "; ";
        return this;
    }

    /** Runs a command to its end. */
    Ended run(String... arguments) {
        return ended(start(arguments));
    }

    /** Runs a command and kills it with SIGKILL after so many milliseconds, wherever it is by then. */
    Ended killedAfter(long millis, String... arguments) {
        Running running = start(arguments);
        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS)
                .execute(running.process.toHandle()::destroyForcibly);
        return ended(running);
    }

    /** Starts a command twice at the same moment, and waits for both ends. */
    List<Ended> twiceAtOnce(String... arguments) {
        Running one = start(arguments);
        Running other = start(arguments);
        CompletableFuture<Ended> first = CompletableFuture.supplyAsync(() -> ended(one));
        return List.of(ended(other), first.join());
    }

    /** Runs a command and sends it SIGTERM after so many milliseconds, wherever it is by then. */
    Ended stoppedAfter(long millis, String... arguments) {
        Running running = start(arguments);
        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS).execute(running.process.toHandle()::destroy);
        return ended(running);
    }

    /** The commands to come run with a setting. */
    Yuejie with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    /**
     * Runs {@code serve} while something is done, and tells it to end.
     *
     * @param meanwhile gets the address of the console
     * @param more      options, for example {@code --open}
     */
    Ended serving(Serving meanwhile, String... more) throws Exception {
        Running running = start(Stream.concat(Stream.of("serve", "--port", "0"), Stream.of(more))
                .toArray(String[]::new));
        try {
            while (!read(running.out).contains("\n")) {
                if (!running.process.isAlive()) {
                    throw new IllegalStateException("serve ended: " + ended(running));
                }
                LockSupport.parkNanos(LOOK_NANOS);
            }
            meanwhile.at(URI.create(read(running.out).replaceFirst("(?s).*(http://[^ ]+) .*", "$1")));
        } finally {
            running.process.destroy();
        }
        return ended(running);
    }

    /** What is done while the console runs. */
    interface Serving {

        /** Does it, with the console at an address. */
        void at(URI console) throws Exception;
    }

    private Running start(String... arguments) {
        List<String> command = new ArrayList<>(List.of("bash", "-c", limit + "exec \"$0\" \"$@\"", PROGRAM.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(settings);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // for runs as short as these, the JVM's first compiler is enough
        builder.environment().putIfAbsent("JAVA_OPTS", "-XX:TieredStopAtLevel=1");
        try {
            Path said = Files.createDirectories(home.resolveSibling("said"));
            Path out = Files.createTempFile(said, "out", ".txt");
            Path err = Files.createTempFile(said, "err", ".txt");
            return new Running(builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ended ended(Running running) {
        try {
            if (!running.process.waitFor(2, TimeUnit.MINUTES)) {
                running.process.destroyForcibly();
                throw new IllegalStateException("The process did not end: " + read(running.err));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return new Ended(running.process.exitValue(), read(running.out), read(running.err));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
