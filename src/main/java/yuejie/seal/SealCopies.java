package yuejie.seal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The copies of links that lie beside a book, as {@link SealFiles} wrote them: of which links they are, and with which
 * roots.
 */
public final class SealCopies {

    /**
     * A copy.
     *
     * @param link its link's place in the chain, from 1
     * @param file the file
     */
    public record Copy(int link, Path file) {

        /** The link's root; empty where the file cannot be read as a copy. */
        public Optional<String> root() throws IOException {
            try (InputStream content = Files.newInputStream(file)) {
                Matcher root = ROOT.matcher(new String(content.readNBytes(BEGINNING), StandardCharsets.UTF_8));
                return root.find() ? Optional.of(root.group(1)) : Optional.empty();
            }
        }
    }

    private static final Pattern NAME = Pattern.compile("(\\d{6,9})-.*\\.json");
    private static final Pattern ROOT = Pattern.compile("\"root\"\\s*:\\s*\"([0-9a-f]{64})\"");

    /** The root is written before the manifest, which may be long. */
    private static final int BEGINNING = 1024;

    private SealCopies() {
    }

    /**
     * The copies in a directory, by their links; none where there is no such directory.
     *
     * @throws IOException if the directory cannot be read
     */
    public static List<Copy> in(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.flatMap(file -> {
                Matcher name = NAME.matcher(file.getFileName().toString());
                return name.matches() && Files.isRegularFile(file)
                        ? Stream.of(new Copy(Integer.parseInt(name.group(1)), file)) : Stream.empty();
            }).sorted((one, other) -> Integer.compare(one.link(), other.link())).toList();
        }
    }
}
