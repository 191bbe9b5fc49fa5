package yuejie.intake;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the files of a data drop under the paths that an import was called with. */
public final class DropFinder {

    private static final Pattern USAGE_NAME = Pattern.compile("usage-(\\d{4}-\\d{2}-\\d{2})\\.csv");
    private static final String VALID_NAMES = Arrays.stream(FileKind.values()).map(FileKind::fileName)
            .collect(Collectors.joining(", ")) + ", each also with .gz";

    private static final int LONGEST_NAME = 64;
    private static final String LEADS_NOWHERE = "it is a link that leads nowhere";

    private final Map<String, DropFile> files = new LinkedHashMap<>();
    private final List<String> warnings = new ArrayList<>();

    private DropFinder() {
    }

    /**
     * Finds and hashes the files.
     *
     * @param paths directories as in section 2 of the data contract, or single files of one
     * @throws NoSuchFileException if a path does not exist
     * @throws IOException         if a directory cannot be listed
     */
    public static DataDrop find(List<Path> paths) throws IOException {
        DropFinder finder = new DropFinder();
        for (Path path : paths) {
            if (Files.notExists(path)) {
                throw new NoSuchFileException(path.toString());
            }
            if (Files.isDirectory(path) && !nameOf(path).endsWith(".csv") && !nameOf(path).endsWith(".csv.gz")) {
                finder.directory(path);
            } else {
                finder.file(path);
            }
        }
        return new DataDrop(paths, finder.files.values().stream().sorted(DataDrop.IN_ORDER).toList(),
                finder.warnings);
    }

    private void directory(Path directory) throws IOException {
        for (Path entry : list(directory)) {
            if (nameOf(entry).equals("usage")) {
                usage(entry);
            } else {
                known(entry);
            }
        }
    }

    /** Where the usage files should be and something else is, they are missing: a warning would be too little. */
    private void usage(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            add(FileKind.USAGE, "usage", Optional.empty(), directory, Optional.of(Files.exists(directory)
                    ? "it is not a directory, as that of the usage files is" : LEADS_NOWHERE));
            return;
        }
        for (Path file : list(directory)) {
            known(file);
        }
    }

    private void known(Path entry) {
        String name = plainName(entry);
        if (FileKind.referenceNamed(name).isPresent() || (name.startsWith("usage-") && name.endsWith(".csv"))) {
            file(entry);
        } else {
            warnings.add(entry + " is not a file of a data drop and is left alone; it would be one of "
                    + VALID_NAMES);
        }
    }

    private void file(Path path) {
        String name = plainName(path);
        Matcher usage = USAGE_NAME.matcher(name);
        Optional<FileKind> reference = FileKind.referenceNamed(name);
        if (reference.isPresent()) {
            add(reference.get(), name, Optional.empty(), path, Optional.empty());
        } else if (usage.matches()) {
            Optional<LocalDate> day = day(usage.group(1));
            add(FileKind.USAGE, name, day, path, day.isPresent() ? Optional.empty()
                    : Optional.of(usage.group(1) + " in its name is no date"));
        } else {
            add(FileKind.USAGE, cut(name), Optional.empty(), path,
                    Optional.of("its name is none of a data drop's: " + VALID_NAMES));
        }
    }

    private void add(FileKind kind, String name, Optional<LocalDate> day, Path path, Optional<String> against) {
        DropFile other = files.get(name);
        if (other != null) {
            files.put(name, new DropFile(kind, name, day, path, "", Optional.of(
                    "it came twice: " + other.path() + " and " + path + "; keep one")));
            return;
        }
        Optional<String> refusal = against.or(() -> Files.isRegularFile(path) ? Optional.empty()
                : Optional.of(Files.exists(path) ? "it is not a regular file" : LEADS_NOWHERE));
        String sha256 = "";
        if (refusal.isEmpty()) {
            try {
                sha256 = CsvFile.sha256(path);
            } catch (AccessDeniedException e) {
                refusal = Optional.of("it cannot be read: permission denied");
            } catch (IOException e) {
                refusal = Optional.of("it cannot be read: " + e.getMessage());
            }
        }
        files.put(name, new DropFile(kind, name, day, path, sha256, refusal));
    }

    private static List<Path> list(Path directory) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            stream.forEach(entries::add);
        }
        entries.sort(null);
        return entries;
    }

    /** A name as far as there is room for it, never with half a character. */
    private static String cut(String name) {
        if (name.length() <= LONGEST_NAME) {
            return name;
        }
        boolean halved = Character.isHighSurrogate(name.charAt(LONGEST_NAME - 1));
        return name.substring(0, halved ? LONGEST_NAME - 1 : LONGEST_NAME);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String plainName(Path path) {
        String name = nameOf(path);
        return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    }

    private static String nameOf(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString();
    }
}
