package yuejie.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yuejie.seal.SealPlace;

/** The files that were written beside the book when links were sealed. */
public final class SealFolder {

    private SealFolder() {
    }

    /** The roots that the files of a book name; a file that cannot be read is found. */
    public static List<KnownRoot> read(SealPlace place, Findings findings) {
        List<KnownRoot> roots = new ArrayList<>();
        place.folders().forEach(folder -> roots.addAll(read(folder, place.name(folder), findings)));
        return roots;
    }

    private static List<KnownRoot> read(Path directory, String name, Findings findings) {
        List<KnownRoot> roots = new ArrayList<>();
        if (!Files.isDirectory(directory)) {
            return roots;
        }
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json")).sorted().toList()) {
                String where = name + file.getFileName();
                if (!Files.isRegularFile(file)) {
                    findings.add(where, "it cannot be read as a seal");
                    continue;
                }
                try {
                    JsonNode json = JsonMapper.shared().readTree(Files.readString(file));
                    roots.add(new KnownRoot(where, json.path("link").asInt(0), json.path("root").asString(""),
                            json.path("run_root").asString("")));
                } catch (JacksonException | IOException e) {
                    findings.add(where, "it cannot be read as a seal");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return roots;
    }
}
