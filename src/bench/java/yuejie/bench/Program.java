package yuejie.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a program as a process of its own, and watches its memory. */
public final class Program {

    /**
     * How it went.
     *
     * @param wall    from its start to its end
     * @param peakKib the most memory that it held, in KiB
     */
    public record Ended(Duration wall, long peakKib) {
    }

    /** What is set for real books, and must not reach a measured one. */
    private static final List<String> NOT_INHERITED = List.of("SPRING_DATASOURCE_URL", "SPRING_DATASOURCE_USERNAME",
            "SPRING_DATASOURCE_PASSWORD", "YUEJIE_CATALOGS", "YUEJIE_HOME", "JAVA_OPTS");

    private final Path log;

    /** Programs that write what they say into a file. */
    public Program(Path log) {
        this.log = log;
    }

    /**
     * Runs a command to its end.
     *
     * @throws IllegalStateException if it ends with another exit code than 0
     */
    public Ended run(List<String> command, Map<String, String> environment) throws IOException {
        return run(command, environment, 0);
    }

    /**
     * Runs a command to its end.
     *
     * @param right the exit codes that it may end with
     * @throws IllegalStateException if it ends with another one
     */
    public Ended run(List<String> command, Map<String, String> environment, Integer... right) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        NOT_INHERITED.forEach(builder.environment()::remove);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        Process process = builder.start();
        try {
            PeakMemory memory = new PeakMemory(process.pid());
            while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
                memory.look();
            }
            if (!List.of(right).contains(process.exitValue())) {
                throw new IllegalStateException(String.join(" ", command) + " ended with exit code "
                        + process.exitValue() + ":\n" + Files.readString(log));
            }
            return new Ended(Duration.ofNanos(System.nanoTime() - start), memory.kib());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while it waited for a program", e);
        } finally {
            process.destroy();
        }
    }

    /** A command that runs a class of the benchmark in a JVM of its own. */
    public static List<String> java(List<String> options, Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return command;
    }
}
