package yuejie.seal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import yuejie.file.OwnFiles;

/** JSON in files, the same bytes on every system: a value a line, indented by two spaces, lines ended by LF. */
public final class JsonText {

    /** The content of a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes the content. */
        void to(JsonGenerator json);
    }

    private JsonText() {
    }

    /**
     * Writes a file, in the place of whatever has its name.
     *
     * @throws IOException if writing fails
     */
    public static void write(Path file, Content content) throws IOException {
        Files.deleteIfExists(file);
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        try (BufferedWriter out = OwnFiles.writer(file);
                JsonGenerator json = JsonMapper.shared().writer()
                        .with(new DefaultPrettyPrinter().withObjectIndenter(lines)
                                .withArrayIndenter(lines))
                        .createGenerator(out)) {
            content.to(json);
            json.writeRaw('\n');
        }
    }
}
