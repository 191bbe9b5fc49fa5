package yuejie.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import yuejie.scenario.BookRunner;
import yuejie.scenario.Database;

/** The packaged program as a process of its own, on a book of its own, in chunks so small that kills hit many. */
final class Yuejie {

    /** What a finished process said and how it ended. */
    record Ended(int exitCode, String out, String err) {
    }

    /** A process and the file that it writes its output to. */
    private record Running(Process process, Path out) {
    }

    private static final Path PROGRAM = Path.of("scripts", "yuejie").toAbsolutePath();
    private static final Map<String, String> SMALL_CHUNKS = Map.of("YUEJIE_USAGECHUNK", "20",
            "YUEJIE_REFERENCECHUNK", "20", "YUEJIE_SETTLECHUNK", "2", "YUEJIE_DEDUCTCHUNK", "2",
            "YUEJIE_PARTITIONSIZE", "90", "YUEJIE_TERMINAL", "1");

    private final Path home;
    private final Map<String, String> settings = new HashMap<>(SMALL_CHUNKS);

    Yuejie(Path home) {
        this(home, Database.ofThisRun().newBook());
    }

    /** On a book that was made in this process. */
    Yuejie(BookRunner book) {
        this(book.home(), Database.ofThisRun() == Database.H2 ? Optional.empty() : Optional.of(book.url()));
    }

    private Yuejie(Path home, Optional<String> url) {
        this.home = home;
        settings.put("YUEJIE_HOME", home.toString());
        url.ifPresent(address -> settings.put("SPRING_DATASOURCE_URL", address));
    }

    /** The same program on the same book, with what arms crash points. */
    Yuejie crashingAt(String armed) {
        Yuejie crashing = new Yuejie(home, Optional.ofNullable(settings.get("SPRING_DATASOURCE_URL")));
        crashing.settings.put("YUEJIE_CRASHAT", armed);
        return crashing;
    }

    /** Runs a command to its end. */
    Ended run(String... arguments) {
        return ended(start(arguments));
    }

    /** Runs a command and kills it with SIGKILL as soon as a progress line fits. */
    Ended killed(Predicate<String> when, String... arguments) {
        return ended(start(arguments), when, ProcessHandle::destroyForcibly);
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

    /** Runs a command and sends it SIGTERM as soon as a progress line fits. */
    Ended stopped(Predicate<String> when, String... arguments) {
        return ended(start(arguments), when, ProcessHandle::destroy);
    }

    /** Runs a command and sends it SIGTERM after so many milliseconds, wherever it is by then. */
    Ended stoppedAfter(long millis, String... arguments) {
        Running running = start(arguments);
        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS).execute(running.process.toHandle()::destroy);
        return ended(running);
    }

    /** Runs a command, holds it (SIGSTOP) as soon as there is progress, does something, and kills it. */
    void held(Runnable meanwhile, String... arguments) {
        ended(start(arguments), line -> true, process -> {
            try {
                new ProcessBuilder("kill", "-STOP", Long.toString(process.pid())).start().waitFor();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
            meanwhile.run();
            process.destroyForcibly();
        });
    }

    /** The commands to come run with a setting. */
    Yuejie with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    private Running start(String... arguments) {
        List<String> command = new ArrayList<>(List.of(PROGRAM.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(settings);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            Path out = Files.createTempFile(Files.createDirectories(home.resolveSibling("said")), "out", ".txt");
            return new Running(builder.redirectOutput(out.toFile()).start(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ended ended(Running running) {
        return ended(running, line -> false, process -> { });
    }

    private static Ended ended(Running running, Predicate<String> when, Consumer<ProcessHandle> end) {
        Process process = running.process;
        StringBuilder err = new StringBuilder();
        StringBuilder line = new StringBuilder();
        boolean sent = false;
        try (BufferedReader reader = process.errorReader()) {
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                err.append((char) c);
                line.append((char) c);
                // progress is written over: a line ends with spaces or a line end
                if (!sent && line.toString().endsWith("   ") && when.test(line.toString().strip())) {
                    sent = true;
                    // the handle, unlike the process, leaves what was said readable
                    end.accept(process.toHandle());
                }
                if (c == '\r' || c == '\n') {
                    line.setLength(0);
                }
            }
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("The process did not end: " + err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return new Ended(process.exitValue(), read(running.out), err.toString());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
