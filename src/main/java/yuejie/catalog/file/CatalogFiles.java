package yuejie.catalog.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import yuejie.catalog.Catalog;
import yuejie.catalog.Catalogs;

/**
 * Reads the catalog files: the shipped ones from the class path, and the operator's from a
 * directory. The format is described in {@code docs/catalogs.md}.
 */
public final class CatalogFiles {

    private static final List<String> SHIPPED = List.of("mainland-2022.yaml", "overseas-2022.yaml");
    private static final int MOST_BYTES = 1 << 20;
    private static final String A_FILE = "(file)";
    private static final String A_DIRECTORY = "(directory)";
    private static final String READABLE_DIRECTORY = "a readable directory of catalog files (*.yaml, *.yml)";

    private final List<CatalogProblem> problems = new ArrayList<>();

    private CatalogFiles() {
    }

    /**
     * Reads all catalogs (R10.1, R10.2).
     *
     * @param ownDirectory where the operator's own catalogs are: each {@code *.yaml} or {@code *.yml}
     *                     in it, not in directories below; empty where there are only shipped catalogs
     * @return the catalogs; the operator's go first, and replace shipped catalogs of the same id
     * @throws CatalogException if anything is wrong, with every mistake of every file
     */
    public static Catalogs read(Optional<Path> ownDirectory) {
        return new CatalogFiles().readAll(ownDirectory);
    }

    /**
     * Reads one catalog from its text.
     *
     * @param name what messages call the catalog
     * @throws CatalogException if anything is wrong with the catalog
     */
    public static Catalog parse(String name, String text) {
        CatalogFiles files = new CatalogFiles();
        return files.draft(name, text).flatMap(CatalogDraft::catalog)
                .orElseThrow(() -> new CatalogException(files.problems));
    }

    /**
     * Reads the catalogs of a directory alone.
     *
     * @throws CatalogException if anything is wrong, with every mistake of every file
     */
    public static List<Catalog> inDirectory(Path directory) {
        CatalogFiles files = new CatalogFiles();
        return files.sound(files.filesIn(directory));
    }

    /**
     * Reads the catalog of a file.
     *
     * @throws CatalogException if anything is wrong with the catalog
     */
    public static Catalog inFile(Path file) {
        return new CatalogFiles().sound(List.of(file)).get(0);
    }

    private List<Catalog> sound(List<Path> paths) {
        List<Catalog> catalogs = checked(paths.stream().map(this::readOwn));
        if (!problems.isEmpty()) {
            throw new CatalogException(problems);
        }
        return catalogs;
    }

    private Catalogs readAll(Optional<Path> ownDirectory) {
        List<Catalog> shipped = checked(SHIPPED.stream().map(this::readShipped));
        return Catalogs.of(sound(ownDirectory.map(this::filesIn).orElse(List.of())), shipped);
    }

    private List<Path> filesIn(Path directory) {
        String state = Files.isDirectory(directory) ? "not readable"
                : Files.exists(directory) ? "not a directory" : "missing";
        // listing a pipe would wait until somebody writes into it
        if (Files.isDirectory(directory)) {
            try (Stream<Path> files = Files.list(directory)) {
                return files.filter(CatalogFiles::isCatalogFile).sorted().toList();
            } catch (IOException | UncheckedIOException e) {
                // reported as a problem below
            }
        }
        problems.add(new CatalogProblem(directory.toString(), 0, A_DIRECTORY, state, READABLE_DIRECTORY));
        return List.of();
    }

    private static boolean isCatalogFile(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private Optional<CatalogDraft> readShipped(String name) {
        // by name and as a stream: inside a packaged jar there is no directory to list
        try (InputStream in = CatalogFiles.class.getClassLoader().getResourceAsStream("catalogs/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The shipped catalog " + name + " is not on the class path");
            }
            return draft(name, in);
        } catch (IOException e) {
            throw new IllegalStateException("The shipped catalog " + name + " cannot be read", e);
        }
    }

    private Optional<CatalogDraft> readOwn(Path file) {
        String name = file.getFileName().toString();
        String state = !Files.exists(file) ? "missing" : "not a file";
        if (Files.isRegularFile(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                return draft(name, in);
            } catch (IOException e) {
                state = "not readable";
            }
        }
        problems.add(new CatalogProblem(name, 0, A_FILE, state, "a readable file"));
        return Optional.empty();
    }

    private Optional<CatalogDraft> draft(String name, InputStream in) throws IOException {
        Mistakes mistakes = new Mistakes(name);
        Optional<String> text = text(in.readNBytes(MOST_BYTES + 1), mistakes);
        problems.addAll(mistakes.byLine());
        return text.flatMap(whole -> draft(name, whole));
    }

    private Optional<CatalogDraft> draft(String name, String text) {
        Mistakes mistakes = new Mistakes(name);
        Optional<CatalogDraft> draft = YamlText.parse(text, mistakes)
                .map(root -> CatalogMapper.map(YamlNode.root(root, mistakes), mistakes, text));
        problems.addAll(mistakes.byLine());
        return draft;
    }

    private static Optional<String> text(byte[] bytes, Mistakes mistakes) {
        if (bytes.length > MOST_BYTES) {
            mistakes.add(0, A_FILE, "more than " + MOST_BYTES + " bytes", "at most " + MOST_BYTES + " bytes");
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            // unlike new String, a decoder of its own refuses what is not UTF-8
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(buffer).toString());
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < buffer.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            mistakes.add(line, A_FILE, String.format("the byte 0x%02X", bytes[buffer.position()]), "UTF-8");
            return Optional.empty();
        }
    }

    /** The catalogs of one source; two with the same id, or with prices for the same site and month, are a problem. */
    private List<Catalog> checked(Stream<Optional<CatalogDraft>> read) {
        List<CatalogDraft> drafts = read.flatMap(Optional::stream).toList();
        for (int i = 0; i < drafts.size(); i++) {
            for (CatalogDraft earlier : drafts.subList(0, i)) {
                checkPair(earlier, drafts.get(i));
            }
        }
        return drafts.stream().map(CatalogDraft::catalog).flatMap(Optional::stream).toList();
    }

    private void checkPair(CatalogDraft earlier, CatalogDraft later) {
        if (later.id().isPresent() && later.id().equals(earlier.id())) {
            problems.add(new CatalogProblem(later.file(), later.idLine(), "id", Mistakes.quoted(later.id().get()),
                    "another id than that of " + earlier.file()));
        } else if (later.validity().isPresent() && earlier.validity().isPresent()
                && later.validity().get().meets(earlier.validity().get())) {
            problems.add(new CatalogProblem(later.file(), later.line(), "valid", later.validity().get().months(),
                    "months in which no other file has prices of the site " + later.validity().get().site()
                            + "; " + earlier.file() + " has them " + earlier.validity().get().months()));
        }
    }
}
