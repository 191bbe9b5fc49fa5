package yuejie.catalog.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Catalog files for tests: a small good one, and it with one thing changed. */
final class Sample {

    /** A catalog without mistakes, of the site {@code shop}, for the months of 2023. */
    static final String GOOD = resource("catalogs/base.yaml");

    private Sample() {
    }

    /** The good catalog with a piece of its text, which must be in it once, replaced. */
    static String with(String piece, String replacement) {
        if (GOOD.split(Pattern.quote(piece), -1).length != 2) {
            throw new IllegalArgumentException("Not exactly once in the good catalog: " + piece);
        }
        return GOOD.replace(piece, replacement);
    }

    /** The text of a resource on the class path. */
    static String resource(String name) {
        try (InputStream in = Sample.class.getClassLoader().getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file into a directory. */
    static void write(Path directory, String file, String text) {
        try {
            Files.writeString(directory.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The message about the files of a directory; empty where the files are good. */
    static String complaint(Path directory) {
        try {
            CatalogFiles.read(Optional.of(directory));
            return "";
        } catch (CatalogException e) {
            return e.getMessage();
        }
    }
}
