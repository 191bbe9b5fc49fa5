package yuejie.bench;

import java.nio.file.Path;

/** Where the project lies: the directory that {@code scripts/bench} names, or the current one. */
public final class Project {

    private static final Path ROOT = Path.of(System.getProperty("yuejie.project", "")).toAbsolutePath().normalize();

    private Project() {
    }

    /** A file or directory of the project. */
    public static Path file(String path) {
        return ROOT.resolve(path);
    }
}
