package yuejie.bench;

import java.nio.file.Path;

/** Where the project lies: the directory that {@code scripts/bench} names, or the current one. */
final class Project {

    private static final Path ROOT = Path.of(System.getProperty("yuejie.project", "")).toAbsolutePath().normalize();

    private Project() {
    }

    static Path file(String path) {
        return ROOT.resolve(path);
    }
}
