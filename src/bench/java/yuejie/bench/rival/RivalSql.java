package yuejie.bench.rival;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The rivals' SQL, which lies in files beside this class. */
public final class RivalSql {

    private RivalSql() {
    }

    /** The text of a file. */
    public static String read(String name) {
        try (InputStream in = RivalSql.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
