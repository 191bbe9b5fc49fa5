package yuejie.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The scripts and the sample in a directory of their own, as if cloned there and built. */
final class Checkout {

    /** How a call ended, and what it said. */
    record Ended(int exitCode, String out, String err) {
    }

    private final Path project;

    /**
     * Copies what the scripts need.
     *
     * @param project where to
     * @param jar     what was built
     */
    Checkout(Path project, Path jar) {
        this.project = project;
        try {
            copy(Path.of("scripts"));
            copy(Path.of("sample-data"));
            Files.createDirectories(target());
            Files.copy(jar, target().resolve("yuejie.jar"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path target() {
        return project.resolve("target");
    }

    /** What was prepared: the files two levels below {@code target/start}, without the libraries. */
    List<String> prepared() {
        Path forms = target().resolve("start");
        try (Stream<Path> files = Files.walk(forms, 2)) {
            return files.filter(Files::isRegularFile).map(file -> forms.relativize(file).toString()
                    .replaceFirst("^[0-9]+-[0-9]+/", "FORM/").replaceFirst("-[0-9]+\\.jsa", "-ID.jsa")).sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Calls the program, to its end. */
    Ended call(Map<String, String> environment, String... arguments) {
        return ended(start(environment, arguments));
    }

    /** Calls the program. */
    Process start(Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(project.resolve("scripts/yuejie").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeAll(List.of("JAVA_OPTS", "JAVA_TOOL_OPTIONS"));
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for a call's end; what it says fits into a pipe. */
    static Ended ended(Process process) {
        try {
            int exitCode = process.waitFor();
            return new Ended(exitCode, new String(process.getInputStream().readAllBytes()),
                    new String(process.getErrorStream().readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void copy(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.toList()) {
                Path copy = project.resolve(file);
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
