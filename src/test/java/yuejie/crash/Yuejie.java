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
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import yuejie.scenario.Database;

/** The packaged program as a process of its own, on a book of its own, in chunks so small that kills hit many. */
final class Yuejie {

    /** What a finished process said and how it ended. */
    record Ended(int exitCode, String out, String err) {
    }

    private static final Path JAR = Path.of(System.getProperty("yuejie.jar", "target/yuejie.jar")).toAbsolutePath();
    private static final Map<String, String> SMALL_CHUNKS = Map.of("YUEJIE_USAGECHUNK", "20",
            "YUEJIE_REFERENCECHUNK", "20", "YUEJIE_SETTLECHUNK", "2", "YUEJIE_PARTITIONSIZE", "90",
            "YUEJIE_TERMINAL", "1");

    private final Path home;
    private final Path out;
    private final Map<String, String> settings = new HashMap<>(SMALL_CHUNKS);

    Yuejie(Path home) {
        this.home = home;
        this.out = home.resolveSibling(home.getFileName() + ".out");
        settings.put("YUEJIE_HOME", home.toString());
        Database.ofThisRun().newBook().ifPresent(url -> settings.put("SPRING_DATASOURCE_URL", url));
    }

    /** Runs a command to its end. */
    Ended run(String... arguments) {
        return killed(line -> false, arguments);
    }

    /** Runs a command and kills it with SIGKILL as soon as a progress line fits. */
    Ended killed(Predicate<String> when, String... arguments) {
        return ended(start(arguments), when, ProcessHandle::destroyForcibly);
    }

    /** Runs a command and sends it SIGTERM as soon as a progress line fits. */
    Ended stopped(Predicate<String> when, String... arguments) {
        return ended(start(arguments), when, ProcessHandle::destroy);
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

    private Process start(String... arguments) {
        // so short a life does not repay the better compiler
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(settings);
        try {
            return builder.redirectOutput(out.toFile()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Ended ended(Process process, Predicate<String> when, Consumer<ProcessHandle> end) {
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
        return new Ended(process.exitValue(), output(), err.toString());
    }

    private String output() {
        try {
            return Files.readString(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
